"""Documents through templates: ours in this process, a client's own in one that is held to limits."""

import re
from typing import Any

from touchmap.formats.escape.control_characters import visible_text, without_commands
from touchmap.formats.templates.folders import has_own

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
        TouchmapError: A template of the client's can not be used.
    """
    if not has_own(client, kind):
        from touchmap.formats.templates.render import Templates, render

        return "".join(render(report, name, kind, Templates()))
    from touchmap.formats.templates.process import rendered_apart

    text = visible_text(rendered_apart(report, name, kind, client, trust=trust))
    return _guarded(text) if kind == "html" else without_commands(text, r"\:")


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
