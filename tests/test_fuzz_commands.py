"""Random edits of the examples, and every command on them: an answer, findings or a refusal, and never a bug."""

import gc
import random
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import Run
from mutated import BASES, LARGE, Names, calls, edited, files_of

MUTANTS = 5
COMMANDS = 23
ANSWERS = "phone,visit\n9,10\n7,10\n,9\n10,\n3,9\n"


def _written(choose: random.Random, client: Path) -> Names:
    """Another example in the place of the client folder, in git as it is and then edited: what it names."""
    shutil.rmtree(client, ignore_errors=True)
    files = files_of(choose.choice(LARGE if choose.random() < 0.1 else BASES))
    _put(client, files)
    for command in ("init -q", "add .", "-c user.name=A -c user.email=a@example.com commit -q -m all"):
        subprocess.run(["git", *command.split()], cwd=client, check=True)
    files, names = edited(choose, files)
    _put(client, files)
    return names


def _put(client: Path, files: dict[str, bytes]) -> None:
    for name, raw in files.items():
        (client / name).parent.mkdir(parents=True, exist_ok=True)
        (client / name).write_bytes(raw)


def _bugs(seed: int, called: Callable[..., Run], client: Path) -> tuple[list[str], int]:
    """The calls that ended in a bug, and how many calls there were."""
    choose = random.Random(seed)  # noqa: S311 - the same cases every time
    bugs, count = [], 0
    for mutant in range(MUTANTS):
        for call in calls(choose, _written(choose, client)):
            count += 1
            run = called(*call)
            if run.status not in (0, 1, 2):
                bugs.append(f"seed {seed}, mutant {mutant}, {call}: {run.status}, {run.err}")
        gc.collect()  # a command leaves that to the end of its process
    return bugs, count


@pytest.fixture
def client(tmp_path: Path) -> Path:
    """The folder for edited examples, with a survey's answers beside it."""
    (tmp_path / "answers.csv").write_text(ANSWERS, encoding="utf-8")
    return tmp_path / "client"


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.slow
def test_no_edit_of_an_example_is_a_bug_for_any_command(seed: int, called: Callable[..., Run], client: Path) -> None:
    assert _bugs(seed, called, client) == ([], MUTANTS * COMMANDS)


@pytest.mark.long
@pytest.mark.parametrize("seed", range(100, 300))
def test_no_edit_of_an_example_is_a_bug_in_21_000_calls(seed: int, called: Callable[..., Run], client: Path) -> None:
    assert _bugs(seed, called, client) == ([], MUTANTS * COMMANDS)
