"""What the tests need from outside: tools, packages and files, fetched once into a folder that git ignores."""

import importlib
import shutil
import subprocess
import sys
import tarfile
from collections.abc import Callable, Generator
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest

FETCHED = Path(__file__).parents[2] / ".outside"


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Nothing is skipped here: what can not be held to its definition has not been."""
    report = yield
    if report.skipped:
        report.outcome = "failed"
    return report


@pytest.fixture(scope="session")
def tool() -> Callable[[str, str], str]:
    """The path of a program, by its name and what to install where it is missing."""
    return program


@pytest.fixture(scope="session")
def library() -> Callable[[str], Any]:
    """A Python package of the extra `outside`, by its name."""

    def imported(name: str) -> Any:
        try:
            return importlib.import_module(name)
        except ImportError:
            pytest.fail(f"{name} is missing: run pip install --editable '.[dev,outside]'", pytrace=False)

    return imported


@pytest.fixture(scope="session")
def npm_package() -> Callable[[str], Path]:
    """The `node_modules` folder with an npm package in it, by its name and version."""

    def installed(package: str) -> Path:
        npm = program("npm", "Node.js with npm (on Debian: apt install npm)")
        options = ("--no-save", "--no-package-lock", "--no-audit", "--no-fund", "--silent")
        return (
            fetched(package, lambda at: done([npm, "install", *options, "--prefix", str(at), package])) / "node_modules"
        )

    return installed


@pytest.fixture(scope="session")
def sources_of_pytest() -> Path:
    """The unpacked source distribution of the pytest that runs."""
    name = f"pytest=={version('pytest')}"
    download = [sys.executable, "-m", "pip", "download", "--quiet", "--no-binary", ":all:", "--no-deps", name]

    def get(at: Path) -> None:
        done([*download, "--dest", str(at)])
        with tarfile.open(next(at.glob("*.tar.gz"))) as archive:
            if hasattr(tarfile, "data_filter"):  # from Python 3.11.4 on
                archive.extractall(at, filter="data")
            else:
                archive.extractall(at)  # noqa: S202 - what pip has fetched by its hash

    return next(path for path in fetched(name, get).iterdir() if path.is_dir())


def program(name: str, cure: str) -> str:
    """The path of a program; a failure with what to install where there is none."""
    found = shutil.which(name)
    if found is None:
        pytest.fail(f"{name} is missing: install {cure}", pytrace=False)
    return found


def fetched(name: str, get: Callable[[Path], None]) -> Path:
    """A folder that is filled once, in one step, however many tests ask for it at a time."""
    place = FETCHED / name.replace("/", "-")
    if not place.exists():
        FETCHED.mkdir(exist_ok=True)
        with TemporaryDirectory(dir=FETCHED) as scratch:
            new = Path(scratch) / "new"
            new.mkdir()
            get(new)
            if not place.exists():
                new.rename(place)
    return place


def done(command: list[str]) -> None:
    """Run a command; a failure with its last words where it fails."""
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    if run.returncode:
        words = (run.stderr.strip() or run.stdout.strip() or "no reason given").splitlines()[-1]
        pytest.fail(f"{' '.join(command[:3])} … failed: {words}", pytrace=False)
