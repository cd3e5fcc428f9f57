"""The pages of the docs that are made from the program itself, one module for each."""
