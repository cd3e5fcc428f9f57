"""One touchpoint's page in sentences, section by section."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from touchmap.reports.evidence.waves import WaveRow
from touchmap.reports.figures import brief, entered, equals, percent
from touchmap.reports.speech import Words, words
from touchmap.reports.touchpoint.parts import ActionRow, EvidenceRow, LinkPlaceRow, StandardRow
from touchmap.reports.touchpoint.touchpoint import Derivation, RankState, TouchpointReport


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the page: its heading, its lines, and the lines below a line."""

    title: str
    lines: tuple[tuple[str, tuple[str, ...]], ...]


def sections(report: TouchpointReport) -> tuple[Section, ...]:
    """The page of a touchpoint in the client's language; sections without a line are left out."""
    say = words(report.language)
    texts = {
        "ranking": [*_ranking(report.standing, say)],
        "score": [*_score(report.derivation, report, say)],
        "values": [*_values(report, say)],
        "standards": [_standard(one, say) for one in report.standards],
        "competitors": [_joined(f"{one.name}: {brief(one.score)}", one.note) for one in report.competitors],
        "parts": [say("show.part", id=one.id, name=one.name, score=_figure(one.score)) for one in report.parts],
        "chains": [_place(one, say) for one in report.chains],
        "evidence": [_observed(one, say) for one in report.evidence],
    }
    made = [Section(say(f"show.{key}"), tuple((line, ()) for line in lines)) for key, lines in texts.items() if lines]
    if report.actions:
        made.append(Section(say("show.actions"), tuple(_action(one, say) for one in report.actions)))
    return tuple(made)


def _ranking(standing: RankState, say: Words) -> Iterable[str]:
    if standing.rank is None:
        fields = say("list.comma").join(say.field(name) for name in standing.missing)
        yield say("show.unranked", fields=fields)
        return
    key = "show.sum" if standing.gap else "show.no_gap"
    figures: dict[str, Any] = {
        "weight": brief(standing.customer_weight),
        "business": brief(standing.business_priority),
        "target": brief(standing.target),
        "score": brief(standing.score),
        "priority": brief(standing.priority),
        "equals": equals(standing.customer_weight, standing.business_priority, standing.target, standing.score),
    }
    place: dict[str, Any] = {"rank": standing.rank, "all": standing.of, "sum": say(key, **figures)}
    shared = standing.shared_by > 1
    line = say("show.rank_shared", standing.shared_by, **place) if shared else say("show.rank", **place)
    yield _joined(line, say("show.watched") if standing.watched else None)


def _score(derivation: Derivation, report: TouchpointReport, say: Words) -> Iterable[str]:
    score = _figure(derivation.score)
    if derivation.origin == "typed":
        yield say("show.typed", score=score)
        if derivation.evidence is None:
            yield say("show.no_evidence")
            return
        yield say("show.evidence_gives", derivation.answers, score=brief(derivation.evidence))
    elif derivation.origin == "evidence":
        yield say("show.from_evidence", derivation.answers, score=score)
    elif derivation.origin == "parts":
        scored = [part for part in report.parts if part.score is not None]
        weakest = min(scored, key=lambda part: (part.score or 0, part.id))
        yield say("show.from_parts", score=score, part=weakest.id)
        return
    else:
        yield say("show.unscored")
        return
    if len(derivation.waves) > 1:
        yield from (_wave(wave, say) for wave in derivation.waves)
    if derivation.interval is None:
        yield say("show.no_interval")
    else:
        low, high = derivation.interval
        yield say("show.interval", low=brief(low), high=brief(high))


def _wave(wave: WaveRow, say: Words) -> str:
    days = wave.until if wave.since == wave.until else say("evidence.between", low=wave.since, high=wave.until)
    figures = {"score": brief(wave.mean), "share": percent(wave.share)}
    return say("show.wave", wave.answers, method=wave.method, days=days, **figures)


def _values(report: TouchpointReport, say: Words) -> Iterable[str]:
    if report.part_of:
        yield say("show.part_of", whole=report.part_of)
    for name, value in report.values.items():
        nobody = name == "owner" and "owner_name" not in report.values
        yield say("show.nobody" if nobody else "show.value", name=name, value=_said(value))


def _said(value: Any) -> str:
    if isinstance(value, dict):
        return ", ".join(f"{key} {brief(item)}" for key, item in value.items())
    return ", ".join(map(str, value)) if isinstance(value, tuple) else str(value)


def _standard(row: StandardRow, say: Words) -> str:
    unit = f" {row.unit}" if row.unit else ""
    bounds = [("show.at_most", row.limit), ("show.at_least", row.at_least)]
    bound = say("list.comma").join(say(key, figure=f"{entered(one)}{unit}") for key, one in bounds if one is not None)
    if not bound:
        return say("show.words", what=row.what)
    key = "show.unmeasured" if row.kept is None else "show.kept" if row.kept else "show.missed"
    measured = "" if row.measured is None else f"{entered(row.measured)}{unit}"
    return say(key, what=row.what, bound=bound, measured=measured)


def _place(row: LinkPlaceRow, say: Words) -> str:
    role = say(f"show.role.{row.role}")
    return _joined(
        say("show.place", chain=row.chain, name=row.name, number=row.number, of=row.of, role=role),
        say("show.weak_link") if row.weak_link else None,
        say("show.breaks_here") if row.breaks_here else None,
        None if row.reached is None else say("show.reached", row.reached),
        say("show.starts", chain=row.starts) if row.starts else None,
    )


def _observed(row: EvidenceRow, say: Words) -> str:
    days = row.date if row.since in (None, row.date) else say("evidence.between", low=row.since, high=row.date)
    age = say("show.age" if row.age >= 0 else "show.ahead", abs(row.age))
    marks = ", ".join(f"{mark}: {count}" for mark, count in (row.marks or {}).items())
    return _joined(
        say("show.observed", date=days, age=age, method=row.method, score=_figure(row.score)),
        None if row.answers is None else say("show.answers", row.answers),
        say("show.marks", marks=marks) if marks else None,
        say("show.record_interval", low=brief(row.interval[0]), high=brief(row.interval[1])) if row.interval else None,
        say("show.by", who=row.by) if row.by else None,
        row.note,
        say("show.barriers", what="; ".join(row.barriers)) if row.barriers else None,
        say(f"show.unused.{row.unused}") if row.unused and row.score is not None else None,
    )


def _action(row: ActionRow, say: Words) -> tuple[str, tuple[str, ...]]:
    line = _joined(
        say("show.action", id=row.id, title=row.title, status=row.status),
        row.owner_name,
        say("show.due", date=row.due) if row.due else None,
        say("show.closed", date=row.closed) if row.closed else None,
        None if row.expected_score is None else say("show.expected", score=brief(row.expected_score)),
    )
    log = (
        say("show.log", date=one.date, what=_joined(*([] if one.progress is None else [f"{one.progress} %"]), one.note))
        for one in row.log
    )
    return line, tuple(log)


def _figure(value: float | None) -> str:
    return "–" if value is None else brief(value)


def _joined(*texts: str | None) -> str:
    return "; ".join(text for text in texts if text)
