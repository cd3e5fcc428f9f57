"""Pictures of chains."""
