"""The improvement plan."""
