"""The YAML language server that editors use takes every file that is right, and flags every mistake of form."""

import json
from collections.abc import Callable, Iterator
from itertools import product
from pathlib import Path

import pytest
from outside.language_server import LanguageServer, language_server
from planted import MISTAKES, ODD_BUT_RIGHT

from touchmap.model.schema import schema
from touchmap.starters.folder import MODELINE, SCHEMA_FILE, starter_files
from touchmap.starters.trades import LANGUAGES, TRADES

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = "yaml-language-server@1.25.0"
BY_PATH = "by-path"
SEEN_BY_THE_EDITOR_ALONE = {
    "key-twice": "touchpoints:\n  - {id: call, name: Call, name: Ring}\n",
    "no-yaml": "touchpoints: [\n",
}


@pytest.fixture(scope="module")
def room(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the schema in it, and one whose files have the schema by their path."""
    folder = tmp_path_factory.mktemp("editor")
    (folder / BY_PATH).mkdir()
    (folder / SCHEMA_FILE).write_text(json.dumps(schema()))
    return folder


@pytest.fixture(scope="module")
def server(room: Path, tool: Callable[[str, str], str], npm_package: Callable[[str], Path]) -> Iterator[LanguageServer]:
    node, program = tool("node", "Node.js"), npm_package(PACKAGE) / "yaml-language-server/bin/yaml-language-server"
    yaml = {
        "validate": True,
        "schemaStore": {"enable": False},
        "schemas": {(room / SCHEMA_FILE).as_uri(): [f"**/{BY_PATH}/*.yaml"]},
    }
    with language_server([node, str(program), "--stdio"], room, {"yaml": yaml}) as running:
        yield running


def test_it_accepts_every_example(server: LanguageServer, room: Path) -> None:
    examples = [path for path in sorted((ROOT / "examples").glob("*/**/*.yaml")) if "broken" not in path.parts]
    texts = {room / BY_PATH / f"{number}.yaml": path.read_text("utf-8") for number, path in enumerate(examples)}

    said = server.diagnostics(texts)

    assert len(texts) > 20
    assert {path.name: what for path, what in said.items() if what} == {}


def test_it_accepts_every_starter_as_it_is_written(server: LanguageServer, room: Path) -> None:
    texts = {}
    for trade, language in product(TRADES, LANGUAGES):
        for file, text in starter_files(trade, language, None).items():
            if file.endswith(".yaml"):
                texts[room / f"{trade}-{language}-{file}"] = text

    said = server.diagnostics(texts)

    assert {path.name: what for path, what in said.items() if what} == {}


def test_it_accepts_what_looks_odd_and_is_right(server: LanguageServer, room: Path) -> None:
    said = server.diagnostics({room / f"odd-{name}.yaml": f"{MODELINE}\n{odd}" for name, odd in ODD_BUT_RIGHT.items()})

    assert {path.name: what for path, what in said.items() if what} == {}


def test_it_flags_every_planted_mistake(server: LanguageServer, room: Path) -> None:
    planted = MISTAKES | SEEN_BY_THE_EDITOR_ALONE
    said = server.diagnostics({room / f"{name}.yaml": f"{MODELINE}\n{text}" for name, text in planted.items()})

    assert [path.stem for path, what in said.items() if not what] == []


def test_it_says_which_key_is_unknown(server: LanguageServer, room: Path) -> None:
    path = room / "one-slip.yaml"
    said = server.diagnostics({path: f"{MODELINE}\n{MISTAKES['touchpoint-unknown-key']}"})

    assert any("prioritty" in message for message in said[path])
