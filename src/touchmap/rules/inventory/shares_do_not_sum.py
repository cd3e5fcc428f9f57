"""The segments' shares do not add up.

Their sum is neither 1 nor 100. They are normalised all the same.

Why: routes and weights are worked out by segment (S2), and the weight of a touchpoint is the mean weighted by
these shares. If they do not add up, one of them is probably out of date.

Bad:

    segments:
      - {id: families, name: Families, share: 0.6}
      - {id: adults, name: Adults, share: 0.3}

Good:

    segments:
      - {id: families, name: Families, share: 0.6}
      - {id: adults, name: Adults, share: 0.4}
"""

from collections.abc import Iterator

from touchmap.analysis.facts import Facts
from touchmap.language.numbers import entered
from touchmap.problem import Where
from touchmap.rules.rule import Match, Rule


def check(facts: Facts) -> Iterator[Match]:
    """Add the shares up, where every segment has one."""
    segments = facts.inventory.settings.segments
    shares = [segment.share for segment in segments if segment.share is not None]
    total = sum(shares)
    if segments and len(shares) == len(segments) and total not in (1, 100):
        where = Where(facts.inventory.settings_file) / "segments"
        yield Match(where, None, {"total": entered(total)})


RULE = Rule(
    code="TM120",
    name="shares-do-not-sum",
    level="info",
    message="the segments' shares add up to {total}, not to 1 or 100",
    help="make them add up to 1 or to 100",
    module=__name__,
    check=check,
    needs=("segments",),
    whole=True,
    former_names=("shares-off",),
)
