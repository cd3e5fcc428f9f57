"""What one gets to see, as plain frozen values."""
