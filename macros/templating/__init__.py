"""How a template is filled: its environment, addresses, places for HTML in Markdown."""
