"""What can be wrong with an inventory: one file per rule."""
