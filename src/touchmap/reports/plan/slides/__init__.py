"""The plan as slides: what each of them says, for a meeting."""
