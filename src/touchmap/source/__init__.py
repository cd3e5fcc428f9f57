"""Files in and out: YAML text and documents that remember where everything is."""
