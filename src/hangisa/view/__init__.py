"""Records and runs -> what a person reads."""
