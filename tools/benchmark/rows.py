"""The rows of the budget: what is measured, and what it may come to."""

import math
from collections.abc import Callable
from dataclasses import dataclass

from benchmark.measure import Bench, Command
from benchmark.yard import LARGE, Yard, in_files

Measure = Callable[[Bench, Yard], float]


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the budget.

    Attributes:
        section: The name under which it is asked for.
        what: What is measured, and against what.
        limit: The most that it may come to; None where the figure is only told.
        measure: What works it out.
        unit: What the figure is, behind it.
        large: Whether `--quick` leaves it out.
    """

    section: str
    what: str
    limit: float | None
    measure: Measure
    unit: str = "×"
    large: bool = False


def _load(count: int) -> Measure:
    """Loading beside the bare parser, both without their start-up."""

    def measured(bench: Bench, yard: Yard) -> float:
        files = in_files(count)
        return bench.net_ratio(yard.load(count, files), yard.load(1), yard.bare(count, files), yard.bare(1))

    return measured


def _growth(small: int, large: int, command: Callable[[Yard, int], Command]) -> Measure:
    """The exponent of growth between two sizes, without start-up."""

    def measured(bench: Bench, yard: Yard) -> float:
        idle = bench.work(command(yard, 1))
        times = (bench.work(command(yard, large)) - idle) / (bench.work(command(yard, small)) - idle)
        return math.log(times) / math.log(large / small)

    return measured


def _memory(count: int) -> Measure:
    """KiB for each touchpoint, above start-up."""

    def measured(bench: Bench, yard: Yard) -> float:
        full = bench.peak(yard.rank(yard.clean(count, in_files(count)), large=True))
        return (full - bench.peak(yard.rank(yard.clean(1)))) / count

    return measured


_BOMB = "touchmap: 1\na: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{after}: &{after} [{', '.join([f'*{before}'] * 9)}]\n"
    for before, after in zip("abcdefgh", "bcdefghi", strict=True)
)


def _hostile(bench: Bench, yard: Yard) -> float:
    """The most MiB that a hostile file makes us hold."""
    texts = {"nesting": "[" * 200_000, "bomb": _BOMB, "digits": "touchmap: " + "9" * 5000, "blanks": " " * 500_000}
    commands = [yard.touchmap("check", yard.hostile(name, text), fine=1) for name, text in texts.items()]
    return max(bench.peak(command) for command in commands) / 1024


def _rank(yard: Yard, count: int) -> Command:
    return yard.rank(yard.clean(count, in_files(count)), large=count >= LARGE)


def _check(yard: Yard, count: int) -> Command:
    return yard.check(yard.clean(count, in_files(count)), large=count >= LARGE)


def _plan(yard: Yard, count: int) -> Command:
    return yard.plan(yard.clean(count, in_files(count)), large=count >= LARGE)


def _map(yard: Yard, count: int) -> Command:
    return yard.touchmap("map", "--format", "html", "--today", "2026-11-22", yard.clean(count, in_files(count)))


def _actions(yard: Yard, count: int) -> Command:
    return yard.touchmap("actions", "--format", "json", yard.clean(count, in_files(count)), large=count >= LARGE)


def _firm(yard: Yard, count: int) -> Command:
    return yard.touchmap("rank", "--format", "json", "--robustness", yard.clean(count))


def _edit(yard: Yard, count: int) -> Command:
    """An edit that is proved and written: one more idea each time."""
    return yard.touchmap("idea", "point-5", "Something to try", yard.edited(count))


def _check_messy(yard: Yard, count: int) -> Command:
    return yard.check(yard.messy(count), large=count >= LARGE)


def _check_spoiled(yard: Yard, count: int) -> Command:
    return yard.check(yard.spoiled(count), large=count >= LARGE)


def _check_chain(yard: Yard, count: int) -> Command:
    return yard.check(yard.long_chain(count), large=count >= LARGE)


ROWS: tuple[Row, ...] = (
    Row(
        "start",
        "F, a Typer script that does nothing, against an empty console script",
        None,
        lambda b, y: b.ratio(y.plain_typer(), y.empty_console()),
    ),
    Row(
        "start",
        "--version against an empty console script",
        1.2,
        lambda b, y: b.ratio(y.touchmap("--version"), y.empty_console()),
    ),
    Row("start", "--help against `import typer`", 1.15, lambda b, y: b.ratio(y.touchmap("--help"), y.import_typer())),
    Row("rank", "rank --format json of 100 against F", 1.25, lambda b, y: b.ratio(_rank(y, 100), y.plain_typer())),
    Row("rank", "rank --format json of 1,000 against F", 2.0, lambda b, y: b.ratio(_rank(y, 1000), y.plain_typer())),
    Row(
        "rank",
        "rank of 100 on a terminal against F",
        1.7,
        lambda b, y: b.ratio(y.touchmap("rank", y.clean(100), terminal=True), y.plain_typer()),
    ),
    Row(
        "rank",
        "rank of 100,000 against the bare parser",
        8,
        lambda b, y: b.ratio(_rank(y, 100_000), y.bare(100_000, 20)),
        large=True,
    ),
    Row("load", "loading 10,000 against the bare parser", 7, _load(10_000)),
    Row("load", "loading 100,000 against the bare parser", 7, _load(100_000), large=True),
    Row("check", "check of 100 against rank", None, lambda b, y: b.ratio(_check(y, 100), _rank(y, 100))),
    Row("firm", "rank --robustness of 100 against rank", 1.8, lambda b, y: b.ratio(_firm(y, 100), _rank(y, 100))),
    Row("firm", "rank --robustness of 1,000 against rank", 4, lambda b, y: b.ratio(_firm(y, 1000), _rank(y, 1000))),
    Row("edit", "an edit in 1,000 against rank", 2, lambda b, y: b.ratio(_edit(y, 1000), _rank(y, 1000))),
    Row("check", "check of 10,000 against rank", 1.5, lambda b, y: b.ratio(_check(y, 10_000), _rank(y, 10_000))),
    Row("plan", "plan --format html of 100 against rank", 1.5, lambda b, y: b.ratio(_plan(y, 100), _rank(y, 100))),
    Row("map", "map --format html of 100 against rank", 1.5, lambda b, y: b.ratio(_map(y, 100), _rank(y, 100))),
    Row("actions", "actions of 100 against rank", 1.1, lambda b, y: b.ratio(_actions(y, 100), _rank(y, 100))),
    Row("growth", "rank, from 1,000 to 10,000", 1.05, _growth(1000, 10_000, _rank), "exponent"),
    Row("growth", "check, from 1,000 to 10,000", 1.05, _growth(1000, 10_000, _check), "exponent"),
    Row(
        "growth",
        "check with every rule firing, from 1,000 to 10,000",
        1.05,
        _growth(1000, 10_000, _check_messy),
        "exponent",
    ),
    Row(
        "growth",
        "check with nothing that fits, from 1,000 to 10,000",
        1.05,
        _growth(1000, 10_000, _check_spoiled),
        "exponent",
    ),
    Row(
        "growth",
        "check with one chain of 1,000 and of 10,000 links",
        1.05,
        _growth(1000, 10_000, _check_chain),
        "exponent",
    ),
    Row("growth", "plan, from 1,000 to 10,000", 1.05, _growth(1000, 10_000, _plan), "exponent"),
    Row("growth", "rank, from 1,000 to 100,000", 1.05, _growth(1000, 100_000, _rank), "exponent", large=True),
    Row("growth", "check, from 1,000 to 100,000", 1.05, _growth(1000, 100_000, _check), "exponent", large=True),
    Row(
        "growth",
        "check with every rule firing, from 1,000 to 100,000",
        1.05,
        _growth(1000, 100_000, _check_messy),
        "exponent",
        large=True,
    ),
    Row("growth", "plan, from 1,000 to 100,000", 1.05, _growth(1000, 100_000, _plan), "exponent", large=True),
    Row("memory", "rank of 10,000, a touchpoint", 10, _memory(10_000), "KiB"),
    Row("memory", "rank of 100,000, a touchpoint", 10, _memory(100_000), "KiB", large=True),
    Row(
        "files",
        "rank of 10,000 in 1,000 files against one file",
        1.5,
        lambda b, y: b.ratio(y.rank(y.clean(10_000, 1000), large=True), _rank(y, 10_000)),
    ),
    Row("hostile", "the most memory at a hostile file", 100, _hostile, "MiB"),
)
"""The budget, row by row; a new row is a line here, and its section can be asked for by name."""
