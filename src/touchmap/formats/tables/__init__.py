"""Reports as tables and lines: a module for each."""
