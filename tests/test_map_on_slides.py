"""The journey map on slides: a picture where a browser draws one, else its chains as a table."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import ROOT, TODAY, Run
from slides_read import cells, opened, tables, titles

CLINIC = ROOT / "examples" / "clinic"


def test_without_a_browser_the_slide_lists_every_chain(
    called: Callable[..., Run], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TOUCHMAP_BROWSER", "weasyprint")
    file = tmp_path / "plan.pptx"
    run = called("plan", CLINIC, "--with", "map", "--today", TODAY, "-o", file)
    drawn = json.loads(called("map", CLINIC, "--today", TODAY, "--format", "json").out)
    deck = opened(file.read_bytes())
    listed = [row[0] for table in tables(deck) if cells(table)[0][0] == "Chain" for row in cells(table)[1:]]

    assert (run.status, run.err) == (0, "")
    assert drawn["title"] in " ".join(titles(deck))
    assert listed == [chain["name"] for chain in drawn["chains"]]


def test_a_deck_has_no_map_unless_it_is_asked_for(called: Callable[..., Run], tmp_path: Path) -> None:
    file = tmp_path / "plan.pptx"
    called("plan", CLINIC, "--today", TODAY, "-o", file)

    assert not any(cells(table)[0][0] == "Chain" for table in tables(opened(file.read_bytes())))
