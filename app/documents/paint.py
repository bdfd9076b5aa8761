"""Painting: the laid-out pages become a PDF, with running head, page numbers and language.

The file's own title and author name the kind of document and the program, never a person.
"""

from __future__ import annotations

import io
from xml.sax.saxutils import escape

import msgspec
from reportlab import rl_config
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfdoc
from reportlab.pdfgen.canvas import Canvas

from app.documents.repack import repacked
from app.documents.sheet import (
    LEFT,
    PAGE,
    SMALL,
    WIDTH,
    FieldMark,
    Mark,
    PictureMark,
    RuleMark,
    Sheet,
    TextMark,
)
from app.documents.tags import Tagger
from app.documents.text import Style, clean, font, lacking, shown, width
from app.language import current_language, translate

_PRACTICE = Style(face="bold", size=9.0, leading=12.0)
_PDF_LANGUAGE = {"da": "da-DK", "en": "en-GB"}


class Running(msgspec.Struct, frozen=True):
    """What stands on every page. title: also the file's title, so no name in it.

    archive: whether the file is to be PDF/A-2b, to be kept for long.
    """

    title: str
    left: str
    date: str
    practice: bool = False
    archive: bool = False


def paint(sheet: Sheet, running: Running) -> bytes:
    """The finished PDF."""
    out = io.BytesIO()
    font("regular")
    # Page contents as plain bytes: smaller and much faster than as letters.
    rl_config.useA85 = 0
    canvas = Canvas(
        out,
        pagesize=PAGE,
        pdfVersion=(1, 7),
        pageCompression=1,
        initialFontName=font("regular").fontName,
        lang=_PDF_LANGUAGE[current_language()],
    )
    canvas.setTitle(running.title)
    canvas.setAuthor("Bindeled")
    canvas.setCreator("Bindeled")
    canvas.setSubject(running.left)
    canvas.setViewerPreference("DisplayDocTitle", "true")
    pictures: dict[bytes, ImageReader] = {}
    tagger = Tagger(canvas, sheet.root)
    for at, marks in enumerate(sheet.pages, 1):
        for mark in sorted(marks, key=lambda each: isinstance(each, TextMark)):
            tagger.within(mark.node if isinstance(mark, (TextMark, PictureMark)) else None)
            _draw(canvas, mark, pictures)
        tagger.within(None)
        _furniture(canvas, running, at, len(sheet.pages))
        tagger.page_done()
    tagger.finish()
    _describe(canvas, running)
    if running.archive:
        _fix_colours(canvas)
    canvas.save()
    return repacked(out.getvalue()) if running.archive else out.getvalue()


def _describe(canvas: Canvas, running: Running) -> None:
    """The file's description as XMP. Only an archive file claims a standard: PDF/A-2b."""
    description = _XMP.format(
        title=escape(running.title),
        language=_PDF_LANGUAGE[current_language()],
        creator="Bindeled",
        standard=_PDF_A if running.archive else "",
    )
    stream = pdfdoc.PDFStream(
        pdfdoc.PDFDictionary(
            {"Type": pdfdoc.PDFName("Metadata"), "Subtype": pdfdoc.PDFName("XML")}
        ),
        description.encode(),
        [],
    )
    document = canvas._doc
    document.Catalog.Metadata = document.Reference(stream, "bindeled.metadata")


def _fix_colours(canvas: Canvas) -> None:
    """What the colours of the file mean, by a profile inside it (PDF/A asks for one)."""
    from PIL import ImageCms

    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    stream = pdfdoc.PDFStream(pdfdoc.PDFDictionary({"N": 3}), profile, [])
    document = canvas._doc
    intent = pdfdoc.PDFDictionary(
        {
            "Type": pdfdoc.PDFName("OutputIntent"),
            "S": pdfdoc.PDFName("GTS_PDFA1"),
            "OutputConditionIdentifier": pdfdoc.PDFString("sRGB"),
            "DestOutputProfile": document.Reference(stream, "bindeled.colours"),
        }
    )
    # The library's catalog does not know the key; its list of allowed keys is widened for it.
    catalog = document.Catalog
    catalog.__NoDefault__ = [*catalog.__NoDefault__, "OutputIntents"]
    catalog.OutputIntents = pdfdoc.PDFArray([intent])


_PDF_A = """<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<pdfaid:part>2</pdfaid:part>
<pdfaid:conformance>B</pdfaid:conformance>
</rdf:Description>"""

_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{creator}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
</rdf:Description>
{standard}
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>"""


def _draw(canvas: Canvas, mark: Mark, pictures: dict[bytes, ImageReader]) -> None:
    if isinstance(mark, TextMark):
        _text(canvas, mark.x, mark.y, mark.text, mark.style)
    elif isinstance(mark, RuleMark):
        canvas.setLineWidth(mark.thick)
        canvas.setStrokeGray(mark.grey)
        canvas.line(mark.x, PAGE[1] - mark.y, mark.to_x, PAGE[1] - mark.to_y)
    elif isinstance(mark, FieldMark):
        canvas.setLineWidth(0.9)
        canvas.setStrokeGray(mark.grey)
        canvas.setFillGray(mark.grey)
        bottom = PAGE[1] - mark.y - mark.height
        canvas.roundRect(
            mark.x,
            bottom,
            mark.width,
            mark.height,
            5,
            stroke=int(mark.frame),
            fill=int(not mark.frame),
        )
    elif isinstance(mark, PictureMark):
        reader = pictures.setdefault(mark.png, ImageReader(io.BytesIO(mark.png)))
        bottom = PAGE[1] - mark.y - mark.height
        canvas.drawImage(reader, mark.x, bottom, mark.width, mark.height, mask="auto")


def _text(canvas: Canvas, x: float, y: float, text: str, style: Style) -> None:
    canvas.setFillGray(style.grey)
    canvas.setFont(font(style.face).fontName, style.size)
    hidden = lacking(text, style.face)
    if hidden:
        # Boxes and plainer letters are seen; the true ones are still found by search and copy.
        canvas._code.append(f"/Span <</ActualText <{_utf16(text)}>>> BDC")
    canvas.drawString(x, PAGE[1] - y, shown(text, style.face) if hidden else text)
    if hidden:
        canvas._code.append("EMC")


def _utf16(text: str) -> str:
    return (b"\xfe\xff" + text.encode("utf-16-be")).hex()


def _furniture(canvas: Canvas, running: Running, page: int, pages: int) -> None:
    """Running head and foot."""
    foot = PAGE[1] - 36.0
    numbers = translate("Documents", "page {page} of {pages}").format(page=page, pages=pages)
    canvas.setLineWidth(0.5)
    canvas.setStrokeGray(0.5)
    canvas.line(LEFT, PAGE[1] - foot + 14.0, LEFT + WIDTH, PAGE[1] - foot + 14.0)
    _text(canvas, LEFT, foot, clean(running.left), SMALL)
    _text(canvas, LEFT + (WIDTH - width(running.date, SMALL)) / 2, foot, running.date, SMALL)
    _text(canvas, LEFT + WIDTH - width(numbers, SMALL), foot, numbers, SMALL)
    if running.practice:
        word = translate("Documents", "PRACTICE – a made-up family")
        long = width(word, _PRACTICE)
        right = LEFT + WIDTH
        canvas.setLineWidth(1.2)
        canvas.setStrokeGray(0.0)
        canvas.rect(right - long - 16.0, PAGE[1] - 54.0, long + 16.0, 19.0)
        _text(canvas, right - long - 8.0, 48.0, word, _PRACTICE)
