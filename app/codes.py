"""Reading QR codes out of a picture: a screenshot, a photograph of a card, a scanned receipt.

The picture comes as plain grey pixels, drawn by the window's own toolkit; nothing of the file it
came from gets here.
"""

from __future__ import annotations

from models.errors import Untrusted
from storage.slips import OPENING

MOST_PIXELS = 40_000_000
"""A photograph larger than this is made smaller before it gets here."""


def slip_in(grey: bytes, width: int, height: int) -> str:
    """The text of the Bindeled code in a picture. grey: one byte a pixel, row by row.

    Untrusted: "codes.none" when there is no code in it, "codes.other" when there are only codes
    of other things.
    """
    if len(grey) != width * height or not 0 < width * height <= MOST_PIXELS:
        raise ValueError("not a picture of this size")
    import zxingcpp  # a second's tenth to load, and seldom needed

    only = zxingcpp.BarcodeFormats([zxingcpp.BarcodeFormat.QRCode])
    shape = memoryview(grey).cast("B", (height, width))
    found = [code.text for code in zxingcpp.read_barcodes(shape, formats=only)]
    ours = [text for text in found if text.upper().startswith(OPENING)]
    if not ours:
        raise Untrusted("codes.other" if found else "codes.none")
    return ours[0]
