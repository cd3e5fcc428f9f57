"""The fewest changed ratings that change the top."""
