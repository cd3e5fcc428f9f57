"""Documents through templates: ours in this process, a client's own in one that is held to limits."""

import re
from typing import Any

from touchmap.formats.template_folders import has_own

_DOCTYPE = re.compile(r"\s*<!doctype html>", re.IGNORECASE)


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
        from touchmap.formats.template_render import render

        return "".join(render(report, name, kind))
    from touchmap.formats.template_process import rendered_apart

    text = rendered_apart(report, name, kind, client, trust=trust)
    return _guarded(text) if kind == "html" else text


def _guarded(page: str) -> str:
    """A client's page with our policy before anything that it says itself."""
    from touchmap.formats.template_render import policy

    start = _DOCTYPE.match(page)
    meta = f"""<meta http-equiv="Content-Security-Policy" content="{policy("'unsafe-inline'")}">"""
    return f"<!doctype html>\n{meta}{page[start.end() if start else 0 :]}"
