"""What `touchmap rules` and `touchmap explain` show: the catalogue, and one rule's page."""

from dataclasses import dataclass, field
from typing import ClassVar, Literal

from touchmap.language.pages import said_page
from touchmap.language.phrase import Phrase, phrase
from touchmap.language.speech import ENGLISH, Speech
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
        help: How to fix what it finds; a word in braces stands for a value of the finding.
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
        language: The language of the sentences.
    """

    kind: ClassVar[Kind] = "rules"

    shape: Literal["touchmap.rules/1"]
    rules: tuple[RuleRow, ...]
    language: str = field(default="en", metadata={"data": False})


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
        language: The language of the sentences.
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
    language: str = field(default="en", metadata={"data": False})


def rules_report(rules: tuple[Rule, ...], say: Speech = ENGLISH) -> RulesReport:
    """The catalogue of some rules, in a language."""
    rows = (
        RuleRow(
            rule.code,
            rule.name,
            rule.family,
            rule.level,
            rule.fixed or rule.locked,
            title_of(rule, say),
            say.lookup(rule.help),
        )
        for rule in rules
    )
    return RulesReport("touchmap.rules/1", tuple(rows), say.language)


def rule_page(rule: Rule, say: Speech = ENGLISH) -> RulePage:
    """The page of a rule, in a language; its examples are the same in all of them."""
    page = rule.page
    return RulePage(
        "touchmap.rule/1",
        rule.code,
        rule.name,
        rule.level,
        rule.fixed or rule.locked,
        title_of(rule, say),
        said_page(page, say, examples=True),
        say.phrase(_off(rule)),
        cited(page, say),
        say.language,
    )


def title_of(rule: Rule, say: Speech) -> str:
    """What a rule finds, in a language: the first sentence of its page, without its full stop."""
    return say(f"{rule.title}.").rstrip(".")


def _off(rule: Rule) -> Phrase:
    if rule.fixed:
        return phrase("It cannot be waived or switched off: it reports what could not be read.")
    if rule.locked:
        return phrase("It cannot be waived or switched off: it reports which gate was loosened.")
    if not rule.waivable:
        return phrase(
            "For all: `rules: {{{code}: off}}` in the settings, or another level: info, warning, error.", code=rule.code
        )
    return phrase(
        "For one entry: `ignore: [{{rule: {code}, reason: …, until: 2027-01-31}}]` in the entry. "
        "For all: `rules: {{{code}: off}}` in the settings, or another level: info, warning, error.",
        code=rule.code,
    )
