"""The page on formats: which report can be written in which."""

from touchmap.formats.catalogue import CATALOGUE, report_class
from touchmap.formats.data.json_schema import schema
from touchmap.formats.endings import ENDINGS
from touchmap.reports.kinds import Kind

_INTRODUCTION = """\
# Formats

What a command shows is a report: plain values, sorted and named. These are the formats in which each report can be
written with `--format`; the first is the default. In a terminal a table is fitted to its width; when piped, it is plain
text that is neither wrapped nor cut.

In JSON, every document names its `shape` and its version; keys are added, never renamed within a version; an absent
value is `null`. Paths are relative to the client folder; lines and columns count from 1. Control characters and
invisible characters are escaped (`\\u009b`).

CSV has commas between cells and a decimal point. `--csv excel` writes a file that the client's spreadsheet opens with a
double click: if the client's language uses a decimal comma (`language: pl`, `ru`, `uk` and most others in Europe), with
semicolons and decimal commas, otherwise as above. The file begins with a byte-order mark. There is no `sep=` line: with
one, Excel would ignore the mark and assume another encoding. A text that a spreadsheet could take for a formula is
preceded by a `'`, which `touchmap set --file` removes again; control characters and invisible characters are shown
(`\\u009b`), and line breaks stay, inside quotes.
"""

_PDF = """
The commit that the files of a plan stand at is named below its title, and in its JSON, with
`touchmap plan --revision`; where they have changed since, it says so.

## PDF

`touchmap plan -o plan.pdf` and `touchmap week -o week.pdf` print the page that `--format html` writes, with the
client's own templates and style where there are any: A4, tagged, with the headings as bookmarks. What prints it is

- your own Chromium, Chrome or Edge, if it is on the `PATH` or where its installer puts it. The same input and `--today`
  give the same bytes, except for the two times that a browser stamps (`CreationDate`, `ModDate`);
- otherwise WeasyPrint: `pip install 'touchmap-cx[pdf]'`, and the library pango (`apt install libpangoft2-1.0-0` on
  Debian and Ubuntu, `brew install pango` on macOS). It writes PDF/UA-1, and the same bytes each time.

`TOUCHMAP_BROWSER` chooses: the path or the name of a browser, or `weasyprint`. What it names is used or refused, never
replaced by another. Pages break at other places with another program or other fonts.

The browser runs without a window, without your profile and without network, in a temporary folder that is removed
afterwards. It keeps its sandbox, except where touchmap runs as root, as in many containers: Chromium does not start
with one there. It is stopped after a minute, or later if the page is long. A terminal is never sent a PDF; a pipe is:
`touchmap plan --format pdf | lp`.
"""

_WORD = """
## Word

`touchmap plan -o plan.docx`, `touchmap week -o week.docx` and `touchmap week --agenda -o agenda.docx` write a Word
document to go on working with: `pip install 'touchmap-cx[office]'` brings python-docx, which makes it. It says what
`--format markdown` says, in Word's own styles, so that a document of yours can be restyled in one place: headings for
sections and touchpoints, captions above tables, numbered lists that begin with 1. A4, each page with its number; a
table's head stands on each of its pages. A question to be decided has an empty cell on its right. There are no
drawings: their figures stand in the tables; with `--with map` a plan has a table of the links of each chain, as in
Markdown.

The sentences are in the document's language and the client's words in theirs, for the spelling check. Text of the
inventory makes no link and no field. The same input and `--today` give the same bytes. The client's own templates do
not change it.
"""

_PPTX = """
## Slides

`touchmap plan -o plan.pptx` writes 16:9 slides for PowerPoint, Keynote, LibreOffice and programs like them: `pip
install 'touchmap-cx[office]'`. There is a cover, the plan in short, the highest priorities, the watchlist,
importance against score, a slide for each touchpoint of the watchlist, the work by person, the chain with the
largest loss, and what is to be decided, with cells to type the answers in. `--with map` adds the journey map, as a
picture where a browser is found, else its chains as a table. `--only`, `--without` and `--brief`
choose among them by the names of the plan's sections.

Everything can be edited: titles stand in title placeholders, tables are tables, and charts hold their figures in a
sheet. A table has at most eight rows on a slide and goes on on the next one ("2 of 3"); letters are never shrunk
below 14 points, in tables 11, and what is longer than a slide is cut with an ellipsis. The speaker's notes say
where the figures come from and which command shows them. The client's own templates do not apply; `theme.color`
does. The same input and `--today` give the same bytes.
"""

_SHAPES = """
## The JSON documents

Each document has a [JSON Schema](https://json-schema.org) (draft 2020-12), made from the same classes as the document
itself; `touchmap schema --report rank -o rank.schema.json` writes it. It allows no key that it does not name, so check
against the schema of the version that wrote the document.

| `--report` | `shape` | written by |
|---|---|---|
{rows}
"""
_WRITTEN_BY: dict[Kind, str] = {
    "rank": "`rank`, also with `--by`, `--what-if`, `--robustness`, `--next-observation`",
    "chains": "`chains`, also with `--what-if`",
    "chains-map": "`chains --map`",
    "map": "`map`, also with `--chain`, `--by`, `--lanes`",
    "map-table": "`map --table`",
    "templates": "`templates list`, `templates copy`",
    "stages": "`stages`, also with `--what-if`",
    "evidence": "`evidence`",
    "review": "`review --due`",
    "actions": "`actions`",
    "check": "`check`",
    "baseline": "`check --write-baseline`",
    "edit": "`action`, `assign`, `idea`, `link`, `remove`, `rename`, `review`, `score`, `set`",
    "survey": "`survey`",
    "plan": "`plan`",
    "week": "`week`",
    "show": "`show`",
    "init": "`init`",
    "rules": "`rules`",
    "topic": "`explain ranking`",
    "explain": "`explain CODE`",
    "error": "each command with `--format json` that cannot go on",
}

_OUT = """
## What `-o` writes

With `-o NAME`, the ending of the name sets the format:

| ending | format |
|---|---|
{endings}

If there are several, the command writes the first one that it supports, and `--format` chooses another:
`-o code.json --format gitlab`. An ending in this table that the command cannot write, or that contradicts `--format`,
is refused with exit status 2. A name with any other ending (`report.log`) needs `--format`. A name without an ending, a
device, a pipe, and a file that a GitHub runner names (`$GITHUB_STEP_SUMMARY`) are never refused: their format is that
of `--format`, otherwise that of an ending that the command can write, otherwise the command's first format.
"""


def page() -> str:
    """The page as Markdown."""
    names = list(dict.fromkeys(name for made in CATALOGUE.values() for name in made.writers))
    lines = [f"| report | {' | '.join(names)} |", f"|---|{':-:|' * len(names)}"]
    for kind, made in CATALOGUE.items():
        cells = " | ".join("✓" if name in made.writers else "" for name in names)
        lines.append(f"| {kind} | {cells} |")
    known = {ending: [name for name in formats if name in names] for ending, formats in ENDINGS.items()}
    endings = "\n".join(f"| `{ending}` | {', '.join(formats) or 'none yet'} |" for ending, formats in known.items())
    rows = "\n".join(f"| {kind} | `{schema(report_class(kind))['title']}` | {by} |" for kind, by in _WRITTEN_BY.items())
    return "\n".join(
        [
            _INTRODUCTION,
            *lines,
            _PDF.rstrip(),
            _WORD.rstrip(),
            _PPTX.rstrip(),
            _SHAPES.format(rows=rows),
            _OUT.lstrip().format(endings=endings),
        ]
    )
