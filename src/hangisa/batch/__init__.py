"""A list -> one record a line, kept as a journal."""
