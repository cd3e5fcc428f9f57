"""The catalogues of translations: every sentence is collected, and a mistake in a translation is found."""

from pathlib import Path

import pytest
from babel.dates import get_month_names
from babel.messages.catalog import Catalog
from babel.messages.pofile import PoFileError, read_po
from babel.numbers import format_decimal
from catalogues.compiling import compile_catalogue
from catalogues.faults import faults
from catalogues.sentences import Sentence, in_code, in_template
from catalogues.template import catalogue
from hypothesis import given
from hypothesis import strategies as st

from touchmap.language.dates import MONTHS
from touchmap.language.numbers import brief
from touchmap.language.speech import LOCALE

CATALOGUES = sorted(LOCALE.glob("*/LC_MESSAGES/touchmap.po"))


def template() -> Catalog:
    made = Catalog()
    made.add("Owner: {name}")
    made.add(("{count} chain of {all}", "{count} chains of {all}"))
    return made


def russian(owner: str, *chains: str) -> Catalog:
    made = Catalog("ru")
    made.add("Owner: {name}", owner)
    made.add(("{count} chain of {all}", "{count} chains of {all}"), chains)
    return made


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        ('say("Owner: {name}", name=other("x"))', Sentence("Owner: {name}")),
        ('say.plural("one", "many", len(rows), names=say.listed(names))', Sentence("one", "many")),
        ('say.context("reaction", "negative")', Sentence("negative", context="reaction")),
        ('Rule(code="TM999", message="wrong: {name}")', Sentence("wrong: {name}")),
        ('raise TouchmapError(phrase("no such file: {path}", path=path))', Sentence("no such file: {path}")),
        ('WORDS = {"a": noted("first "\n "half")}', Sentence("first half")),
    ],
)
def test_a_sentence_is_collected_from_where_it_is_said(code: str, sentence: Sentence) -> None:
    assert list(in_code(code)) == [sentence]


def test_the_page_of_a_rule_is_collected_by_paragraphs() -> None:
    code = '"""A chain is open.\n\nWhy: so.\n"""\nRULE = Rule(code="TM999", message="open: {name}")'

    collected = list(in_code(code))

    assert collected == [Sentence("A chain is open."), Sentence("Why: so."), Sentence("open: {name}")]


def test_a_template_says_both_of_the_sentences_that_it_chooses_from() -> None:
    found = list(in_template('{{ say("exactly" if row.whole else "about", x=1) }}{{ say.plural("a", "b", 2) }}'))

    assert found == [Sentence("exactly"), Sentence("about"), Sentence("a", "b")]


def test_a_translation_that_is_whole_has_no_fault() -> None:
    whole = russian("Ответственный: {name}", "{count} из {all}", "{count} из {all}", "{count} из {all:a|b|c}")

    assert faults(whole, template()) == []


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (russian("", "{count} {all}", "{count} {all}", "{count} {all}"), "not translated: Owner: {name}"),
        (russian("Имя", "{count} {all}", "{count} {all}", "{count} {all}"), "value not used: name: Имя"),
        (russian("{Name}{name}", "{all}", "{all}", "{all}"), "no such value: Name: {Name}{name}"),
        (russian("{name", "{all}", "{all}", "{all}"), "expected '}' before end of string: {name"),
        (russian("{name}", "{all}", "{all}"), "2 of 3 plural forms: {count} chain of {all}"),
        (russian("{name}", "{all}", "", "{all}"), "not translated: {count} chain of {all}"),
    ],
)
def test_a_mistake_in_a_translation_is_named(wrong: Catalog, said: str) -> None:
    assert faults(wrong, template()) == [said]


def test_a_sentence_that_is_missing_stale_or_only_guessed_is_named() -> None:
    stale = Catalog("ru")
    stale.add("Owned by {name}", "Ответственный: {name}")
    stale.add(("{count} chain of {all}", "{count} chains of {all}"), ("{all}", "{all}", "{all}"), flags=["fuzzy"])

    assert faults(stale, template()) == [
        "not translated: Owner: {name}",
        "no longer said: Owned by {name}",
        "fuzzy: {count} chain of {all}",
    ]


def test_every_translation_in_the_checkout_is_whole() -> None:
    wrong = [line for path in CATALOGUES for line in faults(_read(path), catalogue())]

    assert wrong == []


def _read(path: Path) -> Catalog:
    with path.open("rb") as file:
        return read_po(file, locale=path.parts[-3])


def test_a_catalogue_that_cannot_be_compiled_stops_the_build(tmp_path: Path) -> None:
    (folder := tmp_path / "ru" / "LC_MESSAGES").mkdir(parents=True)
    (folder / "touchmap.po").write_text('msgid "Owner: {name}"\n<<<<<<< HEAD\nmsgstr ""\n', encoding="utf-8")

    with pytest.raises(PoFileError, match="misformatted keyword"):
        compile_catalogue(folder / "touchmap.po")


def test_the_months_of_a_date_are_those_of_the_language() -> None:
    assert list(MONTHS) == [str(name) for name in get_month_names("wide", locale="en").values()]


@given(st.integers(-(10**9), 10**9))
def test_whole_figures_are_written_as_the_language_does(number: int) -> None:
    assert brief(number, thousands=True) == format_decimal(number, locale="en")
