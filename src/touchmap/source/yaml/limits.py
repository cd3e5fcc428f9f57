"""How much a file may hold before it is refused; each limit can be raised by name."""

from typing import NamedTuple

from touchmap.errors import TouchmapError
from touchmap.language.phrase import phrase


class Limits(NamedTuple):
    """What one file may hold: sizes in bytes for the file, in characters for texts.

    Attributes:
        file: Bytes of one file.
        depth: How deep lists and mappings may nest.
        aliases: How many aliases a file may use.
        expanded: How many values all its aliases together may expand to.
        value: Characters of one value.
        key: Characters of one key.
        id: Characters of one id.
        mistakes: Errors reported, in one file's YAML and in the whole inventory.
        revision: Bytes read from one git revision.
        names: Files and folders listed in one git revision.
    """

    file: int = 64_000_000
    depth: int = 50
    aliases: int = 100
    expanded: int = 10_000
    value: int = 100_000
    key: int = 200
    id: int = 64
    mistakes: int = 10_000
    revision: int = 256_000_000
    names: int = 1_000_000


def raised(texts: list[str]) -> Limits:
    """The limits, with some of them set anew.

    Args:
        texts: What the caller typed, each as `name=number`, such as `depth=100`.

    Raises:
        TouchmapError: The name is not a limit, or the number is not one.
    """
    names = Limits._fields
    changes: dict[str, int] = {}
    for text in texts:
        name, _, number = text.partition("=")
        if name not in names or not number.isdecimal() or len(number) > 12:
            raise TouchmapError(
                phrase("not a limit: --limit {value}", value=text),
                phrase("write NAME=NUMBER with one of these names: {names}", names=", ".join(names)),
            )
        changes[name] = int(number)
    return Limits(**changes)
