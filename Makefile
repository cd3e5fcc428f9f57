.DEFAULT_GOAL := help
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
export PIP_CONSTRAINT := $(CURDIR)/constraints.txt
export PIP_DISABLE_PIP_VERSION_CHECK := 1

help:  ## list what can be made
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1|\2/p' Makefile | awk -F'|' '{printf "%-20s %s\n", $$1, $$2}'

setup: $(VENV)/ready  ## a virtual environment with everything in it

$(VENV)/ready: pyproject.toml constraints.txt
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --editable '.[dev]'
	@touch $@

demo: setup  ## the clinic's touchpoints, ranked
	$(BIN)/touchmap rank examples/clinic

test: check  ## set up and pass every check

check: setup  ## format, lint, types, contracts, tests
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest

test-outside: setup .outside/ready  ## hold it to the programs that people use it with; needs node, npm and the network once
	$(BIN)/pytest -n0 tests/outside

.outside/ready: pyproject.toml constraints.txt
	$(BIN)/python -m pip install --quiet --editable '.[dev,outside]'
	npm install --no-save --no-package-lock --no-audit --no-fund --loglevel=error --prefix .outside yaml-language-server
	@touch $@

update: setup  ## format, and accept what golden files, README sessions and generated pages show now
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .
	$(BIN)/python tools/make_docs.py
	$(BIN)/pytest --update

docs: setup  ## make the generated pages again
	$(BIN)/python tools/make_docs.py

bench: setup  ## ratios measured side by side, beside their limits
	$(BIN)/python tools/bench.py

build: setup  ## a wheel and a source distribution in dist/
	$(BIN)/python -m pip install --quiet build
	$(BIN)/python -m build

clean:  ## remove what was made
	rm -rf $(VENV) .outside dist .mypy_cache .ruff_cache .pytest_cache .import_linter_cache

.PHONY: help setup demo test test-outside check update docs bench build clean
