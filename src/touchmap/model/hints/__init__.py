"""What was probably meant: the nearest name, the word of the trade, the value to type."""
