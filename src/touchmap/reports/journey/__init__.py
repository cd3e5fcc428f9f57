"""The journey map: chains laid under their stages, and the table of phases and categories."""
