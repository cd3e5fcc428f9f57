"""What chains of touchpoints lead to, and what limits them."""
