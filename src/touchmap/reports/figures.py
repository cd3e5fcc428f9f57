"""Figures as reports show them; here for the formats, which see reports only."""

from touchmap.analysis.scoring.rounding import (
    Rounded,
    brief,
    decimals,
    entered,
    equals,
    is_whole,
    percent,
    plain,
    rounded,
)

__all__ = ["Rounded", "brief", "decimals", "entered", "equals", "is_whole", "percent", "plain", "rounded"]
