"""The page on the files of an inventory: every key that they may hold, in the models' own words."""

from collections.abc import Iterator
from typing import Any, get_type_hints

from pages.kinds import default, described, kind, title, written
from pages.sources import linked
from touchmap.model.entry import Shape, Waiver, shapes
from touchmap.model.hints.placeholder import MARKS, PLACEHOLDERS
from touchmap.model.loading.build import ENTRIES
from touchmap.model.settings import Settings
from touchmap.model.vocabulary import vocabulary
from touchmap.source.yaml.limits import Limits

_INTRODUCTION = """\
# The files of an inventory

A **client folder** is a folder with a `touchmap.yaml`. Every `*.yaml` and `*.yml` file in it or below it is part of
the inventory, and may contain any of the lists below; lists with the same key from several files are joined in the
order of their paths. Only `touchmap.yaml` contains settings. Files and folders whose name begins with a dot, folders
named `templates`, whatever `exclude:` names, and YAML files with none of touchmap's keys are left out (TM104 names the
last).

YAML is version 1.2 in UTF-8, one document per file: `no`, `off` and `on` are words. The field decides how its value is
read: `name: 1.10` is the text "1.10", `owner: no` is somebody called "no". Unknown keys, keys that occur twice, tags
and merge keys (`<<`) are errors. [The YAML that touchmap reads](yaml.md) has the details.

A key without a value counts as absent, and so does one whose text is empty or only spaces (any kind in Unicode):
`owner: ""` is no owner. If the key is required, this is an error, and so is a blank item in a list.

Gap, priority, rank, reaction, conversions, weak links and breaks are computed, never entered by hand.
[examples/first-chain](../examples/first-chain/touchmap.yaml) is a whole inventory that takes a minute to read.

`touchmap schema` prints a JSON Schema of all this, for editors that complete and underline as you type.
"""

_ABOUT = {
    "touchpoints": "A concrete place or moment in which a customer meets the company. Smaller ones may be nested "
    "under `parts:`, at any depth: each is a touchpoint of its own, ranked like any other, and takes stage, phase, "
    "channel and owner from its whole if it has none of its own.",
    "chains": "Touchpoints in the order in which a customer passes through them. The last one is the end link: chosen "
    "on purpose, it starts a new chain.",
    "evidence": "A dated observation that supports a score. A touchpoint without a score of its own takes that of its "
    "evidence: the mean over the newest wave of each method, weighted by answers times the method's `weight`. A wave "
    "is what the method saw in the time of `gates.wave` that ends with its newest record; while it has fewer than "
    "`gates.enough` answers, earlier records join it, newest day first, as far back as evidence is fresh, but not "
    "beyond the day on which an action here was done. Left out are the company's own ratings (`self`, and methods "
    "with `own: true`) if others were asked, waves older than `gates.evidence_within` if a fresh one remains, and "
    "records dated after today. `touchmap evidence` shows each wave and what is unused; "
    "[how sure a mean is](intervals.md) explains the rest.",
    "actions": "A way to improve a touchpoint: an idea until it has an owner, a due date and a status.",
}
_MARKS = """\
## Ratings and ids

A **rating** is a whole number on the client's scale (default: 1 to 5): no 0, no 4.5, no "high". A score computed from
evidence may lie between two whole numbers.

An **id** consists of letters and digits of any script, hyphens, dots and underscores. Ids are compared in Unicode's
composed form, and two that differ only in case are an error.
"""


def page() -> str:
    """The page as Markdown."""
    parts = [_INTRODUCTION, "## Settings\n", "The keys of `touchmap.yaml` other than the lists of entries.\n"]
    seen: list[type[Shape]] = [Waiver]
    parts += [_table(Settings), *_inner(Settings, seen)]
    for key, shape in ENTRIES.items():
        parts += [f"## {key.capitalize()}\n", _ABOUT[key] + "\n", _table(shape), *_inner(shape, seen)]
    parts += ["## Waiver\n", f"{_sentence(Waiver)} It goes under `ignore:`, which every entry may have.\n"]
    parts += [_table(Waiver), _vocabularies(), _MARKS, _placeholders(), _limits()]
    return linked("\n".join(parts), "sources.md")


def _table(shape: type[Shape]) -> str:
    """The keys of a class, one in a row."""
    hints, sentences = get_type_hints(shape, include_extras=True), described(shape)
    lines = ["| key | value | default | meaning |", "|---|---|---|---|"]
    lines += [
        f"| `{field.alias or name}` | {_cell(kind(hints[name]))} | {default(name, field)} | {_cell(sentences[name])} |"
        for name, field in written(shape).items()
    ]
    return "\n".join([*lines, ""])


def _inner(shape: type[Shape], seen: list[type[Shape]]) -> list[str]:
    """The sections on the classes that a class is made of, and on those that they are made of."""
    parts = []
    for inner in _parts_of(shape, seen):
        heading = title(inner)
        parts += [f"### {heading[0].upper()}{heading[1:]}\n", f"{_sentence(inner)}\n", _table(inner)]
    return parts


def _parts_of(shape: type[Shape], seen: list[type[Shape]]) -> Iterator[type[Shape]]:
    hints = get_type_hints(shape, include_extras=True)
    for name in written(shape):
        for inner in shapes(hints[name]):
            if inner not in seen:
                seen.append(inner)
                yield inner
                yield from _parts_of(inner, seen)


def _sentence(shape: type) -> str:
    return (shape.__doc__ or "").strip().partition("\n")[0]


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def _vocabularies() -> str:
    """The words that entries choose from where the client does not replace them."""
    lines = [
        "## Vocabularies\n",
        "A list in the settings replaces the built-in one.\n",
        "| list | words |",
        "|---|---|",
    ]
    for model in ("lifecycle", "buying", "phase"):
        stages = vocabulary(_settings(stages=model)).stages
        lines.append(f"| `stages: {model}` | {', '.join(f'`{s.id}` ({s.phase})' for s in stages)} |")
    words = vocabulary(_settings())
    lines += [
        f"| `{name}` | {', '.join(f'`{term.id}`' for term in getattr(words, name))} |"
        for name in ("phases", "categories", "elements", "methods", "levers")
    ]
    return "\n".join([*lines, ""])


def _placeholders() -> str:
    """The words that stand for no owner, by language."""
    lines = [
        "## Words that name nobody\n",
        "As an `owner`, these words count as no owner, in upper or lower case and also in round, square or angle",
        "brackets, unless somebody in `people:` has the word as id or name: [TM301](rules/TM301.md) on the watchlist,",
        "[TM313](rules/TM313.md) elsewhere, [TM305](rules/TM305.md) for an action. Reports in JSON and CSV keep the",
        "word as `owner`, and have no `owner_name`.\n",
        "| language | words |",
        "|---|---|",
    ]
    lines += [f"| {language} | {', '.join(sorted(words))} |" for language, words in PLACEHOLDERS.items()]
    marks = " ".join(f"`{mark}`" for mark in MARKS.split())
    lines.append(f"| any | nothing but these characters, however many: {marks} |")
    return "\n".join([*lines, ""])


def _settings(**values: Any) -> Settings:
    return Settings(touchmap=1, **values)


def _limits() -> str:
    """What a file may hold, and the option that raises it."""
    about = dict(
        line.strip().split(": ", 1)
        for line in (Limits.__doc__ or "").split("Attributes:")[1].split("\n")
        if ": " in line
    )
    lines = ["## Limits\n", "A file beyond a limit is an error, never a crash; `--limit NAME=N` raises a limit.\n"]
    lines += ["| limit | default | what it counts |", "|---|--:|---|"]
    lines += [f"| `{name}` | {most:,} | {about[name]} |" for name, most in Limits()._asdict().items()]
    return "\n".join([*lines, ""])
