"""The sections of the plan's document, each made of plain blocks."""
