"""Files in and out: text to documents that remember every position, and safe edits."""
