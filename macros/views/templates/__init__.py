"""What each template of overrides/macros is filled with: one class a template, its fields the template's names."""
