"""`touchmap set --file` on tables of either kind, as spreadsheets write them."""

from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import Run

from touchmap.load import load

Set = Callable[..., Run]

CLIENT = """\
touchmap: 1
touchpoints:
  - {id: phone, name: Phone, customer_weight: 5, business_priority: 5, owner: ann, score: 2}
  - {id: desk, name: Front desk, customer_weight: 4, business_priority: 4}
actions:
  - {id: train, touchpoint: phone, title: Train, owner: ann, status: doing, due: 2026-12-05}
"""


@pytest.fixture
def set_(called: Callable[..., Run], folder: Callable[..., Path]) -> Set:
    """Set the fields of a table."""
    home = folder({"touchmap.yaml": CLIENT})

    def run(table: str | bytes, *call: str) -> Run:
        (home / "changes.csv").write_bytes(table if isinstance(table, bytes) else table.encode())
        return called("set", "--file", "changes.csv", home, *call)

    return run


def fields(root: Path) -> dict[str, object]:
    inventory = load(str(root)).inventory
    points = {f"{one.id}.{name}": getattr(one, name) for one in inventory.touchpoints for name in ("owner", "score")}
    return points | {f"train.{name}": str(getattr(inventory.actions[0], name)) for name in ("due", "effort")}


OLD = {"phone.owner": "ann", "phone.score": 2, "desk.owner": None, "desk.score": None}


@pytest.mark.parametrize(
    ("table", "call", "changed"),
    [
        ("id,field,value\ndesk,owner,omar\n", (), {"desk.owner": "omar"}),
        ("Value;note;ID;Field\nomar;x;desk;owner\n", (), {"desk.owner": "omar"}),
        ("id;owner;score\ndesk;omar;3\nphone;;4\n", (), {"desk.owner": "omar", "desk.score": 3, "phone.score": 4}),
        ("id;due;effort\ntrain;13.12.2026;2,5\n", (), {"train.due": "2026-12-13", "train.effort": "5/2"}),
        ("id;due\ntrain;02.12.2026\n", ("--dates", "day-first"), {"train.due": "2026-12-02"}),
        ("Sheet 1;\nid;owner\ndesk;omar\n", ("--skip-rows", "1"), {"desk.owner": "omar"}),
        ("Nr;Who;Mood\ndesk;omar;x\n", ("--map", "id=Nr", "--map", "owner=Who"), {"desk.owner": "omar"}),
        ("id;owner\ndesk;Оксана\n".encode("cp1251"), ("--encoding", "cp1251"), {"desk.owner": "Оксана"}),
    ],
)
def test_a_table_of_either_kind_is_taken(
    set_: Set, tmp_path: Path, table: str | bytes, call: tuple[str, ...], changed: dict[str, object]
) -> None:
    old = fields(tmp_path) if (tmp_path / "touchmap.yaml").exists() else OLD

    done = set_(table, *call)

    assert done.status == 0, done.err
    now = fields(tmp_path)
    assert {name: value for name, value in now.items() if old.get(name) != value} == changed


@pytest.mark.parametrize(
    ("table", "said", "hint"),
    [
        (
            "id;owner;wieght\ndesk;omar;3\n",
            "changes.csv:1: not fields that can be set: wieght",
            "--map id=id --map owner=owner",
        ),
        (
            "id;due\ntrain;02.12.2026\n",
            'changes.csv:2: due: "02.12.2026": either the day or the month may come first',
            "`--dates day-first`",
        ),
        (
            "id;effort\ntrain;1,500\n",
            'changes.csv:2: effort: "1,500": the comma may be a decimal mark',
            "`--decimal comma`",
        ),
        ("id\ndesk\n", "unexpected columns: id", "use the columns id,field,value"),
        ("owner\nomar\n", "unexpected columns: owner", "use the columns id,field,value"),
        ("id;owner;owner\ndesk;a;b\n", "duplicate column: owner", "its own name"),
        ("id;owner\n", "no changes in changes.csv", "id, field, value"),
    ],
)
def test_a_table_that_says_something_else_is_refused_whole(
    set_: Set, tmp_path: Path, table: str, said: str, hint: str
) -> None:
    before = (tmp_path / "touchmap.yaml").read_bytes()

    done = set_(table)

    assert done.status == 2
    assert said in done.err
    assert hint in done.err.partition("hint: ")[2]
    assert (tmp_path / "touchmap.yaml").read_bytes() == before


def test_an_option_of_tables_without_a_table_is_refused(
    called: Callable[..., Run], folder: Callable[..., Path]
) -> None:
    done = called("set", "desk", "owner", "omar", folder({"touchmap.yaml": CLIENT}), "--dates", "day-first")

    assert done.status == 2
    assert "--dates needs --file" in done.err
