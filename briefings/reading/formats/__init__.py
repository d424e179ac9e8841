"""From a file to one text with plain marks, whatever its format: "## " before a heading, "- " or "1. " before an item,
"| a | b |" for a table's row. One line is one paragraph, heading, item or row.
"""

from .opened import open_document
from .source import Source

__all__ = ["Source", "open_document"]
