"""Which file takes a new record: the one that holds most of its kind already."""

from collections import Counter
from collections.abc import Iterable

from touchmap.model.action import Action
from touchmap.model.evidence import Evidence
from touchmap.model.touchpoint import Touchpoint
from touchmap.problem import Where


def home_of_record(kind: str, records: Iterable[Evidence | Action], point: Touchpoint) -> tuple[Where, int]:
    """The list that takes a new record of a touchpoint, and how many entries it has.

    The file with most records of this touchpoint, else the one with most records, else the file of the
    touchpoint, which gets a new list.

    Args:
        kind: The list's key, `evidence` or `actions`.
        records: The present ones.
        point: The touchpoint.
    """
    all_of_file: Counter[str] = Counter()
    of_point: Counter[str] = Counter()
    for record in records:
        all_of_file[record.where.file] += 1
        of_point[record.where.file] += record.touchpoint == point.id
    file = min(all_of_file, key=lambda name: (-of_point[name], -all_of_file[name], name), default=point.where.file)
    return Where(file, (kind,)), all_of_file[file]
