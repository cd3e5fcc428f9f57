"""Means, counts and changes: how sure each is."""
