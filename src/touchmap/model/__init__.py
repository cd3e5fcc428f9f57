"""What an inventory can say, in the words of the trade."""
