"""The files for build machines: text that others write never becomes a command."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from conftest import ROOT, Run
from planted import as_an_editor_reads

HOSTILE = (
    "$(touch pwned)",
    "`touch pwned`",
    '"; touch pwned; "',
    "'; touch pwned; '",
    "--debug",
    "-x",
    "a\ntouch pwned",
)
HEALTHY = ROOT / "examples" / "first-chain"


def parsed(name: str) -> Any:
    return as_an_editor_reads((ROOT / name).read_text(encoding="utf-8"))


ACTION = parsed("action.yml")
STEPS = ACTION["runs"]["steps"]
JOB = parsed("ci/gitlab.yml")
HOOK = parsed(".pre-commit-hooks.yaml")[0]


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A folder such as the scripts install into, whose touchmap is the one under test."""
    program = tmp_path / "home" / "bin" / "touchmap"
    program.parent.mkdir(parents=True)
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m touchmap "$@"\n')
    program.chmod(0o755)
    return tmp_path / "home"


def check_step(home: Path, cwd: Path, also: dict[str, str] | None = None, /, **inputs: str) -> Run:
    """Run the action's last step as the runner does: its inputs in the environment, bash with -e and pipefail."""
    given = {name: ACTION["inputs"][name]["default"] for name in ACTION["inputs"]} | inputs
    names = {name: f"TOUCHMAP_{name.upper().replace('-', '_')}" for name in given}
    environment = {**os.environ, "PYTHONSAFEPATH": "1", "TOUCHMAP_HOME": str(home)}
    environment |= {names[name]: value for name, value in given.items()} | (also or {})
    done = subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", STEPS[-1]["run"]],
        cwd=cwd,
        env=environment,
        capture_output=True,
        check=False,
    )
    return Run(done.returncode, done.stdout.decode(), done.stderr.decode())


def test_no_expression_stands_in_a_script_of_the_action() -> None:
    assert [step["name"] for step in STEPS if "${{" in step["run"]] == []


def test_every_input_of_the_action_reaches_its_step_by_the_environment() -> None:
    given = set(STEPS[-1]["env"].values())

    assert {f"${{{{ inputs.{name} }}}}" for name in ACTION["inputs"]} <= given


def test_the_action_installs_from_its_own_checkout() -> None:
    assert STEPS[0]["working-directory"] == "${{ github.action_path }}"
    assert STEPS[0]["run"].rstrip().endswith("-- .")


@pytest.mark.parametrize("script", [*(step["run"] for step in STEPS), *JOB["touchmap"]["script"]])
def test_a_script_uses_the_command_and_runs_no_module_of_the_clients_folder(script: str) -> None:
    modules = [line for line in script.splitlines() if "python" in line and " -m " in line]

    assert all(" -I -m " in line for line in modules)
    assert "-m touchmap" not in script


@pytest.mark.skipif(shutil.which("bash") is None, reason="the scripts are for bash")
@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("name", ["path", "baseline", "since", "format", "fail-on"])
@pytest.mark.slow
def test_an_input_of_the_action_is_never_run(home: Path, tmp_path: Path, name: str, text: str) -> None:
    place = tmp_path / "repository"
    shutil.copytree(HEALTHY, place)

    run = check_step(home, place, **{name: text})

    assert run.status == 2
    assert not (place / "pwned").exists()


def test_the_step_passes_where_nothing_fails(home: Path) -> None:
    assert check_step(home, HEALTHY).status == 0


def test_the_step_fails_where_something_fails(home: Path, tmp_path: Path) -> None:
    (tmp_path / "touchmap.yaml").write_text("touchmap: 1\n")

    run = check_step(home, tmp_path, format="github")

    assert run.status == 1
    assert run.out.startswith("::error ")


def on_github(summary: Path) -> dict[str, str]:
    """What a runner of GitHub has in a step's environment."""
    return {"GITHUB_ACTIONS": "true", "GITHUB_STEP_SUMMARY": str(summary)}


@pytest.mark.parametrize("path", ["nowhere", "no\n::error::boom", "a%0A::b", "</td><b>x"])
@pytest.mark.slow
def test_the_step_says_on_the_pull_request_why_nothing_was_checked(home: Path, tmp_path: Path, path: str) -> None:
    run = check_step(home, tmp_path, on_github(tmp_path / "summary.md"), path=path)

    summary = (tmp_path / "summary.md").read_text(encoding="utf-8")
    commands = [line for line in run.out.splitlines() if line.startswith("::")]
    assert run.status == 2
    assert len(commands) == 1
    assert commands[0].startswith("::error title=touchmap check::")
    assert summary.startswith("## touchmap check\n\nNothing was checked: ")
    assert "<b>" not in summary


@pytest.mark.parametrize(("name", "text"), [("since", "no-such-revision"), ("baseline", "none.json")])
def test_every_refusal_is_an_annotation(home: Path, tmp_path: Path, name: str, text: str) -> None:
    shutil.copytree(HEALTHY, tmp_path / "client")

    run = check_step(home, tmp_path / "client", on_github(tmp_path / "summary.md"), **{name: text})

    assert run.status == 2
    assert run.out.startswith("::error title=touchmap check::")


def test_a_refusal_is_no_annotation_outside_of_github(home: Path, tmp_path: Path) -> None:
    run = check_step(home, tmp_path, {"GITHUB_ACTIONS": "", "GITHUB_STEP_SUMMARY": str(tmp_path / "summary.md")})

    assert (run.status, run.out) == (2, "")
    assert not (tmp_path / "summary.md").exists()


RED = "touchmap: 1\ntouchpoints: []\n"


def results(file: Path) -> list[str]:
    return [result["ruleId"] for result in json.loads(file.read_text(encoding="utf-8"))["runs"][0]["results"]]


def test_the_step_writes_sarif_where_the_gate_fails(home: Path, tmp_path: Path) -> None:
    (tmp_path / "touchmap.yaml").write_text(RED)

    run = check_step(home, tmp_path, on_github(tmp_path / "summary.md"), sarif="touchmap.sarif")

    assert run.status == 1
    assert "TM101" in results(tmp_path / "touchmap.sarif")
    assert (tmp_path / "summary.md").read_text(encoding="utf-8").count("## touchmap check") == 1


def test_sarif_has_what_the_gate_leaves_to_an_earlier_state(home: Path, tmp_path: Path) -> None:
    (tmp_path / "touchmap.yaml").write_text(RED)
    who = ["-c", "user.name=A", "-c", "user.email=a@example.org"]
    for args in (["init", "-q"], ["add", "."], [*who, "commit", "-q", "-m", "All"]):
        subprocess.run(["git", *args], cwd=tmp_path, check=True)

    run = check_step(home, tmp_path, since="HEAD", sarif="touchmap.sarif")

    assert run.status == 0
    assert "TM101" in results(tmp_path / "touchmap.sarif")


def test_a_step_that_can_not_write_sarif_is_no_success(home: Path) -> None:
    assert check_step(home, HEALTHY, sarif="no/such/folder/touchmap.sarif").status == 2


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.slow
def test_the_name_of_a_sarif_file_is_never_run(home: Path, tmp_path: Path, text: str) -> None:
    place = tmp_path / "repository"
    shutil.copytree(HEALTHY, place)

    check_step(home, place, sarif=text)

    assert not (place / "pwned").exists()


def test_the_job_for_code_scanning_on_the_page_works_as_it_stands(home: Path, tmp_path: Path) -> None:
    job = blocks("ci.md")[1]
    check, upload = job["jobs"]["check"]["steps"][1:]
    (tmp_path / "clients" / "smile").mkdir(parents=True)
    (tmp_path / "clients" / "smile" / "touchmap.yaml").write_text(RED)

    run = check_step(home, tmp_path, on_github(tmp_path / "summary.md"), **check["with"])

    assert run.status == 1
    assert "TM101" in results(tmp_path / upload["with"]["sarif_file"])
    assert job["permissions"] == {"contents": "read", "security-events": "write"}
    assert upload["if"] == "${{ always() && hashFiles('touchmap.sarif') != '' }}"


def test_the_job_says_that_its_source_is_missing(tmp_path: Path) -> None:
    environment = {**os.environ, **{name: str(value) for name, value in JOB["variables"].items()}}
    script = JOB["touchmap"]["script"][0]

    done = subprocess.run(["sh", "-ec", script], cwd=tmp_path, env=environment, capture_output=True, check=False)

    assert done.returncode == 2
    assert b"TOUCHMAP_SOURCE" in done.stdout


def test_the_job_quotes_every_variable() -> None:
    script = JOB["touchmap"]["script"][0]

    assert script.count("$TOUCHMAP") == script.count('"$TOUCHMAP') + script.count("=$TOUCHMAP")


def test_the_hook_checks_whole_folders_and_not_the_files_that_changed() -> None:
    assert HOOK["id"] == "touchmap-check"
    assert HOOK["entry"] == "touchmap check"
    assert HOOK["pass_filenames"] is False


def blocks(page: str) -> list[Any]:
    """The YAML blocks of a page, parsed."""
    text = (ROOT / "docs" / page).read_text(encoding="utf-8")
    return [as_an_editor_reads(part.split("\n```")[0]) for part in text.split("```yaml\n")[1:]]


def test_the_page_on_builds_names_inputs_and_variables_as_they_are() -> None:
    page = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")

    assert all(f"| `{name}` |" in page for name in [*ACTION["inputs"], *JOB["variables"]])


def test_the_examples_on_the_page_hold_to_the_files() -> None:
    workflow, _, job, _, hooks = blocks("ci.md")

    assert set(workflow["jobs"]["check"]["steps"][1]["with"]) <= set(ACTION["inputs"])
    assert set(job["variables"]) <= set(JOB["variables"])
    assert {hook["id"] for repository in hooks["repos"] for hook in repository["hooks"]} == {HOOK["id"]}
