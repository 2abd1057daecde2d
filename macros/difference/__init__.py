"""What a change changes, in words."""
