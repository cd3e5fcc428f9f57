"""The ranking, as it is shown."""
