"""What `touchmap rules` and `touchmap explain` show: the catalogue, and one rule's page."""

from dataclasses import dataclass
from typing import ClassVar, Literal

from touchmap.reports.findings.sources import Source, cited
from touchmap.reports.kinds import Kind
from touchmap.rules.rule import Level, Rule


@dataclass(frozen=True, slots=True)
class RuleRow:
    """A rule in the catalogue.

    Attributes:
        code: Its code.
        name: Its name.
        family: The rules that it belongs with, such as TM2.
        level: Its level unless the settings say otherwise.
        fixed: Whether it can be neither waived, nor lowered, nor switched off.
        title: What it finds.
        help: How to fix what it finds; a word in braces stands for what a finding puts there.
    """

    code: str
    name: str
    family: str
    level: Level
    fixed: bool
    title: str
    help: str


@dataclass(frozen=True, slots=True)
class RulesReport:
    """The catalogue.

    Attributes:
        shape: The name and the version of the JSON document.
        rules: In the order of their codes.
    """

    kind: ClassVar[Kind] = "rules"

    shape: Literal["touchmap.rules/1"]
    rules: tuple[RuleRow, ...]


@dataclass(frozen=True, slots=True)
class RulePage:
    """One rule's page.

    Attributes:
        shape: The name and the version of the JSON document.
        code: Its code.
        name: Its name.
        level: Its level unless the settings say otherwise.
        fixed: Whether it can be neither waived, nor lowered, nor switched off.
        title: What it finds.
        page: Its text.
        off: How to switch it off.
        sources: The articles that its text cites.
    """

    kind: ClassVar[Kind] = "explain"

    shape: Literal["touchmap.rule/1"]
    code: str
    name: str
    level: Level
    fixed: bool
    title: str
    page: str
    off: str
    sources: tuple[Source, ...]


def rules_report(rules: tuple[Rule, ...]) -> RulesReport:
    """The catalogue of some rules."""
    rows = (
        RuleRow(rule.code, rule.name, rule.family, rule.level, rule.fixed or rule.locked, rule.title, rule.help)
        for rule in rules
    )
    return RulesReport("touchmap.rules/1", tuple(rows))


def rule_page(rule: Rule) -> RulePage:
    """The page of a rule."""
    page = rule.page.strip() + "\n"
    return RulePage(
        "touchmap.rule/1",
        rule.code,
        rule.name,
        rule.level,
        rule.fixed or rule.locked,
        rule.title,
        page,
        _off(rule),
        cited(page),
    )


def _off(rule: Rule) -> str:
    if rule.fixed:
        return "It cannot be waived or switched off: it reports what could not be read."
    if rule.locked:
        return "It cannot be waived or switched off: it reports which gate was loosened."
    if not rule.waivable:
        return f"For all: `rules: {{{rule.code}: off}}` in the settings, or another level: info, warning, error."
    return (
        f"For one entry: `ignore: [{{rule: {rule.code}, reason: …, until: 2027-01-31}}]` in the entry. "
        f"For all: `rules: {{{rule.code}: off}}` in the settings, or another level: info, warning, error."
    )
