"""The page around the pages: a frame for each, what stands in the way, and the one script that asks for news."""

from dataclasses import dataclass
from typing import NamedTuple

from markupsafe import Markup

from touchmap.formats.templates.render import Templates, render, source_hash
from touchmap.language.speech import Speech
from touchmap.preview.pages import PAGES
from touchmap.shipped import shipped

PAGE_POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'self'; sandbox allow-same-origin"
)
"""The policy of a page in its frame, beside the stricter one that it brings along: nothing runs, wherever it is opened.

It is of the same origin so that the page around it can keep the place that its reader has scrolled to.
"""


@dataclass(frozen=True, slots=True)
class ShellPage:
    """What the template of the page around the pages shows.

    Attributes:
        language: The language of its sentences.
        client_language: The same; it shows nothing of the client's before its script has asked.
        frames: The name and the title of each page.
        script: Its script.
    """

    language: str
    client_language: str
    frames: tuple[tuple[str, str], ...]
    script: Markup


class Shell(NamedTuple):
    """The page around the pages, and the policy by which only its own style and script count."""

    html: str
    policy: str


def shell(say: Speech) -> Shell:
    """The page around the pages, in a language; it is the same for every client folder.

    Args:
        say: The language.

    Raises:
        TouchmapError: The program was installed without one of its files.
    """
    script, style = (shipped(f"html/preview.{ending}").read_text(encoding="utf-8") for ending in ("js", "css"))
    frames = tuple((name, say(kind.title)) for name, kind in PAGES.items())
    shown = ShellPage(say.language, say.language, frames, Markup(script))  # noqa: S704 - it is our own file
    html = "".join(render(shown, None, "preview", "html", Templates()))
    return Shell(html, _policy(script, style))


def _policy(script: str, style: str) -> str:
    return (
        f"default-src 'none'; script-src {source_hash(script)}; style-src {source_hash(style)}; connect-src 'self'; "
        "frame-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    )
