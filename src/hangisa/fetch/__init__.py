"""A URL in, bytes out: the only room that touches the network."""
