"""Reports for programs: JSON and CSV."""
