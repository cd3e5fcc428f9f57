"""The catalogue of rules as a table, and a rule's page as text and Markdown."""

from touchmap.formats.layout.table import Column, Grid
from touchmap.formats.tables import sources
from touchmap.language.speech import speech
from touchmap.reports.findings.rules import RulePage, RulesReport


def grid(report: RulesReport) -> Grid:
    """The catalogue: code, level, name, and the first line of each page."""
    say = speech(report.language)
    columns = (Column(say("Code")), Column(say("Level")), Column(say("Name"), keep=3), Column(say("What it finds")))
    rows = tuple((rule.code, rule.level, rule.name, rule.title) for rule in report.rules)
    return Grid(columns, rows, (say("`touchmap explain CODE` shows a rule's page."),))


def write_text(page: RulePage) -> str:
    """A rule's page for a terminal."""
    say = speech(page.language)
    head = f"{page.code} {page.name} ({page.level})\n\n{page.page}"
    return f"{head}{sources.write_text(page.sources, say)}\n{say('Switch it off:')}\n\n    {page.off}\n"


def write_markdown(page: RulePage) -> str:
    """A rule's page for the docs: its examples as YAML."""
    say, example = speech(page.language), False
    out = [f"# {page.code} {page.name}", "", say("Level: {level}", level=page.level), ""]
    for line in page.page.split("\n"):
        if line.startswith("    ") and not example:
            out += ["```yaml"]
            example = True
        elif line and not line.startswith("    ") and example:
            while out[-1] == "":
                out.pop()
            out += ["```", ""]
            example = False
        out.append(line.removeprefix("    "))
    while out[-1] == "":
        out.pop()
    cited = sources.write_markdown(page.sources, say)
    return "\n".join([*out, *(["```"] if example else []), cited, f"## {say('Switch it off')}", "", page.off, ""])
