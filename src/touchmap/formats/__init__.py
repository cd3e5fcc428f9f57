"""How a report is written: reports in, text out."""
