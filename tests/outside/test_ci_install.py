"""The action and the job for GitLab from their first line to their last: they install, check and report."""

import json
import os
import subprocess
from pathlib import Path
from typing import Any

from planted import as_an_editor_reads

ROOT = Path(__file__).resolve().parents[2]
CLEAN = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "GIT_", "PIP_CONS"))}
RED = "touchmap: 1\ntouchpoints: []\n"
STARTER = {"init": ["--starter", "cafe"], "check": []}


def parsed(name: str) -> Any:
    return as_an_editor_reads((ROOT / name).read_text(encoding="utf-8"))


def test_the_action_marks_the_lines_and_writes_a_summary(tmp_path: Path) -> None:
    action, summary = parsed("action.yml"), tmp_path / "summary.md"
    (tmp_path / "touchmap.yaml").write_text(RED)
    given = {f"TOUCHMAP_{name.upper().replace('-', '_')}": item["default"] for name, item in action["inputs"].items()}
    environment = {**CLEAN, **given, "TOUCHMAP_HOME": str(tmp_path / "home")}
    environment |= {"GITHUB_ACTIONS": "true", "GITHUB_STEP_SUMMARY": str(summary)}

    install, check = (
        subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]],
            cwd=ROOT if "working-directory" in step else tmp_path,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )
        for step in action["runs"]["steps"]
    )

    assert install.returncode == 0, install.stderr
    assert check.returncode == 1
    assert check.stdout.startswith("::error file=touchmap.yaml,line=1,")
    assert "TM101" in summary.read_text()


def test_what_is_installed_carries_its_starters(tmp_path: Path) -> None:
    home = tmp_path / "home"
    environment = {**CLEAN, "TOUCHMAP_HOME": str(home)}
    install = parsed("action.yml")["runs"]["steps"][0]["run"]
    subprocess.run(["bash", "-eo", "pipefail", "-c", install], cwd=ROOT, env=environment, check=True)

    for name in ("init", "check"):
        subprocess.run([home / "bin" / "touchmap", name, tmp_path / "new", *STARTER[name]], env=CLEAN, check=True)

    assert (tmp_path / "new" / "touchmap.schema.json").exists()


def test_the_job_writes_a_code_quality_report(tmp_path: Path) -> None:
    job = parsed("ci/gitlab.yml")
    (tmp_path / "touchmap.yaml").write_text(RED)
    (tmp_path / "venv.py").write_text("raise SystemExit('a module of the client ran')\n")
    environment = {**CLEAN, **job["variables"], "TOUCHMAP_SOURCE": str(ROOT), "TMPDIR": str(tmp_path)}

    done = subprocess.run(
        ["sh", "-ec", job["touchmap"]["script"][0]],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )

    report = json.loads((tmp_path / "gl-code-quality-report.json").read_text())
    assert done.returncode == 1, done.stderr
    assert "error TM101" in done.stdout
    assert [item["check_name"][:5] for item in report].count("TM101") == 1
