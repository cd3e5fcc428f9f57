"""The docs are what the program says of itself: made pages are fresh, links lead somewhere, nothing is left out."""

import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from conftest import ROOT, same_as_file
from make_docs import DOCS, left_over, pages
from pages.commands import walk
from pages.kinds import written

from touchmap.model.loading.build import ENTRIES
from touchmap.model.settings import Settings

MADE = pages()
PAGES = sorted([*ROOT.glob("*.md"), *DOCS.rglob("*.md")])
COMMANDS = list(walk())
_FENCED = re.compile(r"^```.*?^```", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")


def named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("path", sorted(MADE), ids=named)
def test_a_made_page_is_as_the_program_makes_it_now(path: Path, update: bool) -> None:
    same_as_file(MADE[path], path, update=update)


def test_no_page_of_a_rule_is_left_over(update: bool) -> None:
    left = left_over(MADE)
    if update:
        for path in left:
            path.unlink()
        left = []

    assert left == []


@pytest.mark.parametrize("path", PAGES, ids=named)
def test_links_between_pages_lead_to_files_and_headings(path: Path) -> None:
    text = _FENCED.sub("", path.read_text(encoding="utf-8"))
    links = [link for link in _LINK.findall(text) if not re.match(r"[a-z]+:", link)]

    assert [link for link in links if not leads_somewhere(link, path)] == []


def leads_somewhere(link: str, page: Path) -> bool:
    file, _, heading = link.partition("#")
    target = (page.parent / file).resolve() if file else page
    if not target.exists() or not target.is_relative_to(ROOT):
        return False
    return not heading or heading in anchors(target.read_text(encoding="utf-8"))


def anchors(text: str) -> set[str]:
    """The anchors of a page's headings, as GitHub makes them."""
    headings = re.findall(r"^#+ (.*)$", _FENCED.sub("", text), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize(("path", "command"), COMMANDS, ids=[path for path, _ in COMMANDS])
def test_each_command_and_each_option_stands_in_the_docs(path: str, command: Any) -> None:
    text = (DOCS / "commands.md").read_text(encoding="utf-8")
    section = re.split(r"^##+ ", text.partition(f"# {path}\n")[2], maxsplit=1, flags=re.MULTILINE)[0]
    options = [option for parameter in command.params for option in parameter.opts if option.startswith("--")]

    assert [option for option in options if option not in section] == []
    assert section


@pytest.mark.parametrize("shape", [Settings, *ENTRIES.values()], ids=lambda shape: shape.__name__)
def test_each_key_of_the_files_stands_in_the_docs(shape: type) -> None:
    text = (DOCS / "inventory.md").read_text(encoding="utf-8")
    keys = [field.alias or name for name, field in written(shape).items()]

    assert [key for key in keys if f"| `{key}` |" not in text] == []


def test_the_picture_names_no_address() -> None:
    svg = ET.fromstring((DOCS / "session.svg").read_text(encoding="utf-8"))
    values = [value for element in svg.iter() for value in (*element.attrib.values(), element.text or "")]

    assert [value for value in values if "//" in value or "url(" in value.replace("url(#", "")] == []
