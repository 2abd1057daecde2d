"""What an editor reads when something is wrong: the fault, its place, the report."""
