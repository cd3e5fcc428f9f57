"""Documents to an inventory: every entry that fits, and a problem for each one that does not."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, fields
from typing import Any

from pydantic import ValidationError

from touchmap.model.action import Action
from touchmap.model.chain import Chain
from touchmap.model.complaints import complaints, misfit, shown, unknown_key
from touchmap.model.duplicates import without_duplicates
from touchmap.model.entry import LINE, WHERE, adapter
from touchmap.model.evidence import Evidence
from touchmap.model.fields import nfc
from touchmap.model.inventory import Inventory, Lost
from touchmap.model.parts import flattened
from touchmap.model.ranges import out_of_range
from touchmap.model.references import unknown_references
from touchmap.model.settings import Settings
from touchmap.model.settings_file import DEFAULT_SETTINGS, SETTINGS, read_settings
from touchmap.model.touchpoint import Touchpoint
from touchmap.problem import Problem, Where
from touchmap.source.document import Block, Document
from touchmap.source.limits import Limits

ENTRIES: dict[str, type] = {
    "touchpoints": Touchpoint,
    "chains": Chain,
    "evidence": Evidence,
    "actions": Action,
}
"""The top-level keys that may stand in any file, each with a list of entries."""


@dataclass(slots=True)
class _Harvest:
    """What has been gathered so far."""

    limits: Limits
    settings: Settings = DEFAULT_SETTINGS
    problems: list[Problem] = field(default_factory=list)
    entries: dict[str, list[Any]] = field(default_factory=lambda: {key: [] for key in ENTRIES})
    lost_ids: set[str] = field(default_factory=set)
    lost_entries: int = 0
    lost_kinds: set[str] = field(default_factory=set)

    def lose(self, kind: str, entry: str | None, *problems: Problem) -> None:
        """Note an entry that does not load, and why."""
        self.problems += problems
        self.lost_entries += 1
        self.lost_kinds.add(kind)
        if entry:
            self.lost_ids.add(nfc(entry))


def build(documents: Sequence[Document], settings_file: str, limits: Limits) -> tuple[Inventory, tuple[Problem, ...]]:
    """The inventory of some documents.

    Args:
        documents: The files, in their order.
        settings_file: The one that holds the settings.
        limits: What an id may hold.

    Returns:
        The inventory, as far as it loads, and everything that is wrong with the files.
    """
    harvest = _Harvest(limits)
    ours, foreign = [], []
    for document in documents:
        harvest.problems += document.problems
        if not document.parsed or document.file == settings_file or _is_ours(document.data):
            ours.append(document)
        else:
            foreign.append(document.file)
    for document in ours:
        if document.file == settings_file and document.parsed:
            harvest.settings = read_settings(document, harvest.problems)
    for document in ours:
        _gather(document, settings_file, harvest)
    kept = {key: _once(key, entries, harvest) for key, entries in harvest.entries.items()}
    inventory = Inventory(
        settings=harvest.settings,
        touchpoints=tuple(kept["touchpoints"]),
        chains=tuple(kept["chains"]),
        evidence=tuple(kept["evidence"]),
        actions=tuple(kept["actions"]),
        files=tuple(document.file for document in ours),
        foreign=tuple(foreign),
        settings_file=settings_file,
        lost=_lost(harvest, ours),
    )
    return inventory, (*harvest.problems, *unknown_references(inventory))


def _once(kind: str, entries: list[Any], harvest: _Harvest) -> list[Any]:
    """The first entry of each id; what names the others by their own spelling is left alone."""
    kept = without_duplicates(kind, entries, harvest.problems)
    if len(kept) < len(entries):
        harvest.lost_ids |= {entry.id for entry in entries} - {entry.id for entry in kept}
        harvest.lost_kinds.add(kind)
    return kept


def _is_ours(data: Any) -> bool:
    return isinstance(data, dict) and any(key in ENTRIES or key in SETTINGS for key in data)


def _lost(harvest: _Harvest, ours: list[Document]) -> Lost:
    unread = tuple(document.file for document in ours if not document.parsed)
    kinds = frozenset(ENTRIES) if unread else frozenset(harvest.lost_kinds)
    return Lost(unread, harvest.lost_entries, frozenset(harvest.lost_ids), kinds)


def _gather(document: Document, settings_file: str, harvest: _Harvest) -> None:
    """Every entry of one file."""
    if not isinstance(document.data, dict):
        return
    where = Where(document.file)
    for key, value in document.data.items():
        if key in ENTRIES:
            _list_of(key, value, where / key, harvest)
        elif key in SETTINGS and document.file != settings_file:
            mend = f"settings stand in {settings_file} only: move it there"
            harvest.problems.append(Problem("TM002", where / key, {"key": key, "mend": mend}))
        elif key not in SETTINGS:
            known = [*ENTRIES, *(sorted(SETTINGS) if document.file == settings_file else ())]
            harvest.problems.append(unknown_key(where / key, key, known, None))


def _list_of(key: str, value: Any, where: Where, harvest: _Harvest) -> None:
    if value is None:
        return
    if not isinstance(value, list):
        what = f"{key} holds {shown(value)}, where a list of entries belongs"
        harvest.lose(key, None, misfit(where, what, "begin each entry with a hyphen", None))
        return
    shape = ENTRIES[key]
    validate = adapter(shape).validator.validate_python
    keep = harvest.entries[key].append
    for item, here in _items(key, value, where, harvest):
        try:
            if None in item.values():
                item = _without_empty(item, shape)  # noqa: PLW2901
            made = validate({**item, WHERE: here, LINE: item.line})
        except ValidationError as error:
            entry = _id_of(item)
            harvest.lose(key, entry, *complaints(error, shape, item, here, entry))
            continue
        if off := list(out_of_range(made, harvest.settings, harvest.limits)):
            harvest.lose(key, getattr(made, "id", None), *off)
        else:
            keep(made)


def _items(key: str, value: list[Any], where: Where, harvest: _Harvest) -> Iterator[tuple[Block, Where]]:
    """The entries of a list that are mappings, parts of touchpoints among them."""
    for number, item in enumerate(value):
        here = where / number
        if not isinstance(item, Block) or WHERE in item or LINE in item:
            what = f"an entry of {key} is {shown(item)}, not a mapping of keys and values"
            mend = "write `- id: …` and the other keys below it"
            harvest.lose(key, item if isinstance(item, str) else None, misfit(here, what, mend, None))
        elif key == "touchpoints" and "parts" in item:
            yield from flattened(item, here, harvest.problems)
        else:
            yield item, here


def _without_empty(item: Block, shape: type) -> Block:
    """The entry without the keys that have no value; a key that the format does not have stays."""
    names = {f.name for f in fields(shape)}
    full = Block({key: value for key, value in item.items() if value is not None or key not in names})
    full.line = item.line
    return full


def _id_of(item: Block) -> str | None:
    value = item.get("id")
    return str(value) if isinstance(value, (str, int)) else None
