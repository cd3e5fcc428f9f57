"""What the page around the pages says of a state, whole sentences in the language of the person who has it open."""

import json
from dataclasses import asdict
from typing import Any

from touchmap.formats.escape.control_characters import visible
from touchmap.language.speech import Speech
from touchmap.preview.state import LivePage, PreviewState

_LISTED = 100
"""How many obstacles are listed; who has more of them looks at `touchmap check`."""


def as_json(state: PreviewState, say: Speech) -> str:
    """A state for the script of the page around the pages, which only puts texts in their places.

    Args:
        state: What is shown.
        say: The language of the sentences.
    """
    return json.dumps(
        {
            "version": state.version,
            "title": _title(state, say),
            "client": visible(state.client),
            "status": _status(state, say),
            "obstacles": [asdict(one) for one in state.obstacles[:_LISTED]],
            "heading": _heading(state, say),
            "more": _more(len(state.obstacles) - _LISTED, say),
            "pages": {name: _page(one, say) for name, one in state.pages.items()},
        }
    )


def _title(state: PreviewState, say: Speech) -> str:
    """What the browser's tab says."""
    title = say("Preview: {client}", client=visible(state.client)) if state.client else say("Preview")
    return f"({len(state.obstacles)}) {title}" if state.obstacles else title


def _heading(state: PreviewState, say: Speech) -> str:
    return say.plural("{count} finding to fix first", "{count} findings to fix first", len(state.obstacles))


def _status(state: PreviewState, say: Speech) -> str:
    """One sentence for those who see the page, and for those who hear it."""
    if not state.obstacles:
        return say("Renewed at {time}.", time=state.at)
    made = sorted({one.made for one in state.pages.values() if one.is_stale and one.made})
    count = len(state.obstacles)
    if not made:
        return say.plural("{count} finding; there is no page yet.", "{count} findings; there is no page yet.", count)
    return say.plural(
        "{count} finding; what you see is from {time}.",
        "{count} findings; what you see is from {time}.",
        count,
        time=made[-1],
    )


def _more(left: int, say: Speech) -> str:
    """How many obstacles are not listed; empty where all are."""
    if left <= 0:
        return ""
    return say.plural("{count} more; `touchmap check` lists it.", "{count} more; `touchmap check` lists all.", left)


def _page(one: LivePage, say: Speech) -> dict[str, Any]:
    note = say("from {time}", time=one.made) if one.is_stale and one.made else ""
    return {"version": one.version, "stale": one.is_stale, "note": note}
