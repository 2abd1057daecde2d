"""All facts together: loading, rules, figures, deadlines; and one language's edition of them."""
