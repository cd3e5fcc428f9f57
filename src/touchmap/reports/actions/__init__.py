"""Actions and ideas of a whole inventory."""
