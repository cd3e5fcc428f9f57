"""Our templates are compiled once, as Python compiles modules, and never at the price of a wrong page."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment, FileSystemLoader

from touchmap.formats.templates.compiled import Compiled


@pytest.fixture(autouse=True)
def _kept_below(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Have compiled code kept below the folder `kept`."""
    monkeypatch.setattr(sys, "pycache_prefix", str(tmp_path / "kept"))
    monkeypatch.setattr(sys, "dont_write_bytecode", False)


@pytest.fixture
def page(tmp_path: Path) -> Callable[[str], str]:
    """Writes a template, and renders it as a new start would."""

    def rendered(text: str) -> str:
        (tmp_path / "page.j2").write_text(text)
        return (
            Environment(loader=FileSystemLoader(tmp_path), autoescape=True, bytecode_cache=Compiled())
            .get_template("page.j2")
            .render()
        )

    return rendered


def files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def test_a_second_start_takes_the_code_of_the_first(
    page: Callable[[str], str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page("{{ 1 + 1 }}")
    monkeypatch.setattr(Environment, "_parse", None)  # compiling would fail now

    assert page("{{ 1 + 1 }}") == "2"
    assert len(files(tmp_path / "kept")) == 1


def test_a_template_that_has_changed_is_compiled_anew(page: Callable[[str], str]) -> None:
    page("{{ 1 + 1 }}")

    assert page("{{ 1 + 2 }}") == "3"


@pytest.mark.parametrize("spoiled", [b"", b"j2", b"\x80nonsense", b"j2" * 5_000])
def test_a_spoiled_file_is_gone_round(page: Callable[[str], str], tmp_path: Path, spoiled: bytes) -> None:
    page("{{ 1 + 1 }}")
    files(tmp_path / "kept")[0].write_bytes(spoiled)

    assert page("{{ 1 + 1 }}") == "2"


def test_a_file_that_was_cut_short_is_gone_round(page: Callable[[str], str], tmp_path: Path) -> None:
    page("{{ 1 + 1 }}")
    file = files(tmp_path / "kept")[0]
    file.write_bytes(file.read_bytes()[:-40])

    assert page("{{ 1 + 1 }}") == "2"


def test_nothing_is_kept_where_python_keeps_nothing(
    page: Callable[[str], str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)

    assert page("{{ 1 + 1 }}") == "2"
    assert not files(tmp_path)[1:]


def test_a_folder_that_can_not_be_written_does_no_harm(page: Callable[[str], str], tmp_path: Path) -> None:
    (tmp_path / "kept").write_text("no folder")

    assert page("{{ 1 + 1 }}") == "2"


def test_a_template_without_a_file_is_kept_by_its_name(tmp_path: Path) -> None:
    Environment(loader=DictLoader({"a/page.j2": "x"}), autoescape=True, bytecode_cache=Compiled()).get_template(
        "a/page.j2"
    )

    assert [file.name for file in files(tmp_path / "kept")] == [Path(Compiled().get_cache_key("a/page.j2")).name]
