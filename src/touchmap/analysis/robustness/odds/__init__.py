"""The probability of being in the top, exactly."""
