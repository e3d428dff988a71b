"""What is read ahead of the loop is bounded by number and by weight."""

import asyncio
from collections.abc import Iterator

import pytest

from hangisa.batch import feed
from hangisa.batch.feed import Feed

MEBIBYTE = 1024 * 1024


def read_ahead(handful: int, weight: int) -> int:
    """Return how many of a thousand inputs are taken when the first is asked for and time passes."""
    taken: list[int] = []

    def inputs() -> Iterator[int]:
        for number in range(1000):
            taken.append(number)
            yield number

    async def first() -> None:
        async for number in Feed(inputs(), handful, lambda _: weight):
            assert number == 0
            await asyncio.sleep(0.2)
            break

    asyncio.run(first())
    return len(taken)


@pytest.mark.parametrize(
    ("handful", "weight", "in_each"), [(16, 0, 16), (16, MEBIBYTE, 4), (16, 32 * MEBIBYTE, 1)]
)
def test_heavy_inputs_are_read_ahead_by_weight(handful: int, weight: int, in_each: int) -> None:
    # one that is asked for, those that wait, and one in the thread's hand
    assert in_each < read_ahead(handful, weight) <= in_each * (feed.AHEAD + 2)


def test_every_input_comes_once_in_its_order() -> None:
    async def all_of_them() -> list[int]:
        return [number async for number in Feed(iter(range(100)), 7, lambda n: n * MEBIBYTE)]

    assert asyncio.run(all_of_them()) == list(range(100))
