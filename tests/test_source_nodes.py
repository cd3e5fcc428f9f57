"""The table of nodes: every value with the characters it stands on."""

import pytest

from touchmap.source.patch.edit_refusal import Refusal
from touchmap.source.patch.syntax_tree import SyntaxNode, SyntaxTree, read

BOTH = pytest.mark.parametrize("pure", [False, True], ids=["c", "pure"])
TEXT = """\
# head
touchpoints:
  - id: &first "телефон 😀"
    score: 2   # old
    notes: |
      two
      lines

  - {id: site, name: 'It''s', owner: *first}
"""


def node_at(tree: SyntaxTree, *steps: int) -> SyntaxNode:
    node = tree.root
    assert node is not None
    for step in steps:
        node = node.children[step]
    return node


def words(node: SyntaxNode) -> str:
    return node.tree.text[node.start : node.end]


@BOTH
def test_a_value_knows_its_own_characters(pure: bool) -> None:
    tree = read(TEXT, pure=pure)

    assert words(node_at(tree, 1, 0, 1)) == '&first "телефон 😀"'
    assert words(node_at(tree, 1, 0, 3)) == "2"
    assert words(node_at(tree, 1, 1)) == "{id: site, name: 'It''s', owner: *first}"


@BOTH
def test_a_value_knows_its_quotes_and_its_anchor(pure: bool) -> None:
    tree = read(TEXT, pure=pure)
    quoted, alias = node_at(tree, 1, 0, 1).fact, node_at(tree, 1, 1, 5).fact

    assert (quoted.style, quoted.anchor, quoted.value) == ('"', "first", "телефон 😀")
    assert (alias.kind, alias.value) == ("alias", "first")


def test_both_parsers_give_the_same_facts() -> None:
    assert read(TEXT).facts == read(TEXT, pure=True).facts


@BOTH
def test_a_column_beyond_4095_is_exact(pure: bool) -> None:
    tree = read("{a: " + "x" * 9000 + ", b: 7}\n", pure=pure)

    assert words(node_at(tree, 3)) == "7"


@BOTH
def test_a_text_with_comments_only_has_no_root(pure: bool) -> None:
    assert read("# nothing yet\n", pure=pure).root is None


@BOTH
@pytest.mark.parametrize(
    ("text", "place", "reason"),
    [
        ("a: 1\n---\nb: 2\n", (2, 1), "a second document"),
        ("[" * 51 + "]" * 51, (1, 51), "nested deeper than 50 levels"),
        ("[" * 200_000, (1, 51), "nested deeper than 50 levels"),
        ("a: &x 1\nb: [" + "*x, " * 101 + "]\n", (2, 405), "more than 100 aliases"),
    ],
    ids=["documents", "depth", "bomb", "aliases"],
)
def test_a_limit_is_named_with_its_place(pure: bool, text: str, place: tuple[int, int], reason: str) -> None:
    with pytest.raises(Refusal) as caught:
        read(text, pure=pure)

    assert (caught.value.line, caught.value.column, caught.value.reason) == (*place, reason)


@BOTH
@pytest.mark.parametrize("text", ["a: [1\nb: 2\n", 'a: "x\n', "a: b: c\n", "\x00", "a: \x07\n", "- a\nb: 1\n"])
def test_what_is_not_yaml_is_refused_and_nothing_else_is_raised(pure: bool, text: str) -> None:
    with pytest.raises(Refusal, match="not YAML"):
        read(text, pure=pure)
