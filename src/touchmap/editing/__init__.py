"""What a person means to change, and the road from there into the files."""
