"""What is built installs: wheel and sdist hold what they need, and a clean environment runs them."""

import subprocess
import sys
import sysconfig
import tarfile
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


def run(*command: str | Path, cwd: Path = ROOT) -> str:
    done = subprocess.run([str(word) for word in command], capture_output=True, text=True, cwd=cwd, check=False)  # fmt: skip
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with wheel and sdist."""
    folder = tmp_path_factory.mktemp("built")
    run(sys.executable, "-m", "hatchling", "build", "-d", folder)
    return folder


def test_the_wheel_holds_every_file_of_the_package(built: Path) -> None:
    source = ROOT / "src"
    mine = {
        path.relative_to(source).as_posix()
        for path in (source / "hangisa").rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    wheel = zipfile.ZipFile(next(built.glob("*.whl")))
    assert mine - set(wheel.namelist()) == set()


def test_the_sdist_holds_what_its_tests_need(built: Path) -> None:
    with tarfile.open(next(built.glob("*.tar.gz"))) as sdist:
        names = {name.partition("/")[2] for name in sdist.getnames()}
    for needed in ("Makefile", "requirements.lock", "README.md", "LICENSE", "tests/conftest.py", "fixtures/demo/run.py", "docs/cli.md"):  # fmt: skip
        assert needed in names


def test_a_clean_environment_runs_the_wheel(built: Path, tmp_path: Path) -> None:
    home = tmp_path / "venv"
    venv.create(home, with_pip=False)
    wheel = next(built.glob("*.whl"))
    run(sys.executable, "-m", "pip", "--python", home / "bin" / "python", "install", "--quiet", "--no-deps", "--no-index", wheel)  # fmt: skip
    # what hangisa depends on comes from the environment of the tests, hangisa itself does not
    site = next((home / "lib").glob("python*")) / "site-packages"
    (site / "borrowed.pth").write_text(sysconfig.get_path("purelib"))
    where = run(
        home / "bin" / "python", "-c", "import hangisa; print(hangisa.__file__)", cwd=tmp_path
    )
    assert Path(where.strip()).is_relative_to(home)
    assert "hangisa, version" in run(home / "bin" / "hangisa", "--version", cwd=tmp_path)
    page = ROOT / "fixtures" / "outlets" / "ytn" / "2026-01-06.html"
    assert '"headline"' in run(home / "bin" / "hangisa", "extract", page, cwd=tmp_path)
    assert "한겨레" in run(home / "bin" / "hangisa", "outlets", cwd=tmp_path)
