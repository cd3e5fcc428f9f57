"""Pages on paper and as pictures: the programs that can make them, run in a folder of their own."""
