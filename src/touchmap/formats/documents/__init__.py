"""Documents: a report's blocks in one format each."""
