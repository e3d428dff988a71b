"""`python -m hangisa`: the command line."""

from hangisa.cli import main

if __name__ == "__main__":
    main()
