"""What people ask of an inventory: each question a module."""
