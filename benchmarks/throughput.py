"""The same loopback pages through `hangisa batch` and through Scrapy: records a second, one run each.

    python benchmarks/throughput.py [--scrapy PYTHON] [--pages real|small] [--hosts 20] [--lines 4000]

Scrapy runs with its defaults and robots.txt on, and takes headline and body only; hangisa makes the
whole record. Scrapy wants a virtual environment of its own: `--scrapy /tmp/scrapy/bin/python`.
"""

import argparse
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from loopback import real, serving, small

PAGES = {"real": real, "small": small}
SPIDER = """
import sys
from pathlib import Path
import scrapy
from scrapy.crawler import CrawlerProcess

class News(scrapy.Spider):
    name = "news"

    async def start(self):
        with Path(sys.argv[1]).open() as lines:
            for line in lines:
                yield scrapy.Request(line.strip(), dont_filter=True)

    def parse(self, response):
        yield {
            "url": response.url,
            "headline": response.xpath("normalize-space(//h1)").get(),
            "body": response.xpath("//p//text()").getall(),
        }

process = CrawlerProcess({
    "ROBOTSTXT_OBEY": True,
    "LOG_LEVEL": "WARNING",
    "FEEDS": {sys.argv[2]: {"format": "jsonlines", "encoding": "utf8"}},
})
process.crawl(News)
process.start()
"""


def timed(command: list[str], folder: Path) -> tuple[float, float]:
    """Run a command; return its seconds and the processor seconds of it and its children."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    begun = time.monotonic()
    run = subprocess.run(command, cwd=folder, stderr=subprocess.PIPE, text=True, check=False)
    seconds = time.monotonic() - begun
    if run.returncode not in (0, 3):
        raise SystemExit(run.stderr)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return seconds, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def has_scrapy(python: str | None) -> bool:
    """Tell whether a Python is named that can import Scrapy."""
    if python is None or not Path(python).exists():
        return False
    command = [python, "-c", "import scrapy"]
    return not subprocess.run(command, capture_output=True, check=False).returncode


def told(name: str, out: Path, seconds: float, cpu: float) -> float:
    """Print one line of figures; return records a second."""
    records = sum(1 for _ in out.open("rb"))
    rate = records / seconds
    failed = out.read_bytes().count(b'"status":"failed"')
    print(
        f"{name:<9}{records:>7} records, {failed} failed, {seconds:>7.1f} s {rate:>7.0f}/s {cpu / records * 1000:>7.2f} ms of processor a record",
        flush=True,
    )
    return rate


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--scrapy", metavar="PYTHON")
    parser.add_argument("--pages", choices=PAGES, default="real")
    parser.add_argument("--hosts", type=int, default=20)
    parser.add_argument("--lines", type=int, default=4000)
    options = parser.parse_args()
    with (
        serving(PAGES[options.pages](), options.hosts) as bases,
        tempfile.TemporaryDirectory() as name,
    ):
        folder = Path(name)
        urls = (f"{bases[n % len(bases)]}/{n}" for n in range(options.lines))
        (folder / "list.txt").write_text("\n".join(urls))
        batch = [sys.executable, "-m", "hangisa", "batch", "list.txt", "-o", "ours.jsonl"]
        ours = told(
            "hangisa",
            folder / "ours.jsonl",
            *timed([*batch, "--delay", "0", "--allow-private"], folder),
        )
        if not has_scrapy(options.scrapy):
            print(
                "Scrapy is not compared: --scrapy names the Python of an environment that has it."
            )
            return
        spider = [options.scrapy, "-c", SPIDER, "list.txt", "theirs.jsonl"]
        theirs = told("Scrapy", folder / "theirs.jsonl", *timed(spider, folder))
        print(f"hangisa / Scrapy: {ours / theirs:.2f}")


if __name__ == "__main__":
    main()
