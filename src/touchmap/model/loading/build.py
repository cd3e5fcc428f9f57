"""Documents to an inventory: every entry that fits, and a problem for each one that does not."""

from collections.abc import Iterable, Iterator
from typing import Any

from pydantic import ValidationError

from touchmap.language.phrase import phrase
from touchmap.model.action import Action
from touchmap.model.blank import is_nothing
from touchmap.model.chain import Chain
from touchmap.model.entry import LINE, WHERE, Shape
from touchmap.model.evidence import Evidence
from touchmap.model.inventory import Inventory
from touchmap.model.loading.collector import Collected, Problems
from touchmap.model.loading.duplicates import merged_keys, without_duplicates
from touchmap.model.loading.flatten_parts import flattened, without_reserved
from touchmap.model.loading.misfit import misfit, shown
from touchmap.model.loading.ranges import Bounds, out_of_range
from touchmap.model.loading.recognition import holds_table_options, is_ours
from touchmap.model.loading.references import unknown_references
from touchmap.model.loading.settings_file import DEFAULT_SETTINGS, MARKER_KEY, SETTINGS, read_settings
from touchmap.model.touchpoint import Touchpoint
from touchmap.problem import Problem, Where
from touchmap.source.files.selection import MARKER
from touchmap.source.yaml.cut_value import CUT
from touchmap.source.yaml.document import Block, Document
from touchmap.source.yaml.duplicate_key import LOST
from touchmap.source.yaml.limits import Limits

_MOST_SUGGESTED = 1_000
"""After so many problems the nearest names are not looked for any more: it takes its time."""

ENTRIES: dict[str, type[Shape]] = {
    "touchpoints": Touchpoint,
    "chains": Chain,
    "evidence": Evidence,
    "actions": Action,
}
"""The top-level keys that may be in any file, each with a list of entries."""


def build(
    documents: Iterable[Document], settings: Document | None, limits: Limits
) -> tuple[Inventory, tuple[Problem, ...]]:
    """The inventory of some documents, which are taken one after another and let go.

    Args:
        documents: The files, in their order.
        settings: The file with the settings; None if there is none.
        limits: What an id may hold.

    Returns:
        The inventory, as far as it loads, and everything that is wrong with the files.
    """
    harvest = Collected(DEFAULT_SETTINGS, limits.depth, {key: [] for key in ENTRIES}, Problems(limits.mistakes))
    settings_file = MARKER if settings is None else settings.file
    if settings is not None and settings.parsed:
        read_settings(settings, harvest)
    read = settings is None or settings.parsed
    bounds = Bounds(
        harvest.settings.scale if read and "scale" not in harvest.lost_settings else None,
        harvest.settings.scoring if read and harvest.knows_scores else None,
        limits.id,
    )
    ours, foreign, unread = [], [], []
    for document in documents:
        if document.file == settings_file or is_ours(document, (*ENTRIES, *SETTINGS)):
            ours.append(document.file)
            _take_over(document.problems, harvest)
            if not document.parsed:
                unread.append(document.file)
            _gather(document, settings_file, harvest, bounds)
        elif not holds_table_options(document):
            foreign.append(document.file)
    kept = {key: _once(key, entries, harvest) for key, entries in harvest.entries.items()}
    inventory = Inventory(
        settings=harvest.settings,
        touchpoints=tuple(kept["touchpoints"]),
        chains=tuple(kept["chains"]),
        evidence=tuple(kept["evidence"]),
        actions=tuple(kept["actions"]),
        files=tuple(ours),
        foreign=tuple(foreign),
        settings_file=settings_file,
        lost=harvest.lost(tuple(unread), settings_file, tuple(ENTRIES)),
    )
    harvest.problems += unknown_references(inventory)
    return inventory, (*harvest.problems, *_rest(harvest.problems, Where(settings_file)))


def _rest(problems: Problems, where: Where) -> Iterator[Problem]:
    if problems.full:
        fix = phrase("fix these first, or raise the limit with --limit mistakes={most}", most=problems.most * 10)
        yield Problem(
            "TM001",
            where,
            {"what": phrase("there are more than {most} errors", most=f"{problems.most:,}"), "fix": fix},
        )


def _once(kind: str, entries: list[Any], harvest: Collected) -> list[Any]:
    """The first entry of each id; what names the others by their own spelling is left alone."""
    kept = without_duplicates(kind, entries, harvest.problems, harvest.broken.get(kind, ()))
    if len(kept) < len(entries):
        harvest.lost_ids |= {entry.id for entry in entries} - {entry.id for entry in kept}
        harvest.lost_kinds.add(kind)
    return kept


def _take_over(problems: Iterable[Problem], harvest: Collected) -> None:
    """What is wrong with a file as YAML; an entry that ran into the one above, or was cut, is lost."""
    for problem in problems:
        if LOST in problem.values:
            harvest.lose(str(problem.where.keys[0]), problem.values[LOST], None, problem)
        elif CUT in problem.values:
            from touchmap.model.loading.cut_entries import note_cut

            note_cut(problem, harvest, ENTRIES)
        else:
            harvest.problems.append(problem)


def _gather(document: Document, settings_file: str, harvest: Collected, bounds: Bounds) -> None:
    """Every entry of one file."""
    if not isinstance(document.data, dict):
        return
    where = Where(document.file)
    has_settings = document.file == settings_file
    second_marker = not has_settings and MARKER_KEY in document.data
    for key, value in document.data.items():
        if key in ENTRIES:
            _list_of(key, value, where / key, harvest, bounds)
        elif key not in SETTINGS:
            known = [*ENTRIES, *(sorted(SETTINGS) if has_settings else ())]
            known = known if len(harvest.problems) < _MOST_SUGGESTED else []
            from touchmap.model.loading.unknown_keys import unknown_key

            harvest.problems.append(unknown_key(where / key, key, known, None, phrase("remove it"), value=value))
            _doubt(key, known, harvest)
        elif not has_settings:
            harvest.lost_settings.add(key)
            if key == MARKER_KEY or not second_marker:
                harvest.problems.append(_misplaced(where / key, key, settings_file))


def _doubt(key: str, known: list[str], harvest: Collected) -> None:
    """Take what an unknown key may have been meant for as not known."""
    from touchmap.model.hints.suggestions import nearest

    for meant in nearest(key, known, most=1):
        (harvest.nameless if meant in ENTRIES else harvest.lost_settings).add(meant)


def _misplaced(where: Where, key: str, settings_file: str) -> Problem:
    fix = phrase("settings belong in {settings_file} only: move it there", settings_file=settings_file)
    if key == MARKER_KEY:
        fix = phrase(
            "{settings_file} already marks the client folder: remove this key, or leave the folder out with `exclude:`",
            settings_file=settings_file,
        )
    return Problem("TM002", where, {"key": key, "fix": fix}, of_key=True)


def _list_of(key: str, value: Any, where: Where, harvest: Collected, bounds: Bounds) -> None:
    if is_nothing(value):
        return
    if not isinstance(value, list):
        what = phrase("{key} must be a list of entries, not {value}", key=key, value=shown(value))
        harvest.lose(key, None, None, misfit(where, what, phrase("begin each entry with a hyphen"), None))
        return
    shape = ENTRIES[key]
    validate = shape.__pydantic_validator__.validate_python  # `model_validate` without its options
    keep = harvest.entries[key].append
    for item, here in _items(key, value, where, harvest):
        if harvest.problems.full:
            break
        if here in harvest.cut:
            _lose(key, item, here, harvest, [])
            continue
        try:
            made = validate({**item, WHERE: here, LINE: item.line})
        except ValidationError as error:
            from touchmap.model.loading.validation_errors import without_empty_keys

            suggested = _MOST_SUGGESTED - len(harvest.problems)
            made, wrong = without_empty_keys(item, here, shape, error, _name_of(item), suggested)
            if made is None:
                _lose(key, item, here, harvest, wrong)
                continue
            harvest.problems += wrong
        off = [*out_of_range(made, bounds), *merged_keys(item, made)]
        if off:
            _lose(key, item, here, harvest, off)
        else:
            keep(made)


def _lose(kind: str, item: Block, here: Where, harvest: Collected, problems: list[Problem]) -> None:
    if kind == "evidence":
        harvest.problems += problems
        harvest.lost_entries += 1
        harvest.lost_kinds.add(kind)
    else:
        harvest.lose(kind, _name_of(item), here, *problems)


def _items(key: str, value: list[Any], where: Where, harvest: Collected) -> Iterator[tuple[Block, Where]]:
    """The entries of a list that are mappings, parts of touchpoints among them."""
    for number, item in enumerate(value):
        if harvest.problems.full:
            break
        here = where / number
        if not isinstance(item, Block):
            what = phrase(
                "an entry of {key} must be a mapping of keys and values, not {item}", key=key, item=shown(item)
            )
            from touchmap.source.yaml.odd_places import odd_in_line

            told = odd_in_line(item) if isinstance(item, str) else None
            fix = told.fix if told else phrase("write `- id: …` and the other keys below it")
            what = phrase("{what}: {why}", what=what, why=told.what) if told else what
            harvest.lose(key, str(item) if isinstance(item, (str, int)) else None, None, misfit(here, what, fix, None))
        elif key == "touchpoints" and "parts" in item:
            yield from flattened(without_reserved(item, here, harvest.problems), here, harvest)
        else:
            yield without_reserved(item, here, harvest.problems), here


def _name_of(item: Block) -> str | None:
    """What an entry is known by: its id, or the touchpoint that evidence is about."""
    value = item.get("id", item.get("touchpoint"))
    return str(value) if isinstance(value, (str, int)) else None
