"""What several fault tests share."""

import pytest

from hangisa.fetch import guard


@pytest.fixture
def two_worlds(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let 127.0.0.1 play the open internet and 127.0.0.2 the inside."""
    real = guard.is_public
    monkeypatch.setattr(guard, "is_public", lambda text: text == "127.0.0.1" or real(text))
