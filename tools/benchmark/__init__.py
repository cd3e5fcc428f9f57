"""What `make bench` is made of: inventories of any size, counters of cost, and the rows of the budget."""
