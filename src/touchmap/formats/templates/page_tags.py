"""What a page from a client's templates may not hold: tags that our policy does not stop."""

import re
from collections.abc import Iterable, Iterator
from html.parser import HTMLParser

from touchmap.formats.templates.fault import placed
from touchmap.formats.templates.folders import TemplateSource
from touchmap.language.phrase import phrase

_LONGEST = 8_000
"""Letters of one tag."""

_BEGINS = re.compile(r"<(?=(?:meta|base|link)[\s/>])", re.IGNORECASE)
_FORBIDDEN = {
    "meta": (
        "http-equiv",
        phrase(
            "a page cannot hold <meta http-equiv>: take it out (the policy alone may stand there: {value})",
            value='content="{{ policy }}"',
        ),
    ),
    "base": ("<base", phrase("a page cannot hold <base>: take it out, and write addresses in full")),
    "link": (
        "<link",
        phrase(
            "a page cannot hold a <link> that fetches something: take it out (styles go into templates/html/plan.css)"
        ),
    ),
}
"""For each tag, a text that marks its line, and the sentence about it."""


class _Begun(Exception):
    """A tag has been read."""


class _Tag(HTMLParser):
    """Reads one tag, and stops."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Stop, with the tag and its attributes."""
        raise _Begun(tag, attrs)


def checked(page: str, files: Iterable[TemplateSource], policy: str) -> None:
    """Refuse a page with `<meta http-equiv>`, `<base>` or a `<link>` that fetches something.

    It is looked for everywhere, comments and styles too: browsers don't agree with parsers on where these end.

    Args:
        page: The page.
        files: The files that it was made from.
        policy: The content-security policy that it may hold.

    Raises:
        Fault: The page holds one; the sentence begins with the file and the line.
    """
    for tag in _forbidden(page, policy):
        mark, words = _FORBIDDEN[tag]
        raise placed(_place(mark, files), words)


def _forbidden(page: str, policy: str) -> Iterator[str]:
    for found in _BEGINS.finditer(page):
        written = page[found.start() : found.start() + _LONGEST]
        name = written[1:5].lower()
        attributes = _attributes(written)
        if attributes is None or not _is_harmless(name, attributes, written, policy):
            yield name


def _attributes(written: str) -> list[tuple[str, str]] | None:
    """The attributes of the tag with which a text begins; None if it has no end."""
    try:
        _Tag().feed(written)
    except _Begun as begun:
        return [(name, value or "") for name, value in begun.args[1]]
    return None


def _is_harmless(name: str, attributes: list[tuple[str, str]], written: str, policy: str) -> bool:
    if name == "meta":
        said = [(key, value.lower() if key == "http-equiv" else value) for key, value in attributes]
        if said == [("http-equiv", "content-security-policy"), ("content", policy)]:
            return True
        return "http-equiv" not in dict(attributes) and "http-equiv" not in written.split("<", 2)[1].lower()
    links = [value.strip().lower() for key, value in attributes if key in ("href", "imagesrcset")]
    return name == "link" and all(link.startswith("data:") for link in links)


def _place(mark: str, files: Iterable[TemplateSource]) -> str:
    """The place of a mark in a client's file; the page's template alone if the mark was put together from pieces."""
    theirs = [file for file in files if file.clients]
    for file in theirs:
        for number, line in enumerate(file.text.splitlines(), start=1):
            if mark in line.lower() and "{{ policy }}" not in line:
                return f"{file.shown}:{number}"
    return next((file.shown for file in theirs if file.shown.endswith(".j2")), "templates/html")
