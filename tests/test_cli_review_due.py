"""`touchmap review --due`, run as people run it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import TODAY, Golden, Run

Folder = Callable[[dict[str, str]], Path]
Touchmap = Callable[..., Run]
SHOP = """\
touchmap: 1
people: [{id: ann, name: Ann K.}]
touchpoints:
  - {id: phone, name: Phone, channel: phone, customer_weight: 5, business_priority: 5, score: 2, owner: ann}
  - {id: site, name: "Site | <b>", element: technology, customer_weight: 4, business_priority: 5, score: 2}
  - {id: till, name: Till, element: people, customer_weight: 4, business_priority: 5, score: 2, reviewed: 2025-02-01}
  - {id: gift, name: Gift, element: product, reviewed: 2025-01-01}
  - {id: desk, name: Desk, score: 3, reviewed: 2026-11-01}
evidence:
  - {touchpoint: till, date: 2025-02-01, method: mystery-shopper, score: 3}
  - {touchpoint: gift, date: 2026-09-01, method: survey, score: 3, answers: 20}
"""


@pytest.mark.parametrize(
    ("format_", "ending"), [("table", "txt"), ("json", "json"), ("csv", "csv"), ("markdown", "md")]
)
def test_what_is_due(folder: Folder, touchmap: Touchmap, golden: Golden, format_: str, ending: str) -> None:
    where = folder({"touchmap.yaml": SHOP})
    run = touchmap("review", "--due", "--in", where, "--format", format_, "--today", TODAY)

    assert (run.status, run.err) == (0, "")
    golden.holds(run.out, ending)


def test_the_list_writes_nothing(folder: Folder, touchmap: Touchmap) -> None:
    where = folder({"touchmap.yaml": SHOP})
    run = touchmap("review", "--due", "--in", where, "--today", TODAY)

    assert run.status == 0
    assert [(path.name, path.read_text()) for path in where.iterdir()] == [("touchmap.yaml", SHOP)]


def test_what_was_reviewed_is_due_no_more(folder: Folder, touchmap: Touchmap) -> None:
    where = folder({"touchmap.yaml": SHOP})
    names = ["phone", "site", "till", "gift"]
    touchmap("review", *names, "--in", where, "--today", TODAY)
    run = touchmap("review", "--due", "--in", where, "--today", TODAY)

    assert (run.status, run.out) == (0, "Nothing is due: every touchpoint was reviewed in the last 365 days.\n")


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["phone", "--due"], "--due and ids exclude each other"),
        (["--due", "--format", "text"], "--due has no format text"),
        (["phone", "--format", "csv"], "--format csv needs --due"),
        (["phone", "--out", "due.csv"], "--out needs --due"),
    ],
)
def test_what_does_not_go_together_is_refused_and_nothing_is_written(
    folder: Folder, touchmap: Touchmap, args: list[str], said: str
) -> None:
    where = folder({"touchmap.yaml": SHOP})
    run = touchmap("review", *args, "--in", where)

    assert (run.status, run.out) == (2, "")
    assert said in run.err
    assert (where / "touchmap.yaml").read_text() == SHOP


def test_the_list_is_written_to_a_file(folder: Folder, touchmap: Touchmap) -> None:
    where = folder({"touchmap.yaml": SHOP})
    run = touchmap("review", "--due", "--in", where, "--format", "csv", "-o", "due.csv", "--today", TODAY)

    assert (run.status, run.out) == (0, "")
    assert (where / "due.csv").read_text(encoding="utf-8-sig").startswith("rank,id,name,")
