"""Views: what a template shows, derived from records. No HTML here, no computing in templates."""
