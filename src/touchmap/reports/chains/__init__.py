"""Chains, their map and their stages, as they are shown."""
