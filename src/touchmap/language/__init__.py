"""Every sentence, figure and date in the language of whoever reads it."""
