"""Entries as wholes: under another id, or taken out, with every place that names them."""
