"""The page on formats: which report can be written in which."""

from touchmap.formats.catalogue import ENDINGS, WRITERS

_INTRODUCTION = """\
# Formats

What a command shows is a report: plain values, sorted and named. These are the formats in which each can be written,
with `--format`; the first is what one gets without it. A table is drawn on a terminal, and is plain text that is
neither folded nor cut where it is piped.

In JSON every document names its `shape` and its version; keys are added, never renamed within a version; what is
absent is `null`. Paths are relative to the client folder, lines and columns count from 1. What steers a terminal or
hides itself is escaped (`\\u009b`).

CSV has commas between cells and a point before decimals. `--csv excel` writes what a double click opens in the
spreadsheet of the client: for a client whose language has its decimals behind a comma (`language: pl`, `ru`, `uk` and
most others of Europe) semicolons and commas, otherwise as above. A file begins with a byte-order mark. There is no
`sep=` line: Excel would no longer see the mark and take the text for another encoding. A text that a spreadsheet
could take for a formula has a `'` before it, which `touchmap set --file` takes off again; what steers a terminal or
hides itself is visible (`\\u009b`), and line breaks stay, inside quotes.
"""

_OUT = """
## What `-o` writes

With `-o NAME` the ending of the name says the format:

| ending | format |
|---|---|
{endings}

Of several the command writes the first that it has, and `--format` chooses another: `-o code.json --format gitlab`. An
ending of this table that the command cannot write, or that contradicts `--format`, is refused with exit status 2. A
name with another ending (`report.log`) is written as `--format` says, and refused without it. A name without an
ending, a device, a pipe, and a file that a GitHub runner names (`$GITHUB_STEP_SUMMARY`) are never refused: they hold
what `--format` says, else what an ending says that the command can write, else its first format.
"""


def page() -> str:
    """The page as Markdown."""
    names = list(dict.fromkeys(name for writers in WRITERS.values() for name in writers))
    lines = [f"| report | {' | '.join(names)} |", f"|---|{':-:|' * len(names)}"]
    for report, writers in WRITERS.items():
        cells = " | ".join("✓" if name in writers else "" for name in names)
        lines.append(f"| {_words(report)} | {cells} |")
    known = {ending: [name for name in formats if name in names] for ending, formats in ENDINGS.items()}
    endings = "\n".join(f"| `{ending}` | {', '.join(formats) or 'none yet'} |" for ending, formats in known.items())
    return "\n".join([_INTRODUCTION, *lines, _OUT.format(endings=endings)])


def _words(report: str) -> str:
    """A report's class as words: `ChainMapReport` is "chain map"."""
    name = report.removesuffix("Report")
    return "".join(f" {c.lower()}" if c.isupper() and at else c.lower() for at, c in enumerate(name))
