"""Ctrl-C and its kin -> an orderly end: once for the pages under way, twice for now."""

import asyncio
import signal
import threading
import time
from collections.abc import Callable
from types import TracebackType
from typing import Self

from hangisa.batch.tally import Tally

SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
GRACE = 5.0
"""Seconds that pages under way have after the first signal."""
WATCH_EVERY = 0.25
"""Seconds between two looks at the tally."""


class Stop:
    """Listens for signals while its `with` lasts; only in the main thread, others get none."""

    def __init__(self) -> None:
        self.number: int | None = None
        """The first signal; None where none came."""
        self._until = 0.0
        self._heard: tuple[signal.Signals, ...] = ()
        if threading.current_thread() is threading.main_thread():
            self._heard = SIGNALS
            if signal.getsignal(signal.SIGHUP) is signal.SIG_IGN:  # nohup: outlive the terminal
                self._heard = SIGNALS[:-1]

    def __enter__(self) -> Self:
        loop = asyncio.get_running_loop()
        for number in self._heard:
            loop.add_signal_handler(number, self._hear, number)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        loop = asyncio.get_running_loop()
        for number in self._heard:
            loop.remove_signal_handler(number)

    @property
    def wanted(self) -> bool:
        """Tell whether no new page is to be begun."""
        return self.number is not None

    def over(self, tally: Tally) -> bool:
        """Tell whether the run is to end now, whatever is under way."""
        return self.wanted and (not tally.under_way or time.monotonic() >= self._until)

    async def wait(
        self,
        tasks: set[asyncio.Task[None]],
        tally: Tally,
        watch: Callable[[Tally], None],
        until: asyncio.Task[None] | None = None,
    ) -> None:
        """Wait for a run's tasks, or `until` one of them is done, and cancel what is left of them.

        `watch` is called a few times a second. Raises what a task raises.
        """
        pending = tasks
        try:
            while (until in pending if until else pending) and not self.over(tally):
                done, pending = await asyncio.wait(
                    pending, timeout=WATCH_EVERY, return_when=asyncio.FIRST_COMPLETED
                )
                for task in done:
                    task.result()
                tally.stopped_by = self.number
                watch(tally)
        finally:
            for task in pending:
                task.cancel()
            # of several that met the same full disk, one has told it
            await asyncio.gather(*tasks, return_exceptions=True)

    def _hear(self, number: int) -> None:
        self._until = time.monotonic() + (0.0 if self.wanted else GRACE)
        self.number = self.number or number
