"""A policy into the name we go by: the User-Agent header and its product token."""

from importlib.metadata import PackageNotFoundError, version

from hangisa.fetch.policy import Policy


def user_agent(policy: Policy) -> str:
    """Return the User-Agent sent with every request."""
    name = policy.user_agent or f"hangisa/{_version()}"
    return f"{name} (+{policy.contact})" if policy.contact else name


def product(policy: Policy) -> str:
    """Return the word that robots.txt knows us by."""
    return user_agent(policy).partition("/")[0].partition(" ")[0]


def _version() -> str:
    try:
        return version("hangisa")
    except PackageNotFoundError:  # run from a bare source tree
        return "0"
