"""The pages on the rules: one for each, and an index by family."""

from pages.sources import linked
from touchmap.formats.tables.rules import write_markdown
from touchmap.reports.findings.rules import rule_page
from touchmap.rules.catalogue import RULES
from touchmap.rules.rule import Rule

_FAMILIES = {
    "TM0": "The file",
    "TM1": "The inventory",
    "TM2": "Chains",
    "TM3": "Management",
    "TM4": "Evidence",
    "TM5": "Effort in the wrong place",
    "TM6": "Waivers and gates",
}
_INTRODUCTION = """\
# The rules

`touchmap check` checks an inventory against these rules. Codes are permanent: a number is never used for something
else. `touchmap explain CODE` prints the same page.

A TM0 rule can be neither waived nor switched off: it reports what could not be read. Nor can TM605, which reports which
gate is open. The settings can give any other rule a different level or switch it off (`rules: {TM103: off}`), and
`ignore:` waives it for one entry.
"""


def pages() -> dict[str, str]:
    """Each page's text by its name in the folder."""
    made = {f"{rule.code}.md": linked(write_markdown(rule_page(rule)), "../sources.md") for rule in RULES}
    return {"README.md": _index(), **made}


def _index() -> str:
    parts = [_INTRODUCTION]
    for family, about in _FAMILIES.items():
        if rows := [rule for rule in RULES if rule.code.startswith(family)]:
            parts += [f"## {about}\n", "| rule | level | name | what it finds |", "|---|---|---|---|"]
            parts += [*map(_row, rows), ""]
    return "\n".join(parts)


def _row(rule: Rule) -> str:
    title = rule.title.replace("|", "\\|")
    return f"| [{rule.code}]({rule.code}.md) | {rule.level} | {rule.name} | {title} |"
