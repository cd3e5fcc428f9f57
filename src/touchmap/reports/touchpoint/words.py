"""One touchpoint's page in sentences, section by section."""

from collections.abc import Iterable
from typing import Any

from touchmap.language.numbers import brief, equals, percent
from touchmap.language.phrase import noted
from touchmap.language.speech import Speech, speech
from touchmap.language.terms import ROLES
from touchmap.reports.document import Bullets, Point, Section
from touchmap.reports.evidence.waves import WaveRow, method_of
from touchmap.reports.segment_score_rows import said_of_segments
from touchmap.reports.standard_rows import said_of_standard
from touchmap.reports.touchpoint.parts import LinkPlaceRow, PartRow
from touchmap.reports.touchpoint.record_words import action, figure, joined, observed
from touchmap.reports.touchpoint.touchpoint import Derivation, RankState, TouchpointReport

_NOT_RANKED = {
    "planned": noted("planned, so not ranked and not counted"),
    "retired": noted("retired, so not ranked and not counted"),
}


def sections(report: TouchpointReport) -> tuple[Section, ...]:
    """The page of a touchpoint in the client's language; sections without a line are left out."""
    say = speech(report.language)
    texts: tuple[tuple[str, str, Iterable[str]], ...] = (
        ("ranking", say("Ranking"), _ranking(report.standing, say)),
        ("score", say("Score"), _score(report.derivation, report, say)),
        ("values", say("What the file says"), _values(report, say)),
        ("standards", say("Standards"), [said_of_standard(one, say) for one in report.standards]),
        (
            "competitors",
            say("Competitors"),
            [joined(f"{c.name}: {brief(c.score)}", c.note) for c in report.competitors],
        ),
        ("parts", say("Parts"), [_part(one, say) for one in report.parts]),
        ("chains", say("Chains"), [_place(one, say) for one in report.chains]),
        ("evidence", say("Evidence"), [observed(one, say) for one in report.evidence]),
    )
    listed = [(name, title, tuple(map(Point, lines))) for name, title, lines in texts]
    listed.append(("actions", say("Actions"), tuple(action(one, report.currency, say) for one in report.actions)))
    return tuple(Section(name, title, (Bullets(points),)) for name, title, points in listed if points)


def _ranking(standing: RankState, say: Speech) -> Iterable[str]:
    if standing.state != "live":
        yield say(_NOT_RANKED[standing.state])
        return
    if standing.rank is None:
        fields = say(", ").join(say.field(name) for name in standing.missing)
        yield say("no rank; missing: {fields}", fields=fields)
        return
    key = (
        noted("{weight} × {business} × ({target} − {score}) {equals} {priority}")
        if standing.gap
        else noted("{weight} × {business} × 0 = 0, because the score {score} is not below the target {target}")
    )
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
    line = (
        say.plural(
            "rank {rank} of {all}, shared by {count} touchpoint: {sum}",
            "rank {rank} of {all}, shared by {count} touchpoints: {sum}",
            standing.shared_by,
            **place,
        )
        if shared
        else say("rank {rank} of {all}: {sum}", **place)
    )
    yield joined(line, say("on the watchlist") if standing.watched else None)


def _score(derivation: Derivation, report: TouchpointReport, say: Speech) -> Iterable[str]:
    yield from _basis(derivation, report, say)
    if derivation.segments:
        scores = said_of_segments(derivation.segments, say, disagree=derivation.disagree)
        yield say("by segment: {scores}", scores=scores)


def _basis(derivation: Derivation, report: TouchpointReport, say: Speech) -> Iterable[str]:
    score = figure(derivation.score)
    if derivation.origin == "typed":
        yield say("{score}: entered by hand", score=score)
        if derivation.evidence is None:
            yield say("no evidence: the score is opinion only")
            return
        yield say.plural(
            "the evidence gives {score} ({count} answer); the score entered by hand overrides it",
            "the evidence gives {score} ({count} answers); the score entered by hand overrides it",
            derivation.answers,
            score=brief(derivation.evidence),
        )
    elif derivation.origin == "evidence":
        yield say.plural(
            "{score}: the latest wave of each method ({count} answer)",
            "{score}: the latest wave of each method, weighted ({count} answers)",
            derivation.answers,
            score=score,
        )
    elif derivation.origin == "parts":
        scored = [part for part in report.parts if part.score is not None]
        weakest = min(scored, key=lambda part: (part.score or 0, part.id))
        yield say("{score}: the score of the weakest part: {part}", score=score, part=weakest.id)
        return
    else:
        yield say("no score: none entered by hand, no evidence with a score, no part with a score")
        return
    if len(derivation.waves) > 1:
        yield from (_wave(wave, say) for wave in derivation.waves)
    if derivation.interval is None:
        yield say("no interval: one answer only")
    else:
        low, high = derivation.interval
        yield say("95 % interval of the evidence: {low} to {high}", low=brief(low), high=brief(high))


def _wave(wave: WaveRow, say: Speech) -> str:
    days = wave.until if wave.since == wave.until else say("{low} to {high}", low=wave.since, high=wave.until)
    figures = {"score": brief(wave.mean), "share": percent(wave.share)}
    return say.plural(
        "{method}, {days}: {score} from {count} answer, share of the score: {share}",
        "{method}, {days}: {score} from {count} answers, share of the score: {share}",
        wave.answers,
        method=method_of(wave, say),
        days=days,
        **figures,
    )


def _values(report: TouchpointReport, say: Speech) -> Iterable[str]:
    if report.part_of:
        yield say("part of: {whole}", whole=report.part_of)
    for name, value in report.values.items():
        if name == "fields":
            yield from (say("{name}: {value}", name=f"fields.{key}", value=one) for key, one in value.items())
            continue
        nobody = name == "owner" and "owner_name" not in report.values
        yield say(
            noted("{name}: {value} (a placeholder, not a person)") if nobody else noted("{name}: {value}"),
            name=name,
            value=_said(value),
        )


def _said(value: Any) -> str:
    if isinstance(value, dict):
        return ", ".join(f"{key} {brief(item)}" for key, item in value.items())
    if isinstance(value, bool):
        return "true"
    return ", ".join(map(str, value)) if isinstance(value, tuple) else str(value)


def _part(row: PartRow, say: Speech) -> str:
    return say("{id} ({name}): {score}", id=row.id, name=row.name, score=figure(row.score))


def _place(row: LinkPlaceRow, say: Speech) -> str:
    role = say(ROLES[row.role])
    return joined(
        say(
            "{chain} ({name}): link {number} of {of}, {role}",
            chain=row.chain,
            name=row.name,
            number=row.number,
            of=row.of,
            role=role,
        ),
        say("weak link") if row.weak_link else None,
        say("the chain breaks here") if row.breaks_here else None,
        None if row.reached is None else say("reached: {count}", count=row.reached),
        say("starts: {chain}", chain=row.starts) if row.starts else None,
    )
