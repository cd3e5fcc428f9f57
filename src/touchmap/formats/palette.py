"""The colours of documents that stand alone, on white: six digits each; pages have theirs in a style sheet."""

PAGE, SOFT, LINE, FRAME, QUIET, INK = "ffffff", "f2f5f4", "cfd6d3", "7d8984", "53605b", "18211f"
"""From the ground to the text."""

ACCENT, ACCENT_SOFT, ACCENT_INK = "0b5570", "e1f0f6", "083e53"
"""What is meant to be seen; the ground and the ink of a good score."""

LOSS, LOSS_SOFT = "a62b12", "fae7e1"
"""What is bad or lost, and a cell in which it is."""

FAIR, FAIR_EDGE = "f3c552", "8a6400"
"""The ground of a fair score, and an ink for it."""

FLOW, FLOW_SOFT = "5a8fa6", "c5d8e0"
"""Customers on their way."""
