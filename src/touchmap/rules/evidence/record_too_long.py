"""An evidence record covers too long a time.

A record with `from` covers more days than `gates.evidence_within` (default: `gates.review_within`, 365 days).
Records from one file without `from` are read as one.

Why: what customers saw that long ago was a different company (S1). A mean over all of it counts as if it were
from the last day, and shows neither a change nor the effect of an action.

Bad:

    evidence:
      - {touchpoint: invoice, from: 2025-09-01, date: 2026-10-12, method: survey, score: 4, answers: 120}

Good:

    evidence:
      - {touchpoint: invoice, from: 2025-09-01, date: 2026-03-31, method: survey, score: 4, answers: 70}
      - {touchpoint: invoice, from: 2026-04-01, date: 2026-10-12, method: survey, score: 4, answers: 50}
"""

from collections.abc import Iterator

from touchmap.analysis.evidence.waves import sightings
from touchmap.analysis.facts import Facts
from touchmap.rules.rule import Match, Rule, at


def check(facts: Facts) -> Iterator[Match]:
    """Look for records with more days than evidence is fresh."""
    most = facts.terms.old_after
    for touchpoint, records in facts.whole.evidence_of.items():
        if not any(record.since or record.digest for record in records):
            continue
        for one in (one for seen in sightings(records, facts.terms).values() for one in seen):
            days = (one.until - one.since).days
            if days > most:
                record = max(one.records, key=lambda record: record.date)
                key = "from" if record.since else "date"
                yield at(record, key, point=touchpoint, since=one.since, until=one.until, days=days, most=most)


RULE = Rule(
    code="TM408",
    name="record-too-long",
    level="warning",
    message="the evidence for {point} covers {since} to {until} (days: {days}; limit: {most})",
    help="enter one record per quarter or month; `touchmap survey --by quarter` does that",
    module=__name__,
    check=check,
    needs=("evidence", "gates"),
)
