"""Other tools on the same inventories, installed for the measurement alone."""

from benchmark.rows import Row

PEERS: tuple[Row, ...] = ()
