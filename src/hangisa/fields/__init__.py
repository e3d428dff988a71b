"""One field a file: (page, layout) -> value."""
