"""Small widgets every page is built from. Import them from here."""

from views.kit.buttons import (
    DangerButton,
    IconButton,
    PrimaryButton,
    QuietButton,
    SecondaryButton,
)
from views.kit.containers import (
    Card,
    KeyValueList,
    Page,
    Rule,
    StepBar,
    TimelineRow,
    clear_layout,
)
from views.kit.feedback import (
    Banner,
    Chip,
    EmptyState,
    IconMark,
    Toast,
    announce,
    confirm,
    error_text,
)
from views.kit.fields import DateField, FieldRow, PassphraseField, TextArea
from views.kit.flow import Flow, FlowLayout
from views.kit.tables import row_height, tidy_list, tidy_table
from views.kit.text import (
    BodyText,
    Caption,
    Display,
    ElidedLabel,
    SectionTitle,
    Strong,
    Title,
    text_label,
)

__all__ = [
    "Banner",
    "BodyText",
    "Caption",
    "Card",
    "Chip",
    "DangerButton",
    "DateField",
    "Display",
    "ElidedLabel",
    "EmptyState",
    "FieldRow",
    "Flow",
    "FlowLayout",
    "IconButton",
    "IconMark",
    "KeyValueList",
    "Page",
    "PassphraseField",
    "PrimaryButton",
    "QuietButton",
    "Rule",
    "SecondaryButton",
    "SectionTitle",
    "StepBar",
    "Strong",
    "TextArea",
    "TimelineRow",
    "Title",
    "Toast",
    "announce",
    "clear_layout",
    "confirm",
    "error_text",
    "row_height",
    "text_label",
    "tidy_list",
    "tidy_table",
]
