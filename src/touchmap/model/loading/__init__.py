"""Documents to an inventory, with every problem on the way."""
