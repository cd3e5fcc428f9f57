"""The answers of a survey, counted while the file is read."""
