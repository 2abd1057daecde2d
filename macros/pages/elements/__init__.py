"""What pages may hold beyond plain Markdown: boxes, tabs, notes, captions, icons, and how each becomes HTML."""
