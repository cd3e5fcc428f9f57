"""Results as files: where they may go, and how they get there whole."""
