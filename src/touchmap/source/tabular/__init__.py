"""Tables as people have them, row by row."""
