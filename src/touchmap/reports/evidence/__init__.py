"""Evidence and surveys, as they are shown."""
