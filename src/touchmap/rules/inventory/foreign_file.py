"""A YAML file in the folder is not part of the inventory.

A file with none of the format's top-level keys is skipped, since a client folder may be the root of a
repository with files for other programs. It is reported because a typo in a file's only key would look the
same.

Why: the first step of the method is to list every touchpoint (S1). What is left out should be left out on
purpose.

Bad:

    services: {web: {image: nginx}}

Good:

    exclude: [drafts]
"""

from collections.abc import Iterator

from touchmap.analysis.facts import Facts
from touchmap.problem import Where
from touchmap.rules.rule import Match, Rule


def check(facts: Facts) -> Iterator[Match]:
    """Name the files that were skipped."""
    for file in facts.whole.foreign:
        yield Match(Where(file), None, {"file": file})


RULE = Rule(
    code="TM104",
    name="foreign-file",
    level="info",
    message="skipped: {file} has none of the inventory's keys",
    help="list it under `exclude:` in the settings, or begin it with `touchpoints:` or another key of the format",
    module=__name__,
    check=check,
    whole=True,
)
