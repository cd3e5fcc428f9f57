"""The map has no aim.

`aim:` in the settings answers three questions: why the map is drawn, what has to improve, and what results are
expected.

Why: these three questions should be answered before a map is drawn (S2). Without the answers nobody can say
whether the map helped, and it grows in all directions.

Bad:

    aim:
      why: New patients come once and do not return

Good:

    aim:
      why: New patients come once and do not return
      improve: [booking by phone, the second visit]
      expect: Six of ten new patients come a second time within a year
"""

from collections.abc import Iterator

from touchmap.analysis.facts import Facts
from touchmap.language.phrase import phrase
from touchmap.problem import Where
from touchmap.rules.rule import Match, Rule

_QUESTIONS = {
    "why": phrase("why it is drawn"),
    "improve": phrase("what has to improve"),
    "expect": phrase("what results are expected"),
}


def check(facts: Facts) -> Iterator[Match]:
    """Look for the three answers."""
    inventory = facts.inventory
    aim = inventory.settings.aim
    open_questions = tuple(words for key, words in _QUESTIONS.items() if not (aim and getattr(aim, key)))
    if open_questions:
        yield Match(Where(inventory.settings_file) / "aim", None, {"missing": open_questions})


RULE = Rule(
    code="TM116",
    name="no-aim",
    level="warning",
    message="the aim does not say: {missing}",
    help="answer in the settings: `aim: {{why: …, improve: […], expect: …}}`",
    module=__name__,
    check=check,
    needs=("aim",),
    whole=True,
)
