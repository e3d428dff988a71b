"""Proves that bombs leave the memory flat: rows 20 to 22, measured in a process of its own."""

import subprocess
import sys
from pathlib import Path

import pytest

CHILD = """
import asyncio, resource
from hangisa.errors import TooLarge
from hangisa.fetch.fetcher import Fetcher
from hangisa.fetch.policy import Policy
from tests.faults import answers as a
from tests.faults.server import machine, serving

def peak():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024

async def main():
    bombs = {{"/row": a.coded(a.{bomb}(), "{coding}")}}
    policy = Policy(robots=False, allow_private=True, delay=0)
    async with serving(bombs) as server, Fetcher(policy, machine()) as fetcher:
        await fetcher.fetch(server.url("/warm"))
        before = peak()
        try:
            await fetcher.fetch(server.url("/row"))
        except TooLarge:
            print(peak() - before)

asyncio.run(main())
"""


@pytest.mark.parametrize(
    ("bomb", "coding"), [("gzip_bomb", "gzip"), ("brotli_bomb", "br"), ("zstd_bomb", "zstd")]
)
def test_a_bomb_costs_at_most_32_mib(bomb: str, coding: str) -> None:
    command = [sys.executable, "-c", CHILD.format(bomb=bomb, coding=coding)]
    root = Path(__file__).parents[2]
    run = subprocess.run(command, capture_output=True, text=True, timeout=50, check=True, cwd=root)
    assert 0 <= float(run.stdout) < 32
