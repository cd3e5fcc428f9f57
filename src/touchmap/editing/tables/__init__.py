"""The tables that edits come from: how they are read, and what their rows set."""
