"""What a command writes as JSON is what the published schema of its report says."""

import json
from collections.abc import Callable, Iterator
from copy import deepcopy
from datetime import date
from functools import cache
from pathlib import Path
from shutil import copytree
from typing import Any, get_args

import pytest
from conftest import ROOT, TODAY, Run
from jsonschema import Draft202012Validator

import touchmap
from touchmap.formats.catalogue import CATALOGUE, report_class
from touchmap.formats.data.json_schema import schema
from touchmap.reports.kinds import Kind

Called = Callable[..., Run]

EXAMPLES = ("clinic", "first-chain", "saas")
BROKEN = sorted(path for path in (ROOT / "examples" / "broken").iterdir() if path.is_dir())
SHOWN: dict[str, Kind] = {
    "rank": "rank",
    "rank --by opportunity": "rank",
    "rank --by weakest": "rank",
    "rank --robustness": "rank",
    "rank --next-observation": "rank",
    "rank --what-if POINT.score=1": "rank",
    "chains": "chains",
    "chains --in . --what-if POINT.score=1": "chains",
    "chains --map": "chains-map",
    "stages": "stages",
    "stages --what-if POINT.score=1": "stages",
    "evidence": "evidence",
    "review --due": "review",
    "actions": "actions",
    "actions --overdue": "actions",
    "check": "check",
    "map": "map",
    "map --lanes owner,work": "map",
    "map --table": "map-table",
    "plan": "plan",
    "plan --robustness": "plan",
    "week": "week",
    "show POINT": "show",
}
EDITS: dict[str, Kind] = {
    "score POINT 2": "edit",
    "score POINT 2 --method survey": "edit",
    "assign POINT OWNER": "edit",
    "idea POINT 'Ring back'": "edit",
    "set POINT notes 'Seen in May'": "edit",
    "review POINT": "edit",
    "action add POINT 'Ring back'": "edit",
}
BESIDE: dict[str, Kind] = {
    "rules": "rules",
    "templates list": "templates",
    "explain TM201": "explain",
    "explain ranking": "topic",
    "init new --nested": "init",
}

MAY_LACK = {
    "('touchpoints', 0) without opportunity",
    "('touchpoints', 0) without holds_up",
    "() without changes",
}
"""A ranking without the one column that another formula adds, and chains without what a what-if changes, are whole."""


@cache
def held_to(kind: Kind) -> Draft202012Validator:
    return Draft202012Validator(schema(report_class(kind)))


def wrong(document: Any, kind: Kind) -> list[str]:
    return [f"{error.json_path}: {error.message}" for error in held_to(kind).iter_errors(document)]


@pytest.fixture
def client(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    return Path(copytree(ROOT / "examples" / request.param, tmp_path, dirs_exist_ok=True))


@pytest.fixture
def told(called: Called) -> Callable[[str], Any]:
    """What a command says as JSON in the current folder; POINT is the touchpoint ranked first, OWNER an owner."""

    def run(command: str) -> Any:
        from shlex import split

        rows = json.loads(called("rank", "--format", "json").out)["touchpoints"] if "POINT" in command else ()
        for row in rows[:1]:
            command = command.replace("POINT", row["id"])
        for row in [row for row in rows if row["owner"]][-1:]:
            command = command.replace("OWNER", row["owner"])
        done = called(*split(command), "--format", "json")

        assert done.status in (0, 1), done.err + done.out
        return json.loads(done.out)

    return run


@pytest.mark.parametrize("client", EXAMPLES, indirect=True)
@pytest.mark.parametrize("command", SHOWN)
@pytest.mark.usefixtures("client")
def test_what_a_command_shows_is_what_its_schema_says(command: str, told: Callable[[str], Any]) -> None:
    dated = command if command.startswith("review") else f"{command} --today {TODAY}"

    assert wrong(told(dated), SHOWN[command]) == []


@pytest.mark.parametrize("client", EXAMPLES, indirect=True)
@pytest.mark.parametrize("dry", ["", " --dry-run"])
@pytest.mark.parametrize("command", EDITS)
@pytest.mark.usefixtures("client")
def test_what_an_edit_says_is_what_its_schema_says(command: str, dry: str, told: Callable[[str], Any]) -> None:
    assert wrong(told(command + dry), EDITS[command]) == []


@pytest.mark.parametrize("command", BESIDE)
def test_what_needs_no_inventory_is_what_its_schema_says(command: str, told: Callable[[str], Any]) -> None:
    assert wrong(told(command), BESIDE[command]) == []


@pytest.mark.parametrize("client", ["clinic"], indirect=True)
@pytest.mark.parametrize("dry", ["", " --dry-run"])
def test_what_a_survey_says_is_what_its_schema_says(client: Path, dry: str, told: Callable[[str], Any]) -> None:
    (client / "answers.csv").write_text("day,mark\n2026-11-01,5\n2026-11-02,3\n")

    document = told(f"survey answers.csv --map POINT=mark --map date=day --ask csat{dry}")

    assert wrong(document, "survey") == []
    assert document["touchpoints"]


@pytest.mark.parametrize("case", BROKEN, ids=lambda case: case.name)
def test_what_check_finds_in_a_broken_inventory_is_what_its_schema_says(case: Path, called: Called) -> None:
    run = called("check", case, "--format", "json", "--today", TODAY)

    assert wrong(json.loads(run.out), "check") == []


@pytest.mark.parametrize("case", BROKEN, ids=lambda case: case.name)
def test_why_an_inventory_is_not_ranked_is_what_its_schema_says(case: Path, called: Called) -> None:
    run = called("rank", case, "--format", "json", "--today", TODAY)

    assert wrong(json.loads(run.out), "rank" if run.status == 0 else "error") == []


def test_a_call_that_contradicts_itself_says_so_as_its_schema_says(called: Called) -> None:
    document = json.loads(called("rank", "--all", "--top", "3", "--format", "json").out)

    assert wrong(document, "error") == []
    assert list(document) == ["shape", "error", "hint"]


@pytest.mark.parametrize("client", EXAMPLES, indirect=True)
def test_a_baseline_is_what_its_schema_says(client: Path, called: Called) -> None:
    called("check", "--write-baseline", "known.json")

    assert wrong(json.loads((client / "known.json").read_text()), "baseline") == []


@pytest.mark.parametrize("kind", get_args(Kind))
def test_the_command_prints_a_schema_of_its_draft_that_names_the_shape(kind: Kind, called: Called) -> None:
    made = json.loads(called("schema", "--report", kind).out)

    Draft202012Validator.check_schema(made)
    assert made["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert made["title"].startswith("touchmap.")


def test_each_kind_of_report_has_a_schema_and_each_shape_is_of_one_kind() -> None:
    shapes = [schema(report_class(kind))["title"] for kind in CATALOGUE]

    assert len(set(shapes)) == len(CATALOGUE)


@pytest.mark.parametrize("client", ["clinic"], indirect=True)
@pytest.mark.parametrize("command", [*SHOWN, *BESIDE])
@pytest.mark.usefixtures("client")
def test_a_document_with_a_key_more_or_less_or_of_another_type_is_refused(
    command: str, told: Callable[[str], Any]
) -> None:
    document, kind = cut(told(command)), {**SHOWN, **BESIDE}[command]
    taken = {where for where, made in spoiled(document) if not wrong(made, kind)}

    assert taken - MAY_LACK == set()


def cut(value: Any) -> Any:
    """A document with the first row of each list of objects."""
    if isinstance(value, dict):
        return {key: cut(item) for key, item in value.items()}
    is_rows = isinstance(value, list) and value and isinstance(value[0], dict)
    return [cut(value[0])] if is_rows else value


def spoiled(document: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    """A document with one mistake, at each object of it down to the first row of each list."""
    for path in objects(document, ()):
        for key in at(document, path):
            made = deepcopy(document)
            del at(made, path)[key]
            yield f"{path} without {key}", made
            made = deepcopy(document)
            at(made, path)[key] = [{"no": "value of ours"}]
            yield f"{path} with a list for {key}", made
        made = deepcopy(document)
        at(made, path)["not_ours"] = 1
        yield f"{path} with a key more", made


def objects(value: Any, path: tuple[str | int, ...]) -> Iterator[tuple[str | int, ...]]:
    """The paths of the objects that have keys of ours; `values` of a touchpoint has those of the file."""
    if isinstance(value, dict):
        yield path
        for key, item in value.items():
            if key not in ("values", "marks"):
                yield from objects(item, (*path, key))
    elif isinstance(value, list) and value:
        yield from objects(value[0], (*path, 0))


def at(document: Any, path: tuple[str | int, ...]) -> Any:
    for key in path:
        document = document[key]
    return document


def test_a_word_of_ours_is_one_of_those_that_the_schema_lists() -> None:
    workspace = touchmap.open(ROOT / "examples" / "saas", date.fromisoformat(TODAY))
    document = json.loads(touchmap.as_json(touchmap.check(workspace)))
    document["findings"][0]["level"] = "fatal"

    assert wrong(document, "check") == ["$.findings[0].level: 'fatal' is not one of ['info', 'warning', 'error']"]
