"""What was observed, and which of it a score rests on."""
