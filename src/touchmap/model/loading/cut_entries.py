"""Entries that were not read whole: a comma cut a value in two, or a key has a blank that is none."""

from collections.abc import Mapping

from touchmap.model.entry import Shape
from touchmap.model.loading.collector import Collected
from touchmap.model.loading.unknown_keys import cut_value
from touchmap.model.settings import Settings
from touchmap.problem import Key, Problem, Where
from touchmap.source.yaml.cut_value import OF


def note_cut(problem: Problem, harvest: Collected, lists: Mapping[str, type[Shape]]) -> None:
    """Note what the reader told, and that the entry is lost to which it belongs.

    Args:
        problem: What the reader told.
        harvest: What is gathered.
        lists: The classes of entries by the key of their list.
    """
    file, keys = problem.where
    shape, rest = lists.get(str(keys[0])), keys
    if shape is None or len(keys) == 1:
        shape = Settings
        harvest.lost_settings.add(str(keys[0]))
    else:
        entry = _entry_at(keys)
        harvest.cut.add(Where(file, entry))
        rest = keys[len(entry) :]
    harvest.problems.append(cut_value(problem, shape, rest) if OF in problem.values else problem)


def _entry_at(keys: tuple[Key, ...]) -> tuple[Key, ...]:
    """The address of the entry that an address leads into, of a part its own."""
    end = 2
    while keys[end : end + 1] == ("parts",) and isinstance((keys[end + 1 :] or (None,))[0], int):
        end += 2
    return keys[:end]
