"""What the tests share: golden files, inventories in docstrings, whole commands."""

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from textwrap import dedent

import pytest
from hypothesis import settings

from touchmap.analysis.facts import Facts
from touchmap.language.phrase import Phrase
from touchmap.language.speech import ENGLISH
from touchmap.load import Loaded, load_texts

settings.register_profile("house", deadline=None)
settings.load_profile("house")

HERE = Path(__file__).parent
ROOT = HERE.parent
GOLDEN = HERE / "golden"
TODAY = "2026-11-22"

settings.register_profile("steady", deadline=None, derandomize=True)  # the same cases everywhere, however slow
settings.load_profile("steady")


def said(value: object) -> str:
    """A phrase in English, and what is none as it stands; nothing where there is none."""
    return ENGLISH.phrase(value) if isinstance(value, Phrase) else "" if value is None else str(value)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update", action="store_true", help="accept what golden files and sessions show now")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark as slow what calls whole programs: each call starts a process."""
    for item in items:
        if {"touchmap", "program"} & {*getattr(item, "fixturenames", ())}:
            item.add_marker(pytest.mark.slow)


@pytest.fixture(scope="session")
def update(pytestconfig: pytest.Config) -> bool:
    """Whether golden files are to be written anew."""
    return bool(pytestconfig.getoption("--update"))


@dataclass(frozen=True)
class Golden:
    """The golden files of one test, named after it."""

    stem: str
    update: bool

    def holds(self, text: str, ending: str = "txt", name: str = "") -> None:
        """Compare a text with its golden file."""
        same_as_file(text, GOLDEN / f"{self.stem}{'-' + name if name else ''}.{ending}", update=self.update)


def same_as_file(text: str, path: Path, *, update: bool) -> None:
    """Compare a text with a file that people accepted, or accept it."""
    if update:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
    assert path.exists(), f"{path} is not there: run pytest --update, and look at what it writes"
    assert text == path.read_bytes().decode()


@pytest.fixture
def golden(request: pytest.FixtureRequest, update: bool) -> Golden:
    """Golden files named after the module and the test."""
    module = request.module.__name__.removeprefix("test_")
    return Golden(f"{module}/{request.node.name.removeprefix('test_')}", update)


@pytest.fixture
def loaded(request: pytest.FixtureRequest) -> Loaded:
    """The inventory in the test's own docstring, as one file."""
    return load_texts({"touchmap.yaml": inventory_text(request.function.__doc__)})


@pytest.fixture
def facts(loaded: Loaded) -> Facts:
    """The facts of the inventory in the test's own docstring, which loads whole."""
    assert loaded.problems == ()
    return Facts(loaded.inventory, date.fromisoformat(TODAY))


def inventory_text(text: str | None) -> str:
    """An inventory as a test writes it: indented, and without the marker where that says nothing."""
    plain = dedent(text or "")
    return plain if "touchmap:" in plain else "touchmap: 1\n" + plain


@dataclass(frozen=True)
class Run:
    """What a command left."""

    status: int
    out: str
    err: str


@pytest.fixture
def touchmap(tmp_path: Path) -> Callable[..., Run]:
    """Run a whole command in a process of its own, as people run it."""

    def run(*args: str | Path, cwd: Path = tmp_path, stdin: bytes | None = None, **environment: str) -> Run:
        told = ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "GITHUB_ACTIONS", "GITHUB_STEP_SUMMARY", "SOURCE_DATE_EPOCH")
        clean = {name: value for name, value in os.environ.items() if name not in told}
        done = subprocess.run(
            [sys.executable, "-m", "touchmap", *map(str, args)],
            cwd=cwd,
            input=stdin if stdin is not None else b"",
            capture_output=True,
            env={**clean, "PYTHONSAFEPATH": "1", **environment},
            timeout=120,
            check=False,
        )
        return Run(done.returncode, done.stdout.decode(), done.stderr.decode())

    return run


@pytest.fixture
def called(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Callable[..., Run]:
    """Run a command in this process, from its arguments to its status: as `touchmap` does, in a tenth of the time."""
    monkeypatch.chdir(tmp_path)

    def run(*args: str | Path) -> Run:
        from touchmap.cli.main import run as run_command

        status = run_command([str(arg) for arg in args])
        return Run(status, *capfd.readouterr())

    return run


@pytest.fixture
def folder(tmp_path: Path) -> Callable[..., Path]:
    """Write a client folder from texts by their paths."""

    def write(files: dict[str, str]) -> Path:
        for name, text in files.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.encode())
        return tmp_path

    return write
