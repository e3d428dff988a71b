"""A policy into the name we go by: the User-Agent header and its product token."""

from hangisa import __version__
from hangisa.fetch.policy import Policy


def user_agent(policy: Policy) -> str:
    """Return the User-Agent sent with every request."""
    name = policy.user_agent or f"hangisa/{__version__}"
    return f"{name} (+{policy.contact})" if policy.contact else name


def product(policy: Policy) -> str:
    """Return the word that robots.txt knows us by."""
    return user_agent(policy).partition("/")[0].partition(" ")[0]
