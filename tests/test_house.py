"""The house keeps its own rules: sizes, names, first lines, golden files, and nothing about any one machine."""

import ast
import re
import subprocess
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from conftest import GOLDEN, ROOT

CODE = sorted(path for room in ("src", "tests", "tools") for path in (ROOT / room).rglob("*.py"))
TESTS = [path for path in CODE if path.name.startswith("test_")]
LONGEST = 250
LONGEST_OF_TESTS = 400
LONGEST_FUNCTION = 40
"""Lines of a function's body, below its signature and its docstring."""

TOO_LARGE: dict[str, str] = {}
"""Modules, and functions as `module:name`, that are larger on purpose, each with the reason."""

NO_NAMES = {"utils", "util", "core", "helpers", "helper", "common", "manager", "engine", "service", "misc", "base"}
SPLIT = "split it, or write down why in TOO_LARGE"
Function = ast.FunctionDef | ast.AsyncFunctionDef


def named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def functions(path: Path) -> list[Function]:
    return [node for node in ast.walk(tree(path)) if isinstance(node, Function)]


def promises(path: Path) -> list[Function]:
    return [function for function in functions(path) if function.name.startswith("test_")]


def test_no_module_is_too_long_to_read() -> None:
    lines = {named(path): path.read_text(encoding="utf-8").count("\n") for path in CODE}
    long = {name: n for name, n in lines.items() if n > (LONGEST_OF_TESTS if name.startswith("tests") else LONGEST)}

    assert long.keys() - TOO_LARGE.keys() == set(), f"{long}: {SPLIT}"


def test_no_function_is_too_long_to_see_at_once() -> None:
    long = {f"{named(path)}:{f.name}" for path in CODE for f in functions(path) if body_lines(f) > LONGEST_FUNCTION}

    assert long - TOO_LARGE.keys() == set(), SPLIT


def body_lines(function: Function) -> int:
    first = function.body[1 if ast.get_docstring(function) and len(function.body) > 1 else 0]
    return (function.end_lineno or 0) - first.lineno + 1


def test_each_module_says_in_one_line_what_it_is_for() -> None:
    program = [path for path in CODE if not named(path).startswith("tests")]
    first = {named(path): (ast.get_docstring(tree(path)) or "").partition("\n")[0] for path in program}

    assert [name for name, line in first.items() if not line.endswith(".") and "__main__" not in name] == []


def test_no_module_is_named_for_nothing() -> None:
    words = {named(path): {path.parent.name, *path.stem.split("_")} for path in CODE}

    assert [name for name, of in words.items() if NO_NAMES & of] == []


def test_what_is_excused_for_its_size_is_still_there() -> None:
    known = {named(path) for path in CODE} | {f"{named(path)}:{f.name}" for path in CODE for f in functions(path)}

    assert set(TOO_LARGE) <= known


def test_each_test_holds_something() -> None:
    assert [f"{named(path)}:{f.name}" for path in TESTS for f in promises(path) if not holds(f)] == []


def holds(function: Function) -> bool:
    """Whether a test asserts, expects an exception, or calls something that is named for what it holds."""
    text = ast.unparse(function)
    return any(isinstance(node, ast.Assert) for node in ast.walk(function)) or bool(
        re.search(r"pytest\.raises|\.holds\(|\bsame_as_file\(|\b(assert|holds?|is_held|must|proves?)_?\w*\(", text)
    )


def test_no_test_hides_another_of_its_name() -> None:
    names = [(named(path), f.name) for path in TESTS for f in promises(path)]

    assert len(names) == len(set(names))


MACHINES = {
    "a path of one machine": r"/(?:home|Users|root|work|builds|workspace)/[a-z.]",
    "an index of packages": r"\b(?:" + "py" + r"pi\.org|files\.python" + r"hosted\.org|registry\.np" + r"mjs\.org)",
    "an address in a private network": r"\b(?:10\.\d+\.\d+\.\d+|192\.168\.\d+\.\d+)\b",
    "a mirror of packages": r"(?i)\b(?:artif" + r"actory|nex" + r"us)\b",
}


@pytest.mark.parametrize("what", MACHINES)
def test_no_file_speaks_of_one_machine(what: str) -> None:
    pattern = re.compile(MACHINES[what])
    found = [f"{name}: {match[0]}" for name, text in texts_in_git() if (match := pattern.search(text))]

    assert found == []


def texts_in_git() -> Iterator[tuple[str, str]]:
    """Every file that is in git or about to be, as text."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        check=True,
    )
    for name in listed.stdout.decode().split("\0"):
        if name and (ROOT / name).is_file():
            yield name, (ROOT / name).read_bytes().decode("utf-8", "replace")


def test_no_golden_file_is_without_its_test(update: bool) -> None:
    names = {
        f"{path.stem.removeprefix('test_')}/{f.name.removeprefix('test_')}" for path in TESTS for f in promises(path)
    }
    orphans = [path for path in sorted(GOLDEN.rglob("*")) if path.is_file() and not belongs(path, names)]
    if update:
        for path in orphans:
            path.unlink()
        orphans = []

    assert orphans == []


def belongs(path: Path, names: set[str]) -> bool:
    """Whether a golden file is named after a test, or after one case of it."""
    stem = path.relative_to(GOLDEN).as_posix()
    return any(stem.startswith(name) and stem[len(name) : len(name) + 1] in ("", ".", "-", "[") for name in names)


FLAT = 15
"""About how many modules lie flat in a folder before it asks for walls."""

FULL_ROOMS = ("src/touchmap/rules/", "src/touchmap/cli/commands")
"""Rooms in which each file is a rule or a command: docs/decisions.md says why they have no further walls."""


def test_no_folder_of_the_program_is_a_hall_without_walls() -> None:
    folders = {path.parent for path in (ROOT / "src").rglob("*.py")}
    full = {named(folder) for folder in folders if len([*folder.glob("[!_]*.py")]) > FLAT}

    assert {folder for folder in full if not folder.startswith(FULL_ROOMS)} == set()


def test_only_the_fast_check_leaves_the_slow_tests_out() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    calls = dict(re.findall(r"^([a-z]+):.*\n\t\$\(BIN\)/pytest ?(.*)$", makefile, re.MULTILINE))
    always = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["pytest"]["ini_options"]

    assert calls == {"check": "-m 'not slow and not long'", "test": ""}
    assert "-m 'not long'" in always["addopts"]
    assert "make test\n" in (ROOT / ".ci" / "run").read_text(encoding="utf-8")


def test_no_two_classes_of_the_program_have_one_name() -> None:
    classes: dict[str, list[str]] = {}
    for path in sorted((ROOT / "src").rglob("*.py")):
        for node in tree(path).body:
            if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
                classes.setdefault(node.name, []).append(named(path))

    assert {name: where for name, where in classes.items() if len(where) > 1} == {}
