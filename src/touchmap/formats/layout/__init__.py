"""Tables and lines, before and when it is known where they are shown."""
