"""Other tools, installed for one measurement into its own folder by the clients of their languages."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from textwrap import shorten

_LONGEST = 900
"""Seconds after which an installation has failed."""

_LONGEST_REASON = 120
"""Characters of the reason that is shown."""

Start = tuple[str, ...]
"""What a command begins with: an interpreter and a program."""


def python_tool(folder: Path, package: str, program: str) -> Start:
    """Install a Python package into an environment of its own.

    Args:
        folder: Where the measurement keeps what it installs.
        package: What pip is asked for.
        program: The name of its console script.

    Returns:
        The start of its command: isolated, so that our own path and our own compiled modules are not its.

    Raises:
        ValueError: It cannot be installed; the reason is what the installer said.
    """

    def install(place: Path) -> None:
        _done(sys.executable, "-m", "venv", str(place))
        _pip(str(place / "bin" / "python"), package)

    scripts = _once(folder / program, install) / "bin"
    return str(scripts / "python"), "-I", str(scripts / program)


def node_tool(folder: Path, package: str, program: str) -> Start:
    """Install an npm package into a folder of its own; returns and raises as `python_tool`."""

    def install(place: Path) -> None:
        quiet = ("--no-audit", "--no-fund", "--ignore-scripts", "--loglevel", "error")
        _done(_program("npm"), "install", *quiet, "--prefix", str(place), package)

    programs = _once(folder / program, install) / "node_modules" / ".bin"
    return _program("node"), str(programs / program)


def library(folder: Path, package: str) -> Path:
    """Install a Python package for our own interpreter; returns the folder that holds it, raises as `python_tool`."""
    return _once(folder / package, lambda place: _pip(sys.executable, package, "--target", str(place)))


def _once(place: Path, install: Callable[[Path], None]) -> Path:
    """What is installed when first asked for; a failure is remembered as well."""
    failed = place / "failed"
    if not place.exists():
        place.mkdir(parents=True)
        try:
            install(place)
        except (ValueError, OSError, subprocess.SubprocessError) as error:
            failed.write_text(f"{place.name} cannot be installed: {error}")
    if failed.exists():
        raise ValueError(failed.read_text())
    return place


def _pip(python: str, *args: str) -> None:
    _done(python, "-I", "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *args)


def _program(name: str) -> str:
    path = shutil.which(name)
    if path is None:
        raise ValueError(f"{name} is not there")
    return path


def _done(*args: str) -> None:
    """Run an installer; what holds our own environment together does not bind another tool's."""
    environment = {key: value for key, value in os.environ.items() if key != "PIP_CONSTRAINT"}
    done = subprocess.run(
        args, capture_output=True, text=True, stdin=subprocess.DEVNULL, env=environment, timeout=_LONGEST, check=False
    )
    if done.returncode:
        raise ValueError(_reason(done.stderr or done.stdout) or f"the installer ended with {done.returncode}")


def _reason(said: str) -> str:
    """What an installer says against it: its first line about an error, without npm's line with the code alone."""
    found = re.search(r"^(?:npm )?error:? (?!code )(.+)", said, re.IGNORECASE | re.MULTILINE)
    return shorten(found[1] if found else said, _LONGEST_REASON)
