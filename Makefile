.DEFAULT_GOAL := help
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
LOWEST := .venv-lowest
export PIP_CONSTRAINT := $(CURDIR)/constraints.txt
export PIP_DISABLE_PIP_VERSION_CHECK := 1

help:  ## list what can be made
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1|\2/p' Makefile | awk -F'|' '{printf "%-20s %s\n", $$1, $$2}'

setup: $(VENV)/ready  ## a virtual environment with everything in it

$(VENV)/ready: pyproject.toml constraints.txt $(wildcard src/touchmap/language/locale/*/LC_MESSAGES/*.po)
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --editable '.[dev]'
	@touch $@

$(VENV)/ready-outside: $(VENV)/ready
	$(BIN)/python -m pip install --quiet --editable '.[dev,outside]'
	@touch $@

demo: setup  ## a software company's touchpoints, ranked
	@test -t 1 || export COLUMNS=80 FORCE_COLOR=1 NO_COLOR=1; $(BIN)/touchmap rank examples/saas --top 5
	@echo
	@echo "Shown: a software company's touchpoints to fix first, from examples/saas."
	@echo "Next:  $(BIN)/touchmap show outage-message examples/saas"

check: lint  ## format, lint, types, contracts, and the tests that are fast: less than a minute
	$(BIN)/pytest -m 'not slow and not long'
	@echo "Not run: the slow tests (make test), those that need other programs (make test-outside), and those that"
	@echo "take minutes (make test-long)."

test: lint  ## set up and pass every check, the slow tests too
	$(BIN)/pytest
	@echo "Not run: the tests that need other programs (make test-outside), and those that take long (make test-long)."

lint: setup  ## format, lint, types, contracts
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

test-outside: $(VENV)/ready-outside  ## the checks that need npm, a browser or large libraries
	$(BIN)/pytest tests/outside

test-long: setup  ## the tests that take more than minutes; not in `make test`
	$(BIN)/pytest -m long tests tests/outside

test-lowest:  ## the tests with the lowest versions of the dependencies; not in `make test`
	$(PYTHON) -m venv $(LOWEST)
	$(LOWEST)/bin/python -m pip install --quiet --editable '.[dev]'
	$(LOWEST)/bin/python tools/lowest.py > $(LOWEST)/lowest.txt
	PIP_CONSTRAINT= $(LOWEST)/bin/python -m pip install --quiet --requirement $(LOWEST)/lowest.txt
	$(LOWEST)/bin/pytest

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
	rm -rf $(VENV) $(LOWEST) .outside dist .mypy_cache .ruff_cache .pytest_cache .import_linter_cache

.PHONY: help setup demo check test lint test-outside test-long test-lowest update docs bench build clean
