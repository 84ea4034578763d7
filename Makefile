# `make read` and `make test` need nothing but Python 3.11+ (with venv) and make.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
DATA ?= ../shared/data
SCORERS ?= ../shared/bench

.DEFAULT_GOAL := help
.PHONY: help read test check format bench crash snapshots man pictures clean

help:  ## show this list
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## / \t/' | expand -t 12

$(VENV)/.app: pyproject.toml
	@command -v $(PYTHON) >/dev/null || { echo "make: $(PYTHON) not found; install Python 3.11 or newer, or run: make PYTHON=/path/to/python"; exit 2; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "make: $(PYTHON) is older than 3.11; run: make PYTHON=python3.12 $(MAKECMDGOALS)"; exit 2; }
	@echo "Setting up in $(VENV)/ (once) ..."
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -e .
	@touch $@

$(VENV)/.dev: pyproject.toml $(VENV)/.app
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[dev]'
	@touch $@

read: $(VENV)/.app  ## open the sample article (ARTICLE=file opens another)
	@$(BIN)/pullquote $(or $(ARTICLE),seeds/qatar-mediation.txt)

test: $(VENV)/.dev  ## set up and run every test
	@$(BIN)/python -m pytest -n 3 $(PYTEST)

check: $(VENV)/.dev  ## lint, format, types, layers
	@$(BIN)/ruff check reader tests
	@$(BIN)/ruff format --check reader tests
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-cache

format: $(VENV)/.dev  ## mend what can be mended
	@$(BIN)/ruff check --fix reader tests
	@$(BIN)/ruff format reader tests

bench: $(VENV)/.dev  ## speed (ratios within one run) and, where DATA is there, quality
	@$(BIN)/python -m tests.bench --data "$(DATA)" --scorers "$(SCORERS)"

crash: $(VENV)/.dev  ## kill the program 500 times and look for what is lost (KILLS=n)
	@$(BIN)/python -m tests.store.crash --kills $(or $(KILLS),500)

snapshots: $(VENV)/.dev  ## accept the screens as they are now
	@$(BIN)/python -m pytest tests/ui/test_snapshots.py --snapshot-update

man: $(VENV)/.dev  ## make the manual page anew
	@$(BIN)/pullquote man > man/pullquote.1.new && mv man/pullquote.1.new man/pullquote.1

pictures: $(VENV)/.dev  ## make the README's pictures anew
	@$(BIN)/python -m tests.picture

clean:  ## remove what the targets above made
	@rm -rf $(VENV) dist build .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache snapshot_report.html
