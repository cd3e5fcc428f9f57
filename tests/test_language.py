"""Sentences in a language: looked up by their English, with plurals, words that agree, and what lower floors say."""

from datetime import date
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from hypothesis import given
from hypothesis import strategies as st
from pseudo_language import compiled, speak

from touchmap.formats.templates.fault import Fault
from touchmap.formats.templates.sentences import Sentences
from touchmap.language.phrase import Phrase
from touchmap.language.speech import ENGLISH, Speech, speech

SENTENCES: dict[str | tuple[str, ...], str | tuple[str, ...]] = {
    "Owner": "Ответственный",
    ("{count} chain", "{count} chains"): ("{count} цепочка", "{count} цепочки", "{count} цепочек"),
    "Shown: {count} of {all}.": "Показано: {count} из {all} {all:точки|точек|точек}.",
    "{day} {month} {year}": "{day} {month} {year} г.",
    "November": "ноября",
    "in {what}": "в: {what}",
}


@pytest.fixture
def russian(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Speech:
    made = Catalog("ru", fuzzy=False)
    made.add("negative", "отрицательная", context="reaction")
    for english, said in SENTENCES.items():
        made.add(english, said)
    speak(tmp_path, compiled(made), monkeypatch)
    return speech("ru-RU")


def test_a_sentence_is_looked_up_by_its_english(russian: Speech) -> None:
    assert russian("Owner") == "Ответственный"


def test_a_sentence_without_a_translation_is_said_in_english(russian: Speech) -> None:
    assert russian("Priority") == "Priority"


@pytest.mark.parametrize(
    ("count", "said"), [(1, "1 цепочка"), (3, "3 цепочки"), (11, "11 цепочек"), (21, "21 цепочка")]
)
def test_a_count_takes_the_languages_own_plural_forms(russian: Speech, count: int, said: str) -> None:
    assert russian.plural("{count} chain", "{count} chains", count) == said


@pytest.mark.parametrize(("number", "said"), [(101, "101 точки"), (104, "104 точек"), (112, "112 точек")])
def test_a_word_agrees_with_a_second_number(russian: Speech, number: int, said: str) -> None:
    assert russian("Shown: {count} of {all}.", count=3, all=number) == f"Показано: 3 из {said}."


def test_a_word_has_the_form_of_the_noun_beside_it(russian: Speech) -> None:
    assert russian.context("reaction", "negative") == "отрицательная"


def test_a_date_has_its_month_in_the_language(russian: Speech) -> None:
    assert russian.day(date(2026, 11, 22)) == "22 ноября 2026 г."


def test_what_a_lower_floor_says_is_said_in_the_language_also_inside_a_sentence(russian: Speech) -> None:
    inner = Phrase("{count} chain", {}, "{count} chains", 2)

    assert russian.phrase(Phrase("in {what}", {"what": inner})) == "в: 2 цепочки"


def test_a_language_without_a_catalogue_speaks_english() -> None:
    assert speech("uk") is ENGLISH


@given(st.integers(0, 300))
def test_english_has_one_form_for_one_and_one_for_all_else(count: int) -> None:
    assert ENGLISH.plural("{count} chain", "{count} chains", count) == f"{count} chain{'' if count == 1 else 's'}"


@pytest.mark.parametrize("text", ["{x.real}", "{x[0]}", "{x!r}", "{x:{y}}", "{0}"])
def test_a_sentence_of_a_template_names_values_and_nothing_inside_them(text: str) -> None:
    with pytest.raises(Fault, match="nothing inside it"):
        Sentences(ENGLISH)(text, x=1, y=2)
