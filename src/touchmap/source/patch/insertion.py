"""Where new lines go in a text, and how they end."""

import re
from dataclasses import dataclass

from touchmap.language.phrase import phrase
from touchmap.source.patch.edit_refusal import refusal_at
from touchmap.source.patch.edit_target import refuse_explicit, value_span
from touchmap.source.patch.syntax_tree import SyntaxNode
from touchmap.source.patch.verification import Splice

KEEPS_BLANKS = re.compile(r"[|>][0-9]?\+")
REST_OF_LINE = re.compile(r"[^\r\n]*(\r\n|\r|\n|\Z)")
COMMENT_LINE = re.compile(r"( *)#[^\r\n]*(\r\n|\r|\n|\Z)")
ONLY_COMMENTS = re.compile(r"(?:[ \t]*(?:#[^\r\n]*)?[\r\n])*[ \t]*(?:#[^\r\n]*)?\Z")
BLANK_LINE = re.compile(r"(?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n)")
BLANK_ABOVE = re.compile(r"(?:\A|[\r\n])[ \t]*(?:\r\n|\r|\n)\Z")
BREAK = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True, slots=True)
class Member:
    """A value with its key (none in a list)."""

    key: SyntaxNode | None
    value: SyntaxNode

    @property
    def start(self) -> int:
        """The offset of its first character."""
        return self.key.start if self.key else self.value.start


def members(collection: SyntaxNode) -> list[Member]:
    """What a collection holds."""
    if collection.kind == "mapping":
        return [Member(key, value) for key, value in collection.pairs]
    return [Member(None, item) for item in collection.children]


def content_end(member: Member) -> int:
    """The offset after the last character that belongs to a value."""
    member = _last_leaf(member)
    start, end = value_span(member.key, member.value)
    text = member.value.tree.text
    if member.value.fact.style in {"|", ">"} and not KEEPS_BLANKS.match(text, start):
        return start + len(text[start:end].rstrip())
    return end


def keeps_blanks(member: Member) -> bool:
    """Whether a value ends with a block of text that blank lines below it would belong to."""
    leaf = _last_leaf(member)
    block = leaf.value.fact.style in {"|", ">"}
    return block and bool(KEEPS_BLANKS.match(leaf.value.tree.text, value_span(leaf.key, leaf.value)[0]))


def _last_leaf(member: Member) -> Member:
    """The last value inside a value that is written in lines."""
    while member.value.kind in {"mapping", "sequence"} and not member.value.flow:
        member = members(member.value)[-1]
    return member


def line_below(member: Member, column: int) -> int:
    """The offset where a line may be put below a value.

    Comments right below it that are moved in further than `column` belong to the value.
    """
    text, offset = member.value.tree.text, content_end(member)
    if not (offset and text[offset - 1] in "\r\n"):
        offset = _after(REST_OF_LINE, text, offset)
    while (comment := COMMENT_LINE.match(text, offset)) and len(comment[1]) > column:
        offset = comment.end()
    return offset


def end_of_file(member: Member) -> int:
    """The offset below the last value of a file: the file's end, if only comments follow."""
    text, below = member.value.tree.text, line_below(member, 0)
    return len(text) if ONLY_COMMENTS.match(text, below) else below


def lines_at(text: str, offset: int, lines: list[str]) -> Splice:
    """Whole lines put in at the start of a line, or after a last line that has no end."""
    end = break_near(text, offset)
    if offset and text[offset - 1] not in "\r\n":
        return Splice(offset, offset, "".join(end + line for line in lines))
    return Splice(offset, offset, "".join(line + end for line in lines))


def break_near(text: str, offset: int) -> str:
    """How the line before an offset ends, else how most lines of the text do."""
    for end in ("\r\n", "\n", "\r"):
        if text.endswith(end, 0, offset):
            return end
    ends = BREAK.findall(text)
    return max(("\n", "\r\n", "\r"), key=ends.count)


def column_of(text: str, offset: int) -> int:
    """The column (from 0) of an offset, counted in characters as YAML's indentation is.

    Raises:
        Refusal: A tab precedes it, so its column is not known.
    """
    start = max(text.rfind("\n", 0, offset), text.rfind("\r", 0, offset)) + 1
    if "\t" in text[start:offset]:
        raise refusal_at(text, offset, phrase("there is a tab in the indentation"), phrase("indent with spaces"))
    return offset - start


def key_column(mapping: SyntaxNode) -> int:
    """The column of a block mapping's keys."""
    pairs = mapping.pairs
    refuse_explicit(pairs[-1][0])
    return column_of(mapping.tree.text, pairs[0][0].start)


def dash_of(item: SyntaxNode) -> int:
    """The offset of the dash before an item of a block sequence."""
    text = item.tree.text
    offset = text.rfind("-", 0, item.start)
    if offset < 0 or text[offset + 1 : item.start].strip():
        raise refusal_at(
            text, item.start, phrase("the dash of this entry is on another line"), phrase("edit it by hand")
        )
    return offset


def parted(held: list[Member]) -> bool:
    """Whether a blank line precedes the last of several members."""
    if len(held) < 2:
        return False
    text = held[-1].value.tree.text
    return bool(BLANK_LINE.search(text, content_end(held[-2]), held[-1].start))


def set_apart(above: Member, offset: int, lines: list[str], *, apart: bool) -> list[str]:
    """Lines below a member with a blank one before them, if they are to be set apart and there is none."""
    text = above.value.tree.text
    return (
        ["", *lines]
        if apart and not keeps_blanks(above) and not BLANK_ABOVE.search(text[max(0, offset - 200) : offset])
        else lines
    )


def separator(held: list[Member]) -> str:
    """The text between the last two members of a flow collection, comma included."""
    if len(held) > 1:
        between = held[-1].value.tree.text[content_end(held[-2]) : held[-1].start]
        if between.strip() == ",":
            return between
    return ", "


def _after(pattern: re.Pattern[str], text: str, offset: int) -> int:
    found = pattern.match(text, offset)
    return found.end() if found else offset
