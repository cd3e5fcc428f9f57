"""What SECURITY.md promises of every command that reads; the page names its tests, and they exist."""

import ast
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import ROOT, TODAY, Run
from hypothesis import given, settings
from hypothesis import strategies as st

from touchmap.load import load

READING = {
    "rank": ["rank", "--today", TODAY],
    "rank-json": ["rank", "--today", TODAY, "--format", "json"],
    "check": ["check", "--all", "--today", TODAY],
    "check-sarif": ["check", "--today", TODAY, "--format", "sarif"],
    "chains": ["chains", "--today", TODAY],
    "stages": ["stages", "--today", TODAY],
    "actions": ["actions", "--today", TODAY],
    "map": ["map", "--today", TODAY],
    "map-svg": ["map", "--format", "svg", "--today", TODAY],
    "plan": ["plan", "--today", TODAY],
    "plan-html": ["plan", "--format", "html", "--today", TODAY],
}
EACH = pytest.mark.parametrize("command", READING.values(), ids=READING)
WATCHED = """\
import sys
def watch(event, args):
    if event.startswith(("socket.connect", "socket.bind", "socket.getaddrinfo", "subprocess", "os.system", "os.exec")):
        sys.stderr.write(f"{event}\\n")
        sys.exit(99)
sys.addaudithook(watch)
from touchmap.cli.main import main
main()
"""


@pytest.fixture
def client(tmp_path: Path) -> Path:
    return shutil.copytree(ROOT / "examples" / "saas", tmp_path / "client")


@EACH
@pytest.mark.slow
def test_what_reads_never_writes(command: list[str], client: Path, touchmap: Callable[..., Run]) -> None:
    before = state(client)

    touchmap(*command, cwd=client)

    assert state(client) == before


def state(folder: Path) -> dict[str, tuple[int, bytes]]:
    return {
        str(path): (path.stat().st_mtime_ns, b"" if path.is_dir() else path.read_bytes()) for path in folder.rglob("*")
    }


@EACH
@pytest.mark.slow
def test_no_command_opens_a_connection_or_starts_a_program(command: list[str], client: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", WATCHED, *command], cwd=client, capture_output=True, text=True, check=False
    )

    assert done.returncode in (0, 1), done.stderr


@EACH
@pytest.mark.slow
def test_a_result_depends_on_nothing_around_it(
    command: list[str], client: Path, tmp_path: Path, touchmap: Callable[..., Run]
) -> None:
    elsewhere = tmp_path / "elsewhere" / "client"
    for path in sorted(client.rglob("*.yaml"), reverse=True):  # the files come into the folder in another order
        target = elsewhere / path.relative_to(client)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, target)

    one = touchmap(*command, cwd=client, PYTHONHASHSEED="1", LC_ALL="C", COLUMNS="40", TZ="UTC")
    other = touchmap(*command, cwd=elsewhere, PYTHONHASHSEED="2", LC_ALL="C.UTF-8", COLUMNS="200", TZ="Asia/Tokyo")

    assert one == other


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=60) | st.text("ab:-[]{}&*!|>'\"%@`#?,\n\t <é\0", max_size=60).map(str.encode))
def test_any_bytes_give_findings_with_a_place_and_no_traceback(
    tmp_path_factory: pytest.TempPathFactory, raw: bytes
) -> None:
    (file := tmp_path_factory.mktemp("bytes") / "touchmap.yaml").write_bytes(raw)

    loaded = load(str(file))

    assert loaded.problems
    assert all(problem.where.file == "touchmap.yaml" for problem in loaded.problems)


def test_the_tests_that_the_security_page_names_exist() -> None:
    named = re.findall(r"`tests/([\w/]+\.py)::(\w+)`", (ROOT / "SECURITY.md").read_text(encoding="utf-8"))

    assert [(file, name) for file, name in named if name not in functions(ROOT / "tests" / file)] == []


def test_each_promise_of_the_security_page_names_a_test() -> None:
    page = (ROOT / "SECURITY.md").read_text(encoding="utf-8").partition("## Promises")[2].partition("\n## ")[0]
    promises = re.split(r"^\d+\. ", page, flags=re.MULTILINE)[1:]

    assert len(promises) == 10
    assert all("`tests/" in promise for promise in promises)


def functions(module: Path) -> set[str]:
    if not module.exists():
        return set()
    return {node.name for node in ast.walk(ast.parse(module.read_text())) if isinstance(node, ast.FunctionDef)}
