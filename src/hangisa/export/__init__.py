"""Records -> other formats, and the schema that describes them."""
