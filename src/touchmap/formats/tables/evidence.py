"""What scores rest on as a table."""

from collections.abc import Iterator

from touchmap.formats.layout.table import Column, Grid
from touchmap.language.numbers import brief, percent
from touchmap.language.phrase import noted
from touchmap.language.speech import Speech, speech
from touchmap.reports.evidence.evidence import EvidenceReport, FootingRow
from touchmap.reports.evidence.waves import WaveRow, method_of, why_unused

_EVIDENCE_FROM = {
    "evidence": noted("evidence"),
    "parts": noted("parts"),
    "typed": noted("entered by hand"),
}


def grid(report: EvidenceReport) -> Grid:
    """The table: a score, its interval and what is weak about it; below it its other waves, and what is unused."""
    say = speech(report.language)
    columns = (
        Column(say("#"), "right"),
        Column(say("Touchpoint")),
        Column(say("Id"), keep=8, whole=True),
        Column(say("Score"), "right"),
        Column(say("Score from"), keep=2),
        Column(say("Method"), keep=6),
        Column(say("Days"), keep=5),
        Column(say("Records"), "right", keep=2),
        Column(say("Answers"), "right", keep=6),
        Column(say("Share"), "right", keep=3),
        Column(say("95 % interval"), keep=4),
        Column(say("Weak points")),
    )
    rows = tuple(line for row in report.touchpoints for line in _lines(row, say))
    return Grid(columns, rows, report.notes, say("No touchpoint matches."))


def _lines(row: FootingRow, say: Speech) -> Iterator[tuple[str, ...]]:
    """The line of a touchpoint with its newest wave, a line for each other wave, and one for what is unused."""
    waves = [_wave(wave, say) for wave in row.waves] or [("–",) * 5]
    yield (
        "–" if row.rank is None else f"{row.rank}=" if row.tied else f"{row.rank} ",
        row.name,
        row.id,
        brief(row.score) or "–",
        say(_EVIDENCE_FROM[row.score_from]) if row.score_from else "–",
        *waves[0],
        _interval(row, say),
        "; ".join(row.said),
    )
    for wave in waves[1:]:
        yield ("", "", "", "", "", *wave, "", "")
    if row.unused:
        why = say("not used: {records}", records=why_unused(row.unused, say))
        yield (*("",) * 7, str(len(row.unused)), "", "", "", why)


def _wave(wave: WaveRow, say: Speech) -> tuple[str, ...]:
    days = wave.until if wave.since == wave.until else say("{low} to {high}", low=wave.since, high=wave.until)
    return method_of(wave, say), days, str(wave.records), str(wave.answers), percent(wave.share)


def _interval(row: FootingRow, say: Speech) -> str:
    if not row.records:
        return "–"
    if row.interval is None:
        return say("one answer")
    low, high = row.interval
    return say("{low} to {high}", low=brief(low), high=brief(high))
