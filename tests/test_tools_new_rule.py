"""A new rule begins with a file that says what is still to be written."""

import subprocess
import sys
from pathlib import Path
from shutil import copytree

import pytest
from conftest import ROOT
from new_rule import next_code, write

from touchmap.rules.catalogue import RULES

FOLDER = ROOT / "src" / "touchmap" / "rules"


def test_a_new_rule_gets_the_next_free_code_of_its_family(tmp_path: Path) -> None:
    copytree(FOLDER, tmp_path, dirs_exist_ok=True)
    highest = max(rule.code for rule in RULES if rule.family == "TM2")

    code, path = write("TM2", "chain-too-long", tmp_path)

    assert int(code[2:]) == int(highest[2:]) + 1
    assert path.name == "chain_too_long.py"
    assert next_code("TM2", tmp_path) > code


def test_a_family_without_rules_begins_at_one(tmp_path: Path) -> None:
    assert next_code("TM9", tmp_path) == "TM901"


def test_the_new_file_is_a_rule_with_the_headings_of_a_page(tmp_path: Path) -> None:
    code, path = write("TM3", "nobody-home", tmp_path)
    names: dict[str, object] = {"__name__": "nobody_home"}
    exec(compile(path.read_text(encoding="utf-8"), path.name, "exec"), names)  # noqa: S102 - what was just written
    rule = names["RULE"]

    assert getattr(rule, "code", None) == code
    assert getattr(rule, "name", None) == "nobody-home"
    assert all(f"\n{heading}:\n" in str(names["__doc__"]) for heading in ("Bad", "Good"))


@pytest.mark.parametrize(
    ("family", "name"), [("TM0", "a-rule"), ("XX2", "a-rule"), ("TM2", "A rule"), ("TM2", "chain-breaks")]
)
def test_what_can_not_be_a_new_rule_is_refused(family: str, name: str) -> None:
    with pytest.raises(SystemExit):
        write(family, name)


def test_the_tool_prints_the_line_for_the_catalogue(tmp_path: Path) -> None:
    tool = [sys.executable, str(ROOT / "tools" / "new_rule.py"), "tm5", "a-rule", "--rules", str(tmp_path)]

    done = subprocess.run(tool, capture_output=True, text=True, check=True)

    assert "    a_rule.RULE,  # TM501\n" in done.stdout
