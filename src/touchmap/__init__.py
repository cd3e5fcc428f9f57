"""touchmap: an inventory of customer touchpoints, ranked and held to its rules."""

__version__ = "0.2.0.dev0"
