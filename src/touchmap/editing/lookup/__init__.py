"""What a person names: an entry, an owner, the file for a new record."""
