"""A client folder made of a raw table: what a consultant's first spreadsheet says, and nothing more.

The columns are n, name, channel, stage, category, kind, importance, priority, score, owner,
chain, chain_order, link, next_chain, evidence and ideas; any of them but n may be absent.
A touchpoint in several chains has them in one cell, "Site to contract; Fair", with "8; 5" for the places.
"""

import csv
import io
import json
import re
import sys
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

Row = dict[str, str]
Entry = dict[str, object]

MARKS = {"importance": "customer_weight", "priority": "business_priority", "score": "score"}
VOCABULARIES = {"stage": "stages", "category": "categories", "kind": "elements"}
FIELDS = {"stage": "stage", "category": "category", "kind": "element"}
TEXTS = {"owner": "owner", "evidence": "notes"}
SEPARATOR = ";"
LAST = sys.maxsize
NOT_PLAIN_IN_YAML = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a row stands in one chain; without an order it comes after those that have one."""

    chain: str
    order: int
    touchpoint: str
    end: bool
    starts: str

    @property
    def bare(self) -> bool:
        """Whether the touchpoint's id says it all."""
        return not self.end and not self.starts


def client_folder(table: str) -> dict[str, str]:
    """The files of a client folder, as a mapping of path to text, for the CSV text of a raw table."""
    rows = _rows(table)
    ids = {column: _ids(row[column] for row in rows) for column in VOCABULARIES}
    files = {"touchmap.yaml": _settings(ids)}
    lists: dict[str, list[Entry]] = {
        "touchpoints": [_touchpoint(row, ids) for row in rows],
        "chains": _chains(rows),
        "actions": [action for row in rows for action in _actions(row)],
    }
    return files | {f"{key}.yaml": _block(key, entries) for key, entries in lists.items() if entries}


def slug(text: str) -> str:
    """An id out of a name in any script: lower-case letters and digits, every other run a hyphen."""
    words = unicodedata.normalize("NFC", text).lower()
    kept = "".join(char if _belongs_in_an_id(char) else " " for char in words)
    return "-".join(kept.split()) or "nameless"


def _belongs_in_an_id(char: str) -> bool:
    category = unicodedata.category(char)
    return category.startswith("L") or category == "Nd"


def _rows(table: str) -> list[Row]:
    reader = csv.DictReader(io.StringIO(table.removeprefix("\ufeff"), newline=""))
    columns = (*VOCABULARIES, *MARKS, *TEXTS, "n", "name", "channel")
    columns += ("chain", "chain_order", "link", "next_chain", "ideas")
    return [{column: row.get(column) or "" for column in columns} for row in reader]


def _ids(names: Iterable[str]) -> dict[str, str]:
    """An id of its own for every distinct name, in the order in which the names first come."""
    ids: dict[str, str] = {}
    for name in names:
        if name.strip() and name not in ids:
            ids[name] = _free(slug(name), set(ids.values()))
    return ids


def _free(wanted: str, taken: set[str]) -> str:
    number, free = 1, wanted
    while free in taken:
        number += 1
        free = f"{wanted}-{number}"
    return free


def _settings(ids: dict[str, dict[str, str]]) -> str:
    vocabularies = [
        _block(key, [{"id": identifier, "name": name} for name, identifier in ids[column].items()])
        for column, key in VOCABULARIES.items()
        if ids[column]
    ]
    return "".join(["touchmap: 1\n", *vocabularies])


def _touchpoint(row: Row, ids: dict[str, dict[str, str]]) -> Entry:
    entry: Entry = {"id": _touchpoint_id(row), "name": row["name"]}
    if row["channel"].strip():
        entry["channel"] = row["channel"]
    entry |= {field: ids[column][row[column]] for column, field in FIELDS.items() if row[column].strip()}
    entry |= {field: _mark(row[column]) for column, field in MARKS.items() if row[column].strip()}
    return entry | {field: row[column] for column, field in TEXTS.items() if row[column].strip()}


def _touchpoint_id(row: Row) -> str:
    return f"t{row['n'].strip()}"


def _mark(cell: str) -> int | str:
    """A number where the cell is one; anything else goes on as it stands, for the program to complain of."""
    return int(cell) if re.fullmatch("[0-9]+", cell.strip()) else cell


def _chains(rows: list[Row]) -> list[Entry]:
    places = [place for row in rows for place in _places(row)]
    ids = _ids(place.chain for place in places)
    return [{"id": identifier, "name": name, "links": _links(places, name, ids)} for name, identifier in ids.items()]


def _places(row: Row) -> Iterator[Place]:
    chains = _cells(row["chain"])
    orders, roles, starts = (
        _padded(_cells(row[column]), len(chains)) for column in ("chain_order", "link", "next_chain")
    )
    for chain, order, role, start in zip(chains, orders, roles, starts, strict=True):
        if chain:
            yield Place(chain, _order(order), _touchpoint_id(row), role == "end", start)


def _cells(text: str) -> list[str]:
    return [cell.strip() for cell in text.split(SEPARATOR)]


def _padded(cells: list[str], length: int) -> list[str]:
    return (cells + [""] * length)[:length]


def _order(cell: str) -> int:
    return int(cell) if re.fullmatch("[0-9]+", cell) else LAST


def _links(places: list[Place], chain: str, ids: dict[str, str]) -> list[object]:
    in_order = sorted((place for place in places if place.chain == chain), key=lambda place: place.order)
    return [_link(place, ids) for place in in_order]


def _link(place: Place, ids: dict[str, str]) -> object:
    if place.bare:
        return place.touchpoint
    entry: Entry = {"touchpoint": place.touchpoint}
    if place.end:
        entry["end"] = True
    if place.starts:
        entry["starts"] = ids.get(place.starts) or slug(place.starts)
    return entry


def _actions(row: Row) -> Iterator[Entry]:
    touchpoint = _touchpoint_id(row)
    ideas = [idea for idea in _cells(row["ideas"]) if idea]
    for number, idea in enumerate(ideas, start=1):
        yield {
            "id": f"{touchpoint}-idea-{number}",
            "touchpoint": touchpoint,
            "title": idea,
            "status": "idea",
        }


def _block(key: str, entries: list[Entry]) -> str:
    """A top-level list with one entry a line, in the part of YAML that is JSON, so that any text is safe."""
    return "".join([f"{key}:\n", *(f"  - {_yaml(entry)}\n" for entry in entries)])


def _yaml(entry: Entry) -> str:
    text = json.dumps(entry, ensure_ascii=False)
    return NOT_PLAIN_IN_YAML.sub(lambda found: f"\\u{ord(found.group()):04x}", text)
