"""What every test lives under: no network but loopback, and the labelled pages where they lie."""

import ipaddress
import os
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

os.environ["LC_ALL"] = "C.UTF-8"  # the command line speaks the terminal's language
os.environ.pop("COLUMNS", None)  # nor is a terminal as wide as that of whoever starts the tests
CORPUS = Path(__file__).parents[2] / "shared" / "corpus"


@pytest.fixture(autouse=True, scope="session")
def no_network() -> Iterator[None]:
    """Refuse every connection that leaves this machine."""
    connect, connect_ex = socket.socket.connect, socket.socket.connect_ex

    def guarded(sock: socket.socket, address: Any) -> None:
        refuse_strangers(sock, address)
        connect(sock, address)

    def guarded_ex(sock: socket.socket, address: Any) -> int:
        refuse_strangers(sock, address)
        return connect_ex(sock, address)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", guarded)
        patch.setattr(socket.socket, "connect_ex", guarded_ex)
        yield


def refuse_strangers(sock: socket.socket, address: Any) -> None:
    if sock.family not in (socket.AF_INET, socket.AF_INET6):
        return
    if not is_loopback(address[0]):
        pytest.fail(f"a test reached for the network: {address[0]}")


def is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


@pytest.fixture(scope="session")
def corpus() -> Path:
    """The folder of real pages with labels; tests that need it are skipped where it is absent."""
    if not CORPUS.is_dir():
        pytest.skip("the labelled pages are not here")
    return CORPUS
