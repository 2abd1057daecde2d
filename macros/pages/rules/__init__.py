"""What must hold of a page of docs/ beyond its macros: head, size, Markdown, links and address."""
