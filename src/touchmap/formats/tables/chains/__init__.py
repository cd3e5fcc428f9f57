"""Chains as tables and lines: each chain, and the map of them all."""
