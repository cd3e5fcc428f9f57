"""Findings, in the formats that builds and people read."""
