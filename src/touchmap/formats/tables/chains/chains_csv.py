"""Chains as CSV: one row for each link."""

from dataclasses import dataclass

from touchmap.formats.data import as_csv
from touchmap.reports.chains.chains import ChainsReport
from touchmap.reports.chains.rows import ChainRow


@dataclass(frozen=True, slots=True)
class LinkCells:
    """A link with its chain; the columns of CSV."""

    chain: str
    chain_name: str
    segment: str | None
    link: int
    touchpoint: str
    name: str
    role: str
    score: float | None
    reaction: str | None
    reached: int | None
    conversion: float | None
    interval_low: float | None
    interval_high: float | None
    of_start: float | None
    lost: int | None
    weak: bool
    breaks: bool
    beyond_break: bool
    starts: str | None


def write(report: ChainsReport, csv: str = "standard") -> str:
    """The links of all chains as CSV, numbered from 1 in each."""
    rows = [cells for row in report.chains for cells in _cells(row)]
    return as_csv.write(LinkCells, rows, as_csv.flavour(csv, report.language))


def _cells(row: ChainRow) -> list[LinkCells]:
    return [
        LinkCells(
            chain=row.id,
            chain_name=row.name,
            segment=row.segment,
            link=number + 1,
            touchpoint=link.touchpoint,
            name=link.name,
            role=link.role,
            score=link.score,
            reaction=link.reaction,
            reached=link.reached,
            conversion=link.conversion,
            interval_low=link.interval[0] if link.interval else None,
            interval_high=link.interval[1] if link.interval else None,
            of_start=link.of_start,
            lost=link.lost,
            weak=link.weak,
            breaks=number == row.breaks,
            beyond_break=link.beyond_break,
            starts=row.starts if link.role == "end" else None,
        )
        for number, link in enumerate(row.links)
    ]
