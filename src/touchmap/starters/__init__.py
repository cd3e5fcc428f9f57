"""New client folders to start from: blank, or by trade, in four languages."""
