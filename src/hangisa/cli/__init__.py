"""Arguments in, library called, lines out: one command a file, loaded when it is asked for."""

from hangisa.cli.main import main

__all__ = ["main"]
