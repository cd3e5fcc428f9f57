"""Findings and rules, as they are shown."""
