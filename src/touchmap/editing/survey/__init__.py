"""The answers of a survey into the files."""
