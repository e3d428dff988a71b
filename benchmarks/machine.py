"""The machine a benchmark ran on, in one line, without its name."""

import os
import platform
import sys
from datetime import UTC, datetime
from pathlib import Path


def machine() -> str:
    """Return processor, cores, memory, system and Python, and how busy the machine was."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    python = f"{platform.python_implementation()} {platform.python_version()}"
    load = os.getloadavg()[0]
    return (
        f"{processor()}, {cores} cores, {memory:.0f} GiB, {platform.system()} on {platform.machine()},"
        f" {python}, {datetime.now(UTC):%Y-%m-%d}, load {load:.1f} at the start"
    )


def processor() -> str:
    """Return the processor's model."""
    told = Path("/proc/cpuinfo")
    for line in told.read_text().splitlines() if told.exists() else ():
        name, _, value = line.partition(":")
        if name.strip() == "model name":
            return " ".join(value.split())
    return platform.processor() or sys.platform
