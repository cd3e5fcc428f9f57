"""Every rule keeps the word of its page."""

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from conftest import TODAY
from overlay import HEALTHY, example, laid_over

from touchmap import rules
from touchmap.analysis.facts import Facts
from touchmap.load import load
from touchmap.rules.catalogue import RULES
from touchmap.rules.rule import Rule
from touchmap.rules.run import check

EACH_RULE = pytest.mark.parametrize("rule", RULES, ids=lambda rule: f"{rule.code}-{rule.name}")
FOLDER = Path(str(rules.__file__)).parent

COMPANIONS: dict[str, set[str]] = {"TM405": {"TM103"}}  # the question itself is in no chain then
"""What else a failing example can not help to break, by the code of its rule."""

Folder = Callable[[dict[str, str]], Path]


def codes(path: Path) -> set[str]:
    loaded = load(str(path))
    verdict = check(Facts(loaded.inventory, date.fromisoformat(TODAY)), loaded.problems)
    return {one.rule.code for one in verdict.judged if not one.waived}


def test_the_healthy_inventory_breaks_nothing() -> None:
    assert codes(HEALTHY) == set()


@EACH_RULE
def test_a_failing_example_breaks_its_rule_and_no_other(rule: Rule, folder: Folder) -> None:
    path = folder(laid_over(example(rule.page, "Bad")))

    assert codes(path) == {rule.code} | COMPANIONS.get(rule.code, set())


@EACH_RULE
def test_what_an_entry_can_waive_is_found_in_an_entry(rule: Rule, folder: Folder) -> None:
    loaded = load(str(folder(laid_over(example(rule.page, "Bad")))))
    judged = check(Facts(loaded.inventory, date.fromisoformat(TODAY)), loaded.problems).judged

    assert not rule.waivable or all(one.problem.entry for one in judged if one.rule is rule)


@EACH_RULE
def test_a_mended_example_breaks_nothing(rule: Rule, folder: Folder) -> None:
    path = folder(laid_over(example(rule.page, "Good")))

    assert codes(path) == set()


@EACH_RULE
def test_a_page_says_what_and_why_and_from_where(rule: Rule) -> None:
    first, blank, *_ = rule.page.strip().split("\n")
    why = rule.page.partition("\nWhy: ")[2].partition("\n\n")[0]

    assert first.endswith(".")
    assert not blank
    assert re.search(r"\(S[0-4][,:) ]", why), "the page names no source, S0 to S4"


def test_every_rule_file_is_in_the_catalogue() -> None:
    files = {path.stem for path in FOLDER.glob("*/*.py")} - {"__init__"}

    assert files == {rule.name.replace("-", "_") for rule in RULES}


@EACH_RULE
def test_a_rule_is_named_as_its_file(rule: Rule) -> None:
    (path,) = FOLDER.rglob(f"{rule.name.replace('-', '_')}.py")

    assert f'code="{rule.code}"' in path.read_text(encoding="utf-8")


def test_the_catalogue_is_in_the_order_of_the_codes() -> None:
    order = [rule.code for rule in RULES]

    assert order == sorted(set(order))
