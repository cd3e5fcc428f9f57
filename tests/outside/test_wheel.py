"""The wheel in an empty environment outside the checkout: what people install is whole."""

import os
import shutil
import subprocess
import sys
import zipfile
from dataclasses import dataclass
from pathlib import Path

import pytest

from touchmap import __version__

ROOT = Path(__file__).resolve().parents[2]

CLEAN = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "PIP_CONS"))}


@dataclass(frozen=True)
class Installed:
    """A wheel, and the environment that it was installed into."""

    wheel: Path
    bin: Path
    outside: Path

    def run(self, *args: str | Path) -> subprocess.CompletedProcess[str]:
        """Run a program of the environment in a folder with nothing in it."""
        command = [self.bin / args[0], *args[1:]]
        return subprocess.run(command, cwd=self.outside, env=CLEAN, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Installed:
    """The wheel of this checkout, built and installed with the versions that are pinned."""
    folder = tmp_path_factory.mktemp("wheel")
    pins = {**CLEAN, "PIP_CONSTRAINT": str(ROOT / "constraints.txt")}
    done(sys.executable, "-m", "venv", folder / "env", env=CLEAN)
    pip = (folder / "env" / "bin" / "python", "-m", "pip", "--quiet", "--disable-pip-version-check")
    done(*pip, "wheel", "--no-deps", "--wheel-dir", folder, ROOT, env=CLEAN)
    wheel = next(folder.glob("*.whl"))
    done(*pip, "install", wheel, env=pins)
    (outside := folder / "outside").mkdir()
    return Installed(wheel, folder / "env" / "bin", outside)


def done(*command: str | Path, env: dict[str, str]) -> None:
    ran = subprocess.run(command, env=env, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr


def test_it_says_its_version(installed: Installed) -> None:
    assert installed.run("touchmap", "--version").stdout == f"touchmap {__version__}\n"


def test_it_ranks_as_the_checkout_does(installed: Installed) -> None:
    ran = installed.run("touchmap", "rank", ROOT / "examples" / "first-chain")

    assert ran.returncode == 0, ran.stderr
    assert "Call to book a visit" in ran.stdout


@pytest.mark.parametrize("form", ["markdown", "html"])
def test_its_templates_travel(installed: Installed, form: str) -> None:
    ran = installed.run(
        "touchmap", "plan", ROOT / "examples" / "first-chain", "--format", form, "--today", "2026-11-22"
    )

    assert ran.returncode == 0, ran.stderr
    assert "Call to book a visit" in ran.stdout


def test_its_starters_travel(installed: Installed) -> None:
    made = installed.run("touchmap", "init", "client")
    checked = installed.run("touchmap", "check", "client", "--fail-on", "never")

    assert (made.returncode, checked.returncode) == (0, 0), made.stderr + checked.stderr


def test_what_it_needs_fits_together(installed: Installed) -> None:
    ran = installed.run("python", "-m", "pip", "check")

    assert ran.returncode == 0, ran.stdout


def test_it_holds_the_program_and_nothing_of_the_checkout(installed: Installed) -> None:
    with zipfile.ZipFile(installed.wheel) as wheel:
        names = wheel.namelist()

    tops = {name.partition("/")[0] for name in names}
    assert tops == {"touchmap", f"touchmap_cx-{__version__}.dist-info"}
    assert "touchmap/py.typed" in names


def test_it_is_typed_for_those_who_import_it(installed: Installed) -> None:
    ran = installed.run("python", "-c", "import touchmap; print(touchmap.__version__)")

    assert ran.stdout.strip() == __version__


def test_a_catalogue_is_compiled_into_the_wheel(tmp_path: Path) -> None:
    copy = _with_catalogue(tmp_path, 'msgid "Owner"\nmsgstr "Zuständig"\n')

    built = _built(copy, tmp_path)

    assert built.returncode == 0, built.stderr
    with zipfile.ZipFile(next(tmp_path.glob("*.whl"))) as wheel:
        assert [name for name in wheel.namelist() if "locale" in name] == [f"{LOCALE}/touchmap.mo"]


def test_a_wheel_with_a_catalogue_that_cannot_be_read_is_not_built(tmp_path: Path) -> None:
    copy = _with_catalogue(tmp_path, 'msgid "Owner"\n<<<<<<< HEAD\nmsgstr ""\n')

    built = _built(copy, tmp_path)

    assert built.returncode != 0
    assert "PoFileError" in built.stderr + built.stdout


LOCALE = "touchmap/language/locale/de/LC_MESSAGES"


def _with_catalogue(folder: Path, text: str) -> Path:
    """A copy of the checkout with a catalogue for one more language."""
    copy = folder / "copy"
    shutil.copytree(ROOT, copy, ignore=shutil.ignore_patterns(".*", "dist", "__pycache__"))
    (copy / "src" / LOCALE).mkdir(parents=True)
    (copy / "src" / LOCALE / "touchmap.po").write_text(text, encoding="utf-8")
    return copy


def _built(copy: Path, folder: Path) -> subprocess.CompletedProcess[str]:
    pip = (sys.executable, "-m", "pip", "--disable-pip-version-check")
    command = (*pip, "wheel", "--no-deps", "--wheel-dir", folder, copy)
    return subprocess.run(command, env=CLEAN, capture_output=True, text=True, check=False)
