"""What python-docx has no name for, as Word's own elements."""

from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn


def element(name: str, *inside: Any, **attributes: str | int) -> Any:
    """An element such as `w:shd`, with what is in it and its attributes, all of the same namespace."""
    made = OxmlElement(name)
    for key, value in attributes.items():
        made.set(qn(f"w:{key}"), str(value))
    for one in inside:
        made.append(one)
    return made


def field(name: str) -> Any:
    """A field that Word counts itself, such as `PAGE`; until then it shows 1."""
    shown = element("w:t")
    shown.text = "1"
    return element("w:fldSimple", element("w:r", shown), instr=name)


def language_tag(language: str) -> str:
    """A language as Word names it: with a country where it knows the language only by one."""
    return {"en": "en-GB", "ru": "ru-RU", "uk": "uk-UA", "pl": "pl-PL"}.get(language, language)
