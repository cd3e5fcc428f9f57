"""Edits, as they are shown."""
