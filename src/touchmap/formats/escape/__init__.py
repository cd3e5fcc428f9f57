"""Text of an inventory made safe for the place where it is shown."""
