"""One value of a YAML text changed, and no other byte."""
