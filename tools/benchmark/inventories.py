"""Client folders of any size: clean ones, and ones in which every rule has something to say."""

from collections.abc import Callable, Iterator
from pathlib import Path

CHAIN = 20
"""How many links a chain has."""

_CHANNELS = ("phone", "web", "visit", "mail", "store")
_STAGES = ("audience", "prospect", "customer", "former")
_PEOPLE = 50

_SETTINGS = """\
touchmap: 1
client: {name: Measured, language: en, currency: EUR}
aim: {why: Fewer come back, improve: [waiting], expect: Six of ten come back}
channels: [phone, web, visit, mail, store]
segments:
  - {id: families, name: Families, share: 0.6}
  - {id: companies, name: Companies, share: 0.4}
gates: {top: 5, per_owner: 100000}
people:
"""

_POINT = """\
  - id: point-{n}
    name: Touchpoint number {n}
    object: department {part}
    channel: {channel}
    stage: {stage}
    category: communication
    customer_weight: {weight}
    business_priority: {business}
    score: {score}
    owner: person-{owner}
    reviewed: 2026-10-0{day}
"""
_RICH = """\
    standards:
      - answered within the hour
      - {{what: waiting, limit: 20, unit: min, measured: 15}}
    notes: |
      Looked at together with its owner.
"""
_BAD_POINT = """\
  - id: point-{n}
    name: Touchpoint number {n}
    channel: {channel}
    stage: {stage}
    customer_weight: {weight}
    business_priority: 5
    score: {score}
    reviewed: 2024-10-0{day}
    ignore: [{{rule: TM204}}]
"""
_SPOILS = (
    "    prioritty: 3\n",
    "    target: high\n",
    "    part_of: nothing\n",
    "    element: people\n    element: office\n",
)
"""An unknown key, a value that does not fit, an unknown reference, a key twice."""

_EVIDENCE = """\
  - touchpoint: point-{n}
    date: 2026-10-1{day}
    method: survey
    score: {score}
    answers: 3
"""
_ACTION = """\
  - id: action-{n}
    touchpoint: point-{n}
    title: Mend number {n}
    status: doing
    owner: person-{owner}
    due: 2026-12-20
    log: [{{date: 2026-11-20, progress: 30}}]
"""


Texts = Callable[[range], Iterator[str]]
"""What writes the entries of some touchpoints."""

Made = Callable[[Path], Path]
"""What makes a client folder at a path."""


def clean(folder: Path, count: int, files: int = 1) -> Path:
    """Write an inventory in which there is nothing to find.

    Args:
        folder: Where the client folder is made.
        count: How many touchpoints; each has about 20 lines of YAML with what belongs to it.
        files: In how many files they stand, beside the settings.
    """
    return _write(folder, count, files, _clean_texts)


def messy(folder: Path, count: int, files: int = 1) -> Path:
    """Write an inventory that loads, and in which each touchpoint and each chain breaks rules; sizes as in `clean`."""
    return _write(folder, count, files, _messy_texts)


def spoiled(folder: Path, count: int, files: int = 1) -> Path:
    """Write an inventory in which no touchpoint loads without a complaint; sizes as in `clean`."""
    return _write(folder, count, files, _spoiled_texts)


def long_chain(folder: Path, links: int) -> Path:
    """Write an inventory with one chain of so many links."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "touchmap.yaml").write_text(_settings())
    points = "".join(_point(n) for n in range(links))
    chain = "".join(f"      - point-{n}\n" for n in range(links - 1))
    ends = f"      - {{touchpoint: point-{links - 1}, end: true, starts: long}}\n"
    (folder / "long.yaml").write_text(
        f"touchpoints:\n{points}chains:\n  - id: long\n    name: Long\n    links:\n{chain}{ends}"
    )
    return folder


def _write(folder: Path, count: int, files: int, texts: Texts) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "touchmap.yaml").write_text(_settings())
    for number, points in enumerate(_shared(count, files)):
        (folder / f"part-{number:04}.yaml").write_text("".join(texts(points)))
    return folder


def _shared(count: int, files: int) -> Iterator[range]:
    """The numbers of the touchpoints of each file."""
    return _by(range(count), -(-count // files))


def _settings() -> str:
    return _SETTINGS + "".join(f"  - {{id: person-{n}, name: Person {n}, role: care}}\n" for n in range(_PEOPLE))


def _point(n: int) -> str:
    text = _POINT + (_RICH if n % 5 == 0 else "")
    return text.format(
        n=n,
        part=n // 2,
        channel=_CHANNELS[n % 5],
        stage=_STAGES[n % 4],
        weight=1 + n % 5,
        business=1 + n // 5 % 5,
        score=3 + n % 2,
        owner=n % _PEOPLE,
        day=1 + n % 9,
    )


def _clean_texts(points: range) -> Iterator[str]:
    yield "touchpoints:\n"
    yield from map(_point, points)
    yield "chains:\n"
    for members in _by(points, CHAIN):
        yield from _chain(members)
    yield "evidence:\n"
    yield from (_EVIDENCE.format(n=n, day=n % 9, score=3 + n % 2) for n in points)
    yield "actions:\n"
    yield from (_ACTION.format(n=n, owner=n % _PEOPLE) for n in points if n % 4 == 0 or n % 25 == 24)


def _chain(members: range) -> Iterator[str]:
    yield f"  - id: chain-{members[0]}\n    name: Chain from {members[0]}\n    enters: [web]\n    links:\n"
    for place, n in enumerate(members[:-1]):
        yield f"      - {{touchpoint: point-{n}, reached: {1000 - place}}}\n"
    yield f"      - {{touchpoint: point-{members[-1]}, end: true, starts: chain-{members[0]}}}\n"


def _spoiled_texts(points: range) -> Iterator[str]:
    yield "touchpoints:\n"
    yield from (_point(n) + _SPOILS[n % len(_SPOILS)] for n in points)


def _messy_texts(points: range) -> Iterator[str]:
    yield "touchpoints:\n"
    for n in points:
        yield _BAD_POINT.format(
            n=n, channel=_CHANNELS[n % 5], stage=_STAGES[n % 4], weight=1 + n % 5, score=1 + n % 3, day=1 + n % 9
        )
    yield "chains:\n"
    yield from map(_bad_chain, _by(points, CHAIN))
    yield "evidence:\n"
    yield from (_EVIDENCE.format(n=n, day=n % 9, score=1).replace("2026-10", "2023-10") for n in points if n % 2)
    yield "actions:\n"
    yield from (_ACTION.format(n=n, owner=n % _PEOPLE).replace("2026-12", "2026-01") for n in points if n % 2)


def _bad_chain(members: range) -> str:
    first, links = members[0], ", ".join(f"point-{n}" for n in members[:-1])
    end = f"{{touchpoint: point-{first}, end: true}}"
    return f"  - id: chain-{first}\n    name: Chain {first}\n    links: [{links}, {end}, point-{first}]\n"


def _by(points: range, size: int) -> Iterator[range]:
    return (points[start : start + size] for start in range(0, len(points), size))
