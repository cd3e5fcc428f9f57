"""The page on formats: which report can be written in which."""

from touchmap.formats.catalogue import WRITERS

_INTRODUCTION = """\
# Formats

What a command shows is a report: plain values, sorted and named. These are the formats in which each can be written,
with `--format`; the first is what one gets without it. A table is drawn on a terminal, and is plain text that is
neither folded nor cut where it is piped.

In JSON every document names its `shape` and its version; keys are added, never renamed within a version; what is
absent is `null`. Paths are relative to the client folder, lines and columns count from 1.
"""


def page() -> str:
    """The page as Markdown."""
    names = list(dict.fromkeys(name for writers in WRITERS.values() for name in writers))
    lines = [f"| report | {' | '.join(names)} |", f"|---|{':-:|' * len(names)}"]
    for report, writers in WRITERS.items():
        cells = " | ".join("✓" if name in writers else "" for name in names)
        lines.append(f"| {_words(report)} | {cells} |")
    return "\n".join([_INTRODUCTION, *lines, ""])


def _words(report: str) -> str:
    """A report's class as words: `ChainMapReport` is "chain map"."""
    name = report.removesuffix("Report")
    return "".join(f" {c.lower()}" if c.isupper() and at else c.lower() for at, c in enumerate(name))
