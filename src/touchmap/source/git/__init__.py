"""The state of a folder at a commit, read by the plumbing of git."""
