"""The endings of files, and the formats that each may hold."""

ENDINGS: dict[str, tuple[str, ...]] = {
    ".json": ("json", "gitlab", "sarif"),
    ".sarif": ("sarif",),
    ".xml": ("junit",),
    ".csv": ("csv",),
    ".md": ("markdown",),
    ".html": ("html",),
    ".htm": ("html",),
    ".txt": ("text", "concise", "table"),
    ".svg": ("svg",),
    ".png": ("png",),
    ".ics": ("ics",),
    ".xlsx": ("xlsx",),
    ".pdf": ("pdf",),
    ".pptx": ("pptx",),
    ".docx": ("docx",),
}
"""For each ending of a file, the formats that it may hold, those meant without `--format` first.

An ending is here even where no report has its format: a file of that name would hold what nobody expects in it.
"""

BINARY = frozenset({"pdf", "png", "xlsx", "pptx", "docx"})
"""The formats that no terminal shows."""
