"""The day that ages are counted from."""

import os
from datetime import UTC, date, datetime

from touchmap.errors import TouchmapError
from touchmap.language.phrase import phrase


def reference_day(text: str | None = None) -> date:
    """The day that ages are counted from.

    Args:
        text: What the caller says; without it the environment's `SOURCE_DATE_EPOCH`, else the clock.

    Raises:
        TouchmapError: It is no date.
    """
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    try:
        if text is not None:
            return date.fromisoformat(text)
        if epoch:
            return datetime.fromtimestamp(int(epoch), UTC).date()
    except (ValueError, OverflowError, OSError):
        from touchmap.model.hints.days import day_to_type

        given = epoch if text is None else text
        raise TouchmapError(phrase('not a date: "{given}"', given=given), day_to_type(given)) from None
    return datetime.now().astimezone().date()
