"""Pages of prose in a language: each paragraph is looked up, an example is not."""

from gettext import NullTranslations

from touchmap.language.pages import paragraphs, said_page
from touchmap.language.speech import ENGLISH, Speech

PAGE = """\
A value is
missing.

## Fix

Write `{key: 1}`.

    - id: desk
"""


class Shouting(NullTranslations):
    """Says everything in capitals."""

    def gettext(self, message: str) -> str:
        return message.upper()


SHOUTED = Speech("xx", Shouting())


def test_a_paragraph_is_one_sentence_whatever_its_line_breaks() -> None:
    assert list(paragraphs(PAGE, examples=True)) == ["A value is missing.", "Fix", "Write `{{key: 1}}`."]


def test_an_indented_block_is_looked_up_where_it_is_no_example() -> None:
    assert list(paragraphs(PAGE))[-1] == "- id: desk"


def test_a_page_without_a_translation_stays_byte_for_byte() -> None:
    assert said_page(PAGE, ENGLISH) == PAGE


def test_a_translated_page_keeps_its_headings_braces_and_examples() -> None:
    said = said_page(PAGE, SHOUTED, examples=True)

    assert said == "A VALUE IS MISSING.\n\n## FIX\n\nWRITE `{KEY: 1}`.\n\n    - id: desk\n"


def test_a_long_translation_is_wrapped() -> None:
    said = said_page("word " * 60, SHOUTED)

    assert len(said.splitlines()) == 3
    assert max(map(len, said.splitlines())) <= 112
