"""Hints: what a person most probably meant, said so that it can be typed."""

import pytest
from conftest import said

from touchmap.load import load_texts
from touchmap.model.hints.suggestions import did_you_mean, nearest
from touchmap.reports.findings.findings import findings_report
from touchmap.rules.run import RunResult, judge_load

TEXT = """\
touchmap: 1
people: [{id: iryna, name: Ірина Шевчук}]
touchpoints:
  - {id: check-in, name: Заселення, owner: OWNER}
  - {id: bar, name: BAR}
chains:
  - {id: stay, name: Проживання, links: [LINK, {touchpoint: bar, end: true, starts: STARTS}]}
"""
RIGHT = {"OWNER": "iryna", "BAR": "Бар", "LINK": "check-in", "STARTS": "stay"}


def hints(**wrong: str) -> list[str]:
    text = TEXT
    for word, right in RIGHT.items():
        text = text.replace(word, wrong.get(word, right))
    loaded = load_texts({"touchmap.yaml": text})
    return [
        finding.help for finding in findings_report(loaded, RunResult(judge_load(loaded.problems), ()), "").findings
    ]


@pytest.mark.parametrize(
    ("wrong", "hint"),
    [
        ({"OWNER": "Ірина Шевчук"}, 'its id is "iryna"'),
        ({"LINK": "заселення"}, 'its id is "check-in"'),
        ({"STARTS": "Проживання"}, 'its id is "stay"'),
    ],
)
def test_who_writes_a_name_where_an_id_belongs_is_told_the_id(wrong: dict[str, str], hint: str) -> None:
    assert hints(**wrong) == [hint]


def test_a_letter_of_another_alphabet_is_pointed_out_since_nobody_sees_it() -> None:
    assert hints(LINK="сheck-in") == ['did you mean "check-in"? (a letter in it is of another alphabet)']


def test_a_word_in_one_alphabet_is_not_said_to_have_a_letter_of_another() -> None:
    assert said(did_you_mean("перо", ["пера"])) == 'did you mean "пера"?'


def test_a_key_without_a_value_is_told_apart_from_one_that_is_missing() -> None:
    assert hints(BAR="") == ["write it after the colon, in quotes if it begins with #"]


@pytest.mark.parametrize(
    ("setting", "hint"),
    [
        ("aim: fewer calls", "write a mapping with the keys why, improve, expect, measures"),
        ("scale: 5", "write a mapping with the keys min, max"),
        ("evidence: [{touchpoint: bar, date: 2026-11-01, method: survey, marks: [5, 4]}]", "as {5: 12, 4: 3}"),
    ],
)
def test_where_a_mapping_belongs_its_keys_are_named(setting: str, hint: str) -> None:
    text = TEXT + setting + "\n"
    for word, right in RIGHT.items():
        text = text.replace(word, right)
    loaded = load_texts({"touchmap.yaml": text})
    (found,) = findings_report(loaded, RunResult(judge_load(loaded.problems), ()), "").findings

    assert found.help.endswith(hint)


def test_a_part_of_a_name_is_enough_where_nothing_is_nearer() -> None:
    assert nearest("weight", ["customer_weight", "business_priority"]) == ["customer_weight"]
    assert nearest("score", ["score", "expected_score"]) == ["score"]
