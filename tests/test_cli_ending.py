"""What `-o` writes: the ending of the name decides, and what it contradicts is refused."""

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import Run
from fake_browser import browser_at
from small_plan import SMALL

from touchmap.formats.catalogue import CATALOGUE
from touchmap.formats.endings import ENDINGS

Called = Callable[..., Run]

GRID = {".json", ".csv", ".md", ".txt"}
PAGE = {".json", ".md", ".txt"}
COMMANDS = {
    "check": {".json", ".sarif", ".xml", ".md", ".txt"},
    "rank": GRID,
    "rank --by opportunity": GRID,
    "rank --by weakest": GRID,
    "rank --robustness": GRID,
    "rank --what-if phone.score=3": GRID,
    "show phone": PAGE,
    "chains": GRID,
    "chains --map": GRID,
    "stages": GRID,
    "evidence": GRID,
    "review --due": GRID,
    "actions": {*GRID, ".ics"},
    "map": {".md", ".html", ".htm", ".json", ".svg", ".png", ".pdf"},
    "map --table": {".md", ".html", ".htm", ".json", ".pdf"},
    "plan": {".md", ".html", ".htm", ".json", ".pdf", ".docx", ".pptx"},
    "week": {*PAGE, ".html", ".htm", ".pdf", ".docx"},
    "week --agenda": {*PAGE, ".html", ".htm", ".pdf", ".docx"},
    "explain TM301": PAGE,
    "explain ranking": PAGE,
    "rules": GRID,
    "templates list": GRID,
    "schema": {".json"},
}
BEGINS = {
    ".json": "{",
    ".ics": "BEGIN:VCALENDAR",
    ".sarif": "{",
    ".xml": "<?xml",
    ".html": "<!doctype html>",
    ".htm": "<!doctype html>",
    ".pdf": "%PDF-",
    ".pptx": "PK",
    ".svg": "<svg ",
    ".png": "\ufffdPNG",
    ".docx": "PK",
}


@pytest.fixture
def there(folder: Callable[[dict[str, str]], Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("TOUCHMAP_BROWSER", browser_at(tmp_path / "bin" / "chromium"))
    return folder({"touchmap.yaml": SMALL})


@pytest.mark.parametrize("ending", [*ENDINGS, ".JSON", ".log", ".json.gz"])
@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.slow
def test_an_ending_is_written_in_its_format_or_refused(command: str, ending: str, there: Path, called: Called) -> None:
    name = f"out{ending}"

    run = called(*command.split(), "-o", name)

    if ending.lower() in COMMANDS[command]:
        assert run.status in (0, 1), run.err
        text = (there / name).read_text(errors="replace").lstrip("\ufeff")
        assert text.startswith(BEGINS.get(ending.lower(), ""))
    else:
        assert (run.status, run.out, (there / name).exists()) == (2, "", False)
        assert all(one in run.err for one in COMMANDS[command])


def test_each_format_of_a_report_has_an_ending_unless_it_is_a_log() -> None:
    formats = {name for made in CATALOGUE.values() for name in made.writers}

    assert formats - {name for names in ENDINGS.values() for name in names} == {"github"}


@pytest.mark.parametrize(
    ("name", "format_", "begins"),
    [
        ("gl-code-quality-report.json", "gitlab", "["),
        ("code.json", "sarif", "{"),
        ("code.sarif", "sarif", "{"),
        ("lines.txt", "concise", ""),
        ("lines.log", "concise", ""),
        ("lines", "json", "{"),
        ("found.md", "auto", "#"),
    ],
)
def test_a_format_goes_with_an_ending_that_may_hold_it(
    name: str, format_: str, begins: str, there: Path, called: Called
) -> None:
    run = called("check", "--format", format_, "-o", name)

    assert (run.status in (0, 1), run.err) == (True, "")
    assert (there / name).read_text().startswith(begins)


@pytest.mark.parametrize(
    ("call", "said"),
    [
        ("rank --format json -o x.csv", "-o x.csv and --format json exclude each other"),
        ("rank --format json -o x.csv", "use the extension .json, or leave --format out"),
        ("rank --csv excel -o x.json", "-o x.json and --csv excel exclude each other"),
        ("check --format github -o x.txt", "give a name without an extension, or leave --format out"),
        ("rank --format csv -o x.xlsx", "cannot write .xlsx"),
    ],
)
@pytest.mark.usefixtures("there")
def test_a_format_that_contradicts_the_ending_is_refused(call: str, said: str, called: Called) -> None:
    run = called(*call.split())

    assert run.status == 2
    assert said in run.err + run.out


@pytest.mark.parametrize("name", ["out", ".hidden", "out.", "a.b/out"])
def test_a_name_without_an_ending_takes_what_is_asked_for(name: str, there: Path, called: Called) -> None:
    (there / "a.b").mkdir()

    assert called("rank", "-o", name).status == 0
    assert not (there / name).read_text().startswith("{")
    assert called("rank", "-o", name, "--format", "json").status == 0
    assert json.loads((there / name).read_text())["shape"].startswith("touchmap.")


def test_a_name_that_the_runner_gives_is_never_refused(
    there: Path, called: Called, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", "summary.log")

    assert called("plan", "-o", "summary.log").status == 0
    assert (there / "summary.log").read_text().startswith("#")


@pytest.mark.parametrize("name", ["pipe.json", "pipe.html", "pipe.log"])
def test_a_pipe_is_never_refused(name: str, there: Path, called: Called) -> None:
    os.mkfifo(there / name)
    reader = os.open(there / name, os.O_RDONLY | os.O_NONBLOCK)

    status = called("explain", "TM301", "-o", name).status

    assert status == 0
    assert os.read(reader, 1)
    os.close(reader)


def test_a_dash_is_standard_output(there: Path, called: Called) -> None:
    run = called("rank", "-o", "-", "--format", "json")

    assert run == called("rank", "--format", "json")
    assert not (there / "-").exists()
