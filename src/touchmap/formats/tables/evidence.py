"""What scores rest on as a table."""

from collections.abc import Iterator

from touchmap.formats.layout.table import Column, Grid
from touchmap.reports.evidence.evidence import EvidenceReport, FootingRow
from touchmap.reports.evidence.waves import WaveRow, why_unused
from touchmap.reports.figures import brief, percent
from touchmap.reports.speech import Words, words


def grid(report: EvidenceReport) -> Grid:
    """The table: a score, its interval and what is weak about it; below it its other waves, and what is unused."""
    say = words(report.language)
    columns = (
        Column(say("rank.rank"), "right"),
        Column(say("rank.touchpoint")),
        Column(say("rank.id"), keep=8, whole=True),
        Column(say("evidence.score"), "right"),
        Column(say("evidence.from"), keep=2),
        Column(say("evidence.method"), keep=6),
        Column(say("evidence.days"), keep=5),
        Column(say("evidence.records"), "right", keep=2),
        Column(say("evidence.answers"), "right", keep=6),
        Column(say("evidence.share"), "right", keep=3),
        Column(say("evidence.interval"), keep=4),
        Column(say("evidence.weak")),
    )
    rows = tuple(line for row in report.touchpoints for line in _lines(row, say))
    return Grid(columns, rows, report.notes, say("evidence.none"))


def _lines(row: FootingRow, say: Words) -> Iterator[tuple[str, ...]]:
    """The line of a touchpoint with its newest wave, a line for each other wave, and one for what is unused."""
    waves = [_wave(wave, say) for wave in row.waves] or [("–",) * 5]
    yield (
        "–" if row.rank is None else f"{row.rank}=" if row.tied else f"{row.rank} ",
        row.name,
        row.id,
        brief(row.score) or "–",
        say(f"evidence.from.{row.score_from}") if row.score_from else "–",
        *waves[0],
        _interval(row, say),
        "; ".join(row.said),
    )
    for wave in waves[1:]:
        yield ("", "", "", "", "", *wave, "", "")
    if row.unused:
        why = say("evidence.unused", records=why_unused(row.unused, say))
        yield (*("",) * 7, str(len(row.unused)), "", "", "", why)


def _wave(wave: WaveRow, say: Words) -> tuple[str, ...]:
    days = wave.until if wave.since == wave.until else say("evidence.between", low=wave.since, high=wave.until)
    return wave.method, days, str(wave.records), str(wave.answers), percent(wave.share)


def _interval(row: FootingRow, say: Words) -> str:
    if not row.records:
        return "–"
    if row.interval is None:
        return say("evidence.one_answer")
    low, high = row.interval
    return say("evidence.between", low=brief(low), high=brief(high))
