"""The words of an edition: labels, catalogues, plurals, dates, names, fonts."""
