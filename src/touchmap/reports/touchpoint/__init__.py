"""One touchpoint, as it is shown."""
