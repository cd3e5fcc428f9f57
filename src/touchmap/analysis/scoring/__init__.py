"""Scores, weights and priorities, and the ranking that they make."""
