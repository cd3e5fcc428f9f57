from collections import Counter

import pytest

from touchmap.errors import TouchmapError
from touchmap.rules.catalogue import RULES, rule_of
from touchmap.rules.select import selected


def codes(select: list[str], ignore: list[str]) -> set[str]:
    """The codes of the rules that are left, without those that are always held to."""
    return {rule.code for rule in selected(select, ignore) if not rule.fixed}


ALL = codes([], [])
ALWAYS = {"TM101", "TM605"}


@pytest.mark.parametrize("word", ["TM201", "tm201", "chain-without-end", "Chain-Without-End"])
def test_a_rule_is_selected_by_its_code_or_its_name(word: str) -> None:
    assert codes([word], []) == {"TM201"} | ALWAYS


FORMER = {
    "value-misfit": "TM004",
    "lonely-object": "TM105",
    "shares-off": "TM120",
    "idea-of-nobody": "TM503",
}


@pytest.mark.parametrize(("name", "code"), FORMER.items())
def test_a_former_name_of_a_rule_is_explained_as_the_rule(name: str, code: str) -> None:
    assert rule_of(name).code == code
    assert rule_of(name.upper()).name != name


@pytest.mark.parametrize("name", ["lonely-object", "shares-off", "idea-of-nobody"])
def test_a_former_name_of_a_rule_is_selected_and_ignored_like_its_name(name: str) -> None:
    assert codes([name], []) == {FORMER[name]} | ALWAYS
    assert codes([], [name]) == ALL - {FORMER[name]}


def test_a_former_name_cannot_ignore_what_could_not_be_read() -> None:
    with pytest.raises(TouchmapError, match="TM004 cannot be ignored"):
        selected([], ["value-misfit"])


def test_no_word_means_two_rules() -> None:
    words = Counter(word for rule in RULES for word in (rule.code, rule.name, *rule.former_names))

    assert [word for word, count in words.items() if count > 1] == []


@pytest.mark.parametrize("word", ["TM2", "tm2", "TM2xx"])
def test_a_family_is_selected_by_its_number(word: str) -> None:
    assert codes([word], []) == {code for code in ALL if code.startswith("TM2")} | ALWAYS


def test_words_are_repeated_or_joined_by_commas() -> None:
    assert codes(["TM201, TM204", "TM301"], []) == {"TM201", "TM204", "TM301"} | ALWAYS


def test_ignoring_takes_away_from_what_is_selected() -> None:
    assert codes(["TM2"], ["chain-breaks"]) == codes(["TM2"], []) - {"TM204"}


def test_without_a_word_every_rule_is_held_to() -> None:
    assert selected([], []) == RULES


def test_what_could_not_be_read_is_told_whatever_is_selected() -> None:
    fixed = {rule for rule in RULES if rule.fixed}

    assert fixed <= set(selected(["TM201"], ["TM1"]))


def test_an_empty_inventory_is_told_whatever_is_selected() -> None:
    assert "TM101" in codes(["TM201"], [])
    assert "TM101" not in codes(["TM201"], ["TM101"])


@pytest.mark.parametrize("word", ["TM001", "TM0", "not-yaml"])
def test_what_could_not_be_read_can_not_be_ignored(word: str) -> None:
    with pytest.raises(TouchmapError, match="cannot be ignored"):
        selected([], [word])


@pytest.mark.parametrize(
    ("word", "nearest"), [("watched-without-ownr", "watched-without-owner"), ("chain-brakes", "chain-breaks"), ("", "")]
)
def test_an_unknown_word_is_answered_with_the_nearest_one(word: str, nearest: str) -> None:
    with pytest.raises(TouchmapError, match=f'there is no rule or family "{word}"') as caught:
        selected([word], [])

    assert nearest in caught.value.hint
