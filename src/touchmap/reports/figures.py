"""Figures as reports show them; here for the formats, which see reports only."""

from touchmap.analysis.figures import brief, percent, plain, rounded

__all__ = ["brief", "percent", "plain", "rounded"]
