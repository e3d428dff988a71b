"""Cost against size: of a page up to 10 MB, of a list, and the memory that each takes."""

import json
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

from pages import Sample, samples
from tools import BARE, OURS, tool

PROSE = (
    "<p>물푸레시는 3일 낡은 다리 {n}곳을 고친다고 밝혔다. 공사는 6월에 끝난다.</p>\n"
    "<p>도하람 물푸레시장은 “안전이 먼저다. 다리 {n}도 고친다”라고 말했다. 시민들은 반겼다.</p>\n"
)
MARKUP = '<li class="item"><a href="/news/{n}"><img src="/i/{n}.jpg" alt=""><span>다리 {n} 소식</span></a></li>\n'
SIZES = (0.1, 0.3, 1.0, 3.0, 10.0)
"""Megabytes."""
PATIENCE = 10_000.0
"""Milliseconds of a page after which no larger one is tried."""
LENGTHS = (250, 1000, 4000)


def page(megabytes: float, part: str) -> Sample:
    """Return a page of a size, made of one part over and over: prose, or the links around it."""
    opening = '<html><head><meta charset="utf-8"><title>물푸레시, 다리 고친다</title></head><body>'
    head = "<h1>물푸레시, 다리 고친다</h1><p>입력 2024.05.03 09:00</p><article>"
    prose = "".join(PROSE.format(n=n) for n in range(5))
    count = int(megabytes * 1e6 / len(part.format(n=10000).encode()))
    body = "".join(part.format(n=n) for n in range(count))
    text = (
        f"{opening}{head}{body}</article></body></html>"
        if part == PROSE
        else f"{opening}<ul>{body}</ul>{head}{prose}</article></body></html>"
    )
    return Sample(text.encode(), None)


def by_size(part: str) -> list[tuple[float, float, float]]:
    """Return megabytes, milliseconds of the bare parse and of an extraction, as far as patience lasts."""
    rows: list[tuple[float, float, float]] = []
    for megabytes in SIZES:
        if rows and rows[-1][2] > PATIENCE:
            break
        sample = page(megabytes, part)
        spent = []
        for name in (BARE, OURS):
            work = tool(name)
            assert work is not None
            best = float("inf")
            for _ in range(3 if megabytes < 1 else 1):
                start = time.process_time()
                work(sample)
                best = min(best, time.process_time() - start)
            spent.append(best * 1000)
        rows.append((megabytes, spent[0], spent[1]))
    return rows


def memory(name: str, length: int) -> tuple[float, float] | None:
    """Return milliseconds a page and peak MiB of a process that reads so many pages; None where it cannot."""
    command = [sys.executable, __file__, name, str(length)]
    answer = subprocess.run(command, capture_output=True, text=True, check=False)
    if answer.returncode:
        return None
    ms, mib = json.loads(answer.stdout.splitlines()[-1])
    return ms, mib


def main() -> None:
    """Read pages with one tool in this process; print its time and its peak memory."""
    import logging

    logging.disable()
    name, length = sys.argv[1], int(sys.argv[2])
    work, pages = tool(name), samples()[1]
    if work is None:
        sys.exit(1)
    start = time.process_time()
    for number in range(length):
        with suppress(Exception):  # whatever a peer raises costs its time too
            work(pages[number % len(pages)])
    ms = (time.process_time() - start) * 1000 / max(1, length)
    print(json.dumps([ms, peak()]))


def peak() -> float:
    """Return the most MiB that this process has held; what getrusage says may be its parent's."""
    import resource

    told = Path("/proc/self/status")
    for line in told.read_text().splitlines() if told.exists() else ():
        if line.startswith("VmHWM:"):
            return int(line.split()[1]) / 1024
    unit = 1024 * (1024 if sys.platform == "darwin" else 1)
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parent))
    main()
