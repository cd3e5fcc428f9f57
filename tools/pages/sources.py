"""The page on the articles that the rules cite."""

import re

from touchmap.reports.findings.rules import rule_page
from touchmap.reports.findings.sources import SOURCES, Source
from touchmap.rules.catalogue import RULES

_INTRODUCTION = """\
# The sources

The method and its terms come from five practitioners' articles. Rules and docs cite them by number and tell in their
own words what they say.
"""


def page() -> str:
    """Each article with what it is, and the rules that rest on it."""
    return "\n".join([_INTRODUCTION, *map(_section, SOURCES)])


def linked(text: str, to: str) -> str:
    """A page whose citations lead to the page on the sources, at an address relative to it."""
    return re.sub(r"\b(S[0-9])\b", lambda found: f"[{found[1]}]({to}#{found[1].lower()})", text)


def _section(source: Source) -> str:
    citing = [f"[{rule.code}](rules/{rule.code}.md)" for rule in RULES if source in rule_page(rule).sources]
    cited = f"\nCited by {', '.join(citing)}.\n" if citing else ""
    return f"## {source.code}\n\n{source.about}.\n{cited}"
