"""The museum of messages: small broken inventories that together show everything a rule can say."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import ROOT, TODAY, Run, same_as_file

from touchmap.rules.catalogue import RULES

BROKEN = ROOT / "examples" / "broken"
CASES = sorted(path.parent for path in BROKEN.glob("*/touchmap.yaml"))
Command = Callable[..., Run]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_broken_inventory_is_told_what_is_wrong(case: Path, touchmap: Command, update: bool) -> None:
    run = touchmap("check", "--all", "--today", TODAY, ".", cwd=case)

    assert run.err == ""
    assert run.status == (1 if ": error TM" in run.out else 0)
    same_as_file(run.out, case / "expected.txt", update=update)


def test_together_they_fire_every_rule() -> None:
    texts = [(case / "expected.txt").read_text(encoding="utf-8") for case in CASES]
    fired = {code for text in texts for code in re.findall(r": (?:error|warning|info) (TM\d{3}) ", text)}

    assert {rule.code for rule in RULES} - fired == set()
