"""Documents as pages and as Markdown: ours in this process, a client's own templates in one with limits."""

import re
from typing import Any

from touchmap.formats.documents.built import built
from touchmap.formats.escape.control_characters import visible_text, without_commands
from touchmap.formats.templates.folders import has_own
from touchmap.reports.document import ReportDocument

_DOCTYPE = re.compile(r"\s*<!doctype html>", re.IGNORECASE)
_STYLES = re.compile(r"(</?style\b)", re.IGNORECASE)


def write(report: Any, name: str, kind: str, client: str = "", *, trust: bool = False) -> str:
    """A report as a document.

    Args:
        report: A frozen dataclass of plain values.
        name: The document's name, such as `plan`.
        kind: html or markdown.
        client: The client folder; a template of its own wins over ours, file by file.
        trust: Whether the client's templates may make markup themselves.

    Raises:
        TouchmapError: A template of the client's cannot be used.
    """
    document = built(report, name, "page" if kind == "html" else "text")
    if not has_own(client, kind):
        return _by_ours(report, document, name, kind)
    from touchmap.formats.templates.process import rendered_apart

    text = visible_text(rendered_apart(report, document, name, kind, client, trust=trust))
    return _guarded(text) if kind == "html" else without_commands(text, r"\:")


def _by_ours(report: Any, document: ReportDocument, name: str, kind: str) -> str:
    if kind == "markdown":
        from touchmap.formats.documents.markdown import write as write_markdown

        return write_markdown(document)
    from touchmap.formats.templates.render import Templates, render

    return "".join(render(report, document, name, kind, Templates()))


def _guarded(page: str) -> str:
    """A client's page with our policy before anything that it says itself, and nothing that a log takes for a command.

    A style has no entities: there `*::marker` says the same as `::marker`.
    """
    from touchmap.formats.templates.render import UNSAFE, policy

    start = _DOCTYPE.match(page)
    pieces, colon = [], "&#58;"
    for piece in _STYLES.split(page[start.end() if start else 0 :]):
        colon = {"<style": "*:", "</style": "&#58;"}.get(piece.lower(), colon)
        pieces.append(without_commands(piece, colon))
    meta = f"""<meta http-equiv="Content-Security-Policy" content="{policy(UNSAFE)}"><meta charset="utf-8">"""
    return f"<!doctype html>\n{meta}{''.join(pieces)}"
