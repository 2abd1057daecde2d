"""A YAML file, read with its lines and changed line by line."""
