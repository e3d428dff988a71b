"""Every example in a command's help and every command in the READMEs and how-tos runs, against a site on loopback."""

import csv
import json
import os
import re
import shutil
import stat
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

import click
import openpyxl
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from tests import archives
from tests.stand import ARTICLE, Stand, stand

from hangisa.cli.main import COMMANDS, group

ROOT = Path(__file__).parents[1]
DOCUMENTS = [ROOT / "README.md", ROOT / "README.ko.md", *sorted((ROOT / "docs").glob("**/*.md"))]
FENCE = re.compile(r"```sh\n(.*?)```", re.DOTALL)
PYTHON = re.compile(r"```python\n(.*?)```", re.DOTALL)
COMMENT = re.compile(r"\s+# .*")
# what the READMEs say of setting up is another test's
ELSEWHERE = ("make ", "pip ", "git ", "python ", "source ", "cd ")
LISTS = ("links.jsonl", "today.jsonl")
# stands in for `hangisa`: addresses lead to the site on loopback, and nobody waits
WRAPPER = """#!{python}
import os, re, sys
from hangisa.cli import main
site = os.environ["SITE"]
words = sys.argv[1:]
kind = words[0] if words else ""
if kind == "discover":
    words = [site + "/rss" if n and not w.startswith("-") and words[n - 1] not in ("--since", "--limit") else w for n, w in enumerate(words)]
else:
    words = [re.sub(r"^https?://.*", site + "/a/1", w) for w in words]
if kind in ("scrape", "batch", "discover") or (kind in ("show", "explain") and any(w.startswith("http") for w in words)):
    words += ["--allow-private", "--delay", "0"]
main(words)
"""


def in_helps() -> Iterator[tuple[str, str]]:
    """Every example of every command's help, with where it stands."""
    for name in (None, *COMMANDS):
        context = click.Context(group)
        command = group if name is None else group.get_command(context, name)
        assert command is not None
        lines = (command.epilog or "").partition("Examples:")[2].splitlines()
        for line in lines:
            if line.strip():
                yield f"{name or 'hangisa'} -h", line.strip()


def in_documents() -> Iterator[tuple[str, str]]:
    """Every command of a shell block in the documents."""
    for document in DOCUMENTS:
        for block in FENCE.findall(document.read_text(encoding="utf-8")):
            for line in block.replace("\\\n", " ").splitlines():
                command = COMMENT.sub("", line).strip()
                if command and not command.startswith((*ELSEWHERE, "#")):
                    yield document.relative_to(ROOT).as_posix(), command


def of_python() -> Iterator[tuple[str, str]]:
    """What a document does in Python, its blocks one after the other."""
    for document in DOCUMENTS[2:]:
        blocks = PYTHON.findall(document.read_text(encoding="utf-8"))
        if blocks and (document.parent.name == "howto" or document.stem.startswith("tutorial")):
            yield document.relative_to(ROOT).as_posix(), "\n".join(blocks)


EXAMPLES = list(dict.fromkeys([*in_helps(), *in_documents()]))


@pytest.fixture(scope="module")
def site() -> Iterator[Stand]:
    with stand() as running:
        yield running


@pytest.fixture(scope="module")
def prepared(site: Stand, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the files that examples speak of."""
    return prepare(tmp_path_factory.mktemp("bench") / "prepared", site)


@pytest.fixture(scope="module")
def results(
    site: Stand, prepared: Path
) -> Iterator[dict[str, "Future[subprocess.CompletedProcess[str]]"]]:
    """Every command under way, each in a folder of its own; the machine's cores share the work."""
    bench = prepared.parent
    wrapper = bench / "bin" / "hangisa"
    wrapper.parent.mkdir()
    wrapper.write_text(WRAPPER.format(python=sys.executable))
    curl = wrapper.with_name("curl")
    curl.write_text(f"#!/bin/sh\ncat {bench}/prepared/page.html\n")
    for program in (wrapper, curl):
        program.chmod(program.stat().st_mode | stat.S_IEXEC)
    commands = dict.fromkeys(command for _, command in EXAMPLES)
    with ThreadPoolExecutor(os.cpu_count() or 2) as pool:
        yield {
            command: pool.submit(run, command, bench / str(number), prepared, site)
            for number, command in enumerate(commands)
        }


def prepare(folder: Path, site: Stand) -> Path:
    """Make the files that examples speak of."""
    page = (ARTICLE % (1, 1)).encode()
    (folder / "saved-pages").mkdir(parents=True)
    (folder / ".config" / "fish" / "completions").mkdir(parents=True)
    for name in ("page.html", "saved.html", "saved-pages/1.html", "saved-pages/2.html"):
        (folder / name).write_bytes(page)
    text = "물푸레시, 다리 고친다\n\n물푸레시가 낡은 다리를 고친다. 공사는 6월에 끝난다.\n\n시민들은 “반갑다”고 말했다."
    (folder / "article.txt").write_text(text, encoding="utf-8")
    addresses = [site.url(f"/a/{number}") for number in range(1, 14)]
    (folder / "urls.txt").write_text("\n".join(addresses) + "\n", encoding="utf-8")
    for name in ("corpus.csv", "bigkinds.csv"):
        with (folder / name).open("w", newline="", encoding="utf-8") as handle:
            csv.writer(handle).writerows([["link", "URL"], *([one, one] for one in addresses)])
    (folder / "crawl.warc.gz").write_bytes(archives.warc(range(3)))
    archives.wacz(folder / "collection.wacz", {"archive/crawl.warc.gz": archives.warc(range(3))})
    book = openpyxl.Workbook()
    for row in (["URL"], *([one] for one in addresses)):
        book.active.append(row)
    book.save(folder / "bigkinds.xlsx")
    lines = [json.dumps({"link": one, "url": one}) for one in addresses]
    for name in LISTS:
        (folder / name).write_text("\n".join(lines), encoding="utf-8")
    pq.write_table(pa.table({"url": addresses, "content": [page] * 13, "html": [page] * 13}), folder / "pages.parquet")  # fmt: skip
    made = subprocess.run(
        [sys.executable, "-m", "hangisa", "batch", "urls.txt", "-o", "articles.jsonl", "--delay", "0", "--allow-private"],
        cwd=folder, capture_output=True, check=False,
    )  # fmt: skip
    assert made.returncode == 0
    return folder


def run(
    command: str, folder: Path, prepared: Path, site: Stand
) -> "subprocess.CompletedProcess[str]":
    """Run one command in a copy of the prepared folder."""
    shutil.copytree(prepared, folder)
    if re.search(r"hangisa (?:batch|extract) .*-o articles\.jsonl", command):
        for left in folder.glob("articles.*"):
            left.unlink()
    for name in LISTS:
        if name not in command:  # no records for `cat *.jsonl`
            (folder / name).unlink()
    path = f"{folder.parent / 'bin'}{os.pathsep}{os.environ['PATH']}"
    return subprocess.run(
        ["bash", "-c", f"set -o pipefail; {command}"],
        cwd=folder,
        env={**os.environ, "PATH": path, "HOME": str(folder), "SITE": site.base},
        capture_output=True,
        text=True,
        timeout=50,
        check=False,
    )


@pytest.mark.parametrize(("place", "command"), EXAMPLES, ids=[f"{p}: {c}" for p, c in EXAMPLES])
def test_the_example_runs(
    place: str, command: str, results: "dict[str, Future[subprocess.CompletedProcess[str]]]"
) -> None:
    if "jq" in command and shutil.which("jq") is None:
        pytest.skip("jq is not here")
    done = results[command].result()
    assert done.returncode == 0, done.stderr[-2000:]
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(("place", "code"), list(of_python()), ids=[p for p, _ in of_python()])
def test_the_python_of_a_document_runs(place: str, code: str, prepared: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=prepared, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr[-2000:]


def test_every_command_has_an_example() -> None:
    assert {place.removesuffix(" -h") for place, _ in in_helps()} == {"hangisa", *COMMANDS}
