"""What may lie in the folders that people write in: docs/ and data/. Whatever else lies there is a fault."""
