"""Text of the inventory in Markdown: what hosts make of it when they show it."""

import re
from collections.abc import Callable

import pytest
from markdown_it import MarkdownIt

from touchmap.formats.escape.markdown import cell, prose

ZERO_WIDTH = "\u200b"
REFERENCES = re.compile(
    r"""@\w|[\w.]@\w | \#\d | (?i:G[HL]-\d) | !\d | \[\w+:""",
    re.VERBOSE,
)
"""Mentions, issues, merge requests, and GitLab's `[issue:12]`, as hosts look for them in the text that is shown."""

REFERRING = (
    "@octocat",
    "ask @all, @team/backend and (@_ann)",
    "info@clinic.example",
    "#12 and shop/floor#12",
    "GH-12, gl-3",
    "!12 shop/floor!12",
    "[issue:12] [work_item:a/b/3] [vulnerability:4]",
)


def shown(text: str) -> str:
    """The text that a reader sees, which is also what a host looks for references in."""
    tokens = MarkdownIt("gfm-like", {"linkify": False}).parse(text)
    return "\n".join(
        "".join("\n" if child.type == "softbreak" else child.content for child in token.children)
        for token in tokens
        if token.children
    )


@pytest.mark.parametrize("write", [cell, prose])
@pytest.mark.parametrize("text", REFERRING)
def test_what_hosts_would_make_a_reference_of_is_broken_by_a_zero_width_character(
    text: str, write: Callable[[str], str]
) -> None:
    seen = shown(write(text))

    assert REFERENCES.search(text)
    assert not REFERENCES.search(seen)
    assert seen.replace(ZERO_WIDTH, "") == text


@pytest.mark.parametrize(
    "text", ["~bug", '~"feature request"', "%v1.2", '%"next release"', "$12", "&12", "*iteration:3"]
)
def test_what_only_gitlab_refers_with_has_the_backslash_that_gitlab_heeds(text: str) -> None:
    assert cell(text).startswith(f"\\{text[0]}")
    assert shown(cell(text)) == text


@pytest.mark.parametrize("text", ["/close", "fine\n/assign me", "  /label x"])
def test_no_line_of_it_begins_with_a_quick_action(text: str) -> None:
    assert not re.search(r"(?m)^\s*/", prose(text))
    assert shown(prose(text)).split() == text.split()


@pytest.mark.parametrize(
    "text", ["C# developer", "5 #", "50 % of all", "50%", "at @ noon", "Hello!", "wow!!", "GH", "a/b"]
)
def test_plain_text_is_shown_without_anything_more(text: str) -> None:
    assert shown(cell(text)) == text
