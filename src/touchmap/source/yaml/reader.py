"""YAML text to plain values that know their lines, with every problem on the way; never touches the disk.

One pass over the parser's events: nothing is built that a limit has not counted before, so that neither
nesting nor aliases can exhaust memory. What can be passed over (a duplicate key, a tag) is a problem
and reading goes on; what cannot ends the file.
"""

from collections.abc import Callable
from typing import Any

from touchmap.language.phrase import phrase
from touchmap.problem import Key, Problem, Where
from touchmap.source.yaml.document import Block, Document, merge
from touchmap.source.yaml.events import (
    AliasEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    StreamEndEvent,
    events,
)
from touchmap.source.yaml.limits import Limits
from touchmap.source.yaml.noting import Noting
from touchmap.source.yaml.odd_characters import Odd, has_odd
from touchmap.source.yaml.plain_scalars import PlainScalars, in_quotes

_CORE = "tag:yaml.org,2002:"
_PLAIN_TAGS = tuple(_CORE + name for name in ("null", "bool", "int", "float"))
_TEXT_TAG = _CORE + "str"
_LIST_TAGS = ("!", _CORE + "seq")
_MAPPING_TAGS = ("!", _CORE + "map")
_NOTHING = object()
_AT_SIGHT = ("<<<<<<<", ">>>>>>>", "\ufeff")
"""What no text may hold: marks of an unfinished merge, and a byte-order mark inside."""


def read(file: str, text: str, limits: Limits | None = None, *, pure: bool = False) -> Document:
    """Read one file of YAML.

    Args:
        file: The file's path relative to the client folder; it goes into each address.
        text: The file's text, decoded, without a byte-order mark.
        limits: What the file may hold.
        pure: Use the parser that is written in Python, even where the C parser is installed.

    Returns:
        The document; where the text is not YAML or passes a limit, one without data.
    """
    problems: list[Problem] = []
    try:
        if any(mark in text for mark in _AT_SIGHT):
            from touchmap.source.yaml.syntax_error import refuse_at_sight

            refuse_at_sight(text)
        data = _Builder(file, text, limits or Limits(), problems, pure=pure).document()
    except Exception as error:  # noqa: BLE001 - the parser raises more than its own errors on hostile text
        from touchmap.source.yaml.syntax_error import refusal_of

        refused = refusal_of(error, text)
        problems.append(Problem("TM001", Where(file), {"what": refused.what, "fix": refused.fix}, at=refused.at))
        return Document(file, text, None, tuple(problems), parsed=False)
    return Document(file, text, data, tuple(problems))


def _oddity() -> Callable[[str, str | None], Odd | None]:
    """What finds an odd blank in a key; few files have one, so that few pay for its expressions."""
    from touchmap.source.yaml.odd_places import odd_key

    return odd_key


class _Builder(Noting):
    """Builds plain values from the events of one text, and counts while it does."""

    __slots__ = ("anchors", "get", "merges", "oddity", "plain", "text", "used", "values", "weights")

    def __init__(self, file: str, text: str, limits: Limits, problems: list[Problem], *, pure: bool) -> None:
        super().__init__(file, limits, problems)
        self.text = text
        self.oddity = _oddity() if has_odd(text) else None
        self.get = events(text, pure=pure)
        self.plain = PlainScalars()
        self.anchors: dict[str, Any] = {}
        self.weights: dict[str, int] = {}
        self.merges: list[tuple[Block, Any]] = []
        self.used = 0
        self.values = 0

    def document(self) -> Any:
        """The one document of the stream, or None if there is none."""
        get = self.get
        get()
        if type(get()) is StreamEndEvent:
            return None
        data = self.value(get(), ())
        for block, value in self.merges:
            merge(block, value)
        get()
        after = get()
        if type(after) is not StreamEndEvent:
            self.refuse(after, phrase("a second document begins here"), phrase("keep one document per file"))
        return data

    def value(self, event: Any, keys: tuple[Key, ...]) -> Any:
        """The value that begins with this event, whatever it is."""
        kind = type(event)
        if kind is AliasEvent:
            return self.alias(event)
        anchor, before = event.anchor, self.values
        if kind is ScalarEvent:
            made: Any = self.scalar(event, keys)
        elif kind is MappingStartEvent:
            made = self.mapping(event, keys)
        else:
            made = self.sequence(event, keys)
        if anchor:
            self.anchors[anchor] = made
            self.weights[anchor] = self.values - before + 1
        return made

    def scalar(self, event: Any, keys: tuple[Key, ...]) -> Any:
        """A scalar with something special about it: quotes, a tag, an anchor, a length."""
        tag, words = event.tag, event.value
        if tag and tag not in _PLAIN_TAGS and tag not in ("!", _TEXT_TAG):
            self.tagged(event, keys)
        if len(words) > self.limits.value:
            self.refuse(
                event,
                phrase(
                    "a value has {count} characters, more than {most}",
                    count=f"{len(words):,}",
                    most=f"{self.limits.value:,}",
                ),
                phrase("shorten it, or raise the limit with --limit value={most}", most=f"{len(words)}"),
            )
        as_text = tag == _TEXT_TAG or (bool(event.style) and tag not in _PLAIN_TAGS)
        return in_quotes(words) if as_text else self.plain[words]

    def sequence(self, start: Any, keys: tuple[Key, ...]) -> list[Any]:
        """The items up to the end of the list."""
        self.enter(start, keys, _LIST_TAGS)
        get, plain, longest = self.get, self.plain, self.limits.value
        items: list[Any] = []
        while True:
            event = get()
            kind = type(event)
            if kind is SequenceEndEvent:
                self.values += len(items)
                return items
            if kind is ScalarEvent and event.implicit[0] and not event.anchor and len(event.value) <= longest:
                items.append(plain[event.value])
            else:
                items.append(self.value(event, (*keys, len(items))))

    def mapping(self, start: Any, keys: tuple[Key, ...]) -> Block:
        """The keys and values up to the end of the mapping."""
        self.enter(start, keys, _MAPPING_TAGS)
        get, plain, longest, longest_key = self.get, self.plain, self.limits.value, self.limits.key
        oddity, in_braces = self.oddity, start.flow_style
        block = Block()
        block.line = start.start_mark.line + 1
        while True:
            key_event = get()
            if type(key_event) is not ScalarEvent:
                if type(key_event) is MappingEndEvent:
                    self.values += len(block)
                    return block
                self.refuse(
                    key_event, phrase("a key is a list, a mapping or an alias"), phrase("use a word as the key")
                )
            key = key_event.value
            event = get()
            if in_braces and type(event) is ScalarEvent and not event.value and self.is_cut(key_event, event, block):
                self.cut(key_event, block, keys)
            elif key in block or key == "<<" or len(key) > longest_key or (oddity and oddity(key, key_event.style)):
                self.odd_key(key_event, event, block, keys, in_braces=in_braces)
            elif type(event) is ScalarEvent and event.implicit[0] and not event.anchor and len(event.value) <= longest:
                block[key] = plain[event.value]
            else:
                block[key] = self.value(event, (*keys, key))

    def is_cut(self, key_event: Any, event: Any, block: Block) -> bool:
        """Whether a key in braces, after another, has neither a colon nor a value."""
        between = self.text[key_event.end_mark.index : event.start_mark.index]
        return bool(block) and not event.style and event.anchor is None and event.tag is None and ":" not in between

    def odd_key(self, key_event: Any, event: Any, block: Block, keys: tuple[Key, ...], *, in_braces: bool) -> None:
        """A key that is refused; its value is read, and left out at this place."""
        key = key_event.value
        value = self.value(event, (*keys, key))
        if len(key) > self.limits.key:
            self.refuse(
                key_event,
                phrase(
                    "a key has {count} characters, more than {most}",
                    count=f"{len(key):,}",
                    most=f"{self.limits.key:,}",
                ),
                phrase("shorten it, or raise the limit with --limit key={most}", most=f"{len(key)}"),
            )
        if self.oddity and (odd := self.oddity(key, key_event.style)) is not None:
            self.odd(key_event, keys, odd, ends=not keys or (not in_braces and odd.column < len(key) - 1))
        elif key in block:
            self.twice(key_event, value, block, keys)
        else:
            self.pass_over(key_event, keys, phrase("merge keys (<<) are not supported"), phrase("write the keys out"))
            self.merges.append((block, value))

    def alias(self, event: Any) -> Any:
        """The value that an alias stands for, as long as all of them together stay small."""
        made = self.anchors.get(event.anchor, _NOTHING)
        if made is _NOTHING:
            self.refuse(
                event,
                phrase("the alias *{anchor} has no anchor before it", anchor=event.anchor),
                phrase("put &{anchor} before the value", anchor=event.anchor),
            )
        self.used += 1
        self.values += self.weights[event.anchor]
        if self.used > self.limits.aliases:
            self.refuse(
                event,
                phrase("more than {most} aliases", most=f"{self.limits.aliases}"),
                phrase(
                    "write the values out, or raise the limit with --limit aliases={most}",
                    most=f"{self.limits.aliases * 10}",
                ),
            )
        if isinstance(made, (dict, list)) and self.weights[event.anchor] * self.used > self.limits.expanded:
            self.refuse(
                event,
                phrase("the aliases stand for more than {most} values", most=f"{self.limits.expanded:,}"),
                phrase(
                    "write the values out, or raise the limit with --limit expanded={most}",
                    most=f"{self.limits.expanded * 10}",
                ),
            )
        return made

    def enter(self, start: Any, keys: tuple[Key, ...], tags: tuple[str, ...]) -> None:
        """Hold a list or a mapping to the depth, and to having no tag but its own."""
        if len(keys) > self.limits.depth:
            self.refuse(
                start,
                phrase("nested deeper than {most} levels", most=f"{self.limits.depth}"),
                phrase("flatten it, or raise the limit with --limit depth={most}", most=f"{self.limits.depth * 2}"),
            )
        if start.tag and start.tag not in tags:
            self.tagged(start, keys)
