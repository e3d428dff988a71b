"""One outlet a file, discovered, never listed."""
