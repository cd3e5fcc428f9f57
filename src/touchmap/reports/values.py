"""A row or a report taken over into one that has all of its values and more."""

from dataclasses import fields
from typing import Any


def same_values(value: Any) -> dict[str, Any]:
    """The values of a row or a report by their names, for one that has all of them and more."""
    return {f.name: getattr(value, f.name) for f in fields(value)}
