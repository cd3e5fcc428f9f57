"""The disk, safely: which files are read, and how they are replaced."""
