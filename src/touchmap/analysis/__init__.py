"""What an inventory means: pure questions and answers."""
