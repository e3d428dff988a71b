PYTHON ?= python3
BIN := .venv/bin
BENCH := .venv-bench
STAMP := .venv/.installed
export PIP_DISABLE_PIP_VERSION_CHECK := 1
# Tests start some hundred processes: each would compile every file again.
export PYTHONDONTWRITEBYTECODE :=

help: ## list the commands
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 10

setup: $(STAMP) ## make .venv and install hangisa with its tools, once

$(STAMP): pyproject.toml requirements.lock
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation -e .
	@touch $@

demo: $(STAMP) ## serve a small news site on loopback, scrape it, show what came out
	$(BIN)/python fixtures/demo/run.py

test: $(STAMP) ## all tests
	$(BIN)/python -m pytest --numprocesses 2 --dist loadfile

lint: $(STAMP) ## formatting, mistakes, walls, ceilings
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .

types: $(STAMP) ## mypy, strict
	$(BIN)/mypy

check: lint types test ## what CI runs

docs: $(STAMP) ## the site of docs/, into .docs
	$(BIN)/sphinx-build -W -q -b html docs .docs

bench: $(BENCH)/.installed ## cost of an extraction beside the bare parse and other extractors -> benchmarks/results.md
	PYTHONPATH=src $(BENCH)/bin/python benchmarks/speed.py

$(BENCH)/.installed: requirements-bench.lock
	test -x $(BENCH)/bin/python || $(PYTHON) -m venv $(BENCH)
	$(BENCH)/bin/python -m pip install --quiet --no-deps --require-hashes -r requirements-bench.lock
	@touch $@

lock: ## pin every dependency again, with hashes
	test -x .venv-lock/bin/pip-compile || { $(PYTHON) -m venv .venv-lock && .venv-lock/bin/python -m pip install --quiet --upgrade pip pip-tools; }
	CUSTOM_COMPILE_COMMAND="make lock" .venv-lock/bin/pip-compile --quiet --upgrade --generate-hashes \
		--no-emit-options --strip-extras --allow-unsafe --no-annotate \
		--extra dev --extra docs --extra excel --extra feeds --extra notebook --extra parquet --extra warc \
		--output-file requirements.lock pyproject.toml
	CUSTOM_COMPILE_COMMAND="make lock" .venv-lock/bin/pip-compile --quiet --upgrade --generate-hashes \
		--no-emit-options --strip-extras --allow-unsafe --no-annotate \
		--extra bench --extra warc --output-file requirements-bench.lock pyproject.toml

.PHONY: help setup demo test lint types check docs bench lock
