# Every command of the project. `make help` lists them; each sets up what it needs by itself.

PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed

.DEFAULT_GOAL := help

.PHONY: help
help: ## list the commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  %-14s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

.PHONY: setup
setup: $(STAMP) ## make the virtual environment that everything else uses

$(STAMP): requirements/dev.txt pyproject.toml
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@echo "Installing the pinned tools into $(VENV) ..."
	@$(BIN)/python -m pip install --quiet --requirement requirements/dev.txt
	@$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

.PHONY: demo
demo: $(STAMP) ## boot servers on a real Nova, sync and async, and show what happens
	@$(BIN)/python -m examples.demo

.PHONY: cloud
cloud: $(STAMP) ## run the embedded cloud in the foreground (RELEASE=34.0.0 for the newest)
	@$(BIN)/python -m tests.cloud up $(if $(RELEASE),--release $(RELEASE))

.PHONY: generate
generate: $(STAMP) ## make generated_client/ from spec/
	@$(BIN)/python -m generator build

.PHONY: lint-spec
lint-spec: $(STAMP) ## check spec/ alone
	@$(BIN)/python -m generator lint

.PHONY: format
format: $(STAMP) ## format what people write
	@$(BIN)/ruff check --quiet --fix-only .
	@$(BIN)/ruff format --quiet .

.PHONY: check
check: $(STAMP) lint-spec ## is the client fresh; lint, types, imports
	@$(BIN)/python -m generator check
	@$(BIN)/ruff check --quiet .
	@$(BIN)/ruff format --quiet --check .
	@$(BIN)/lint-imports --no-cache
	@$(BIN)/mypy & mypy=$$!; $(BIN)/pyright --pythonpath $(BIN)/python && wait $$mypy

.PHONY: test-fast
test-fast: $(STAMP) ## the tests that need no cloud and no patience
	@$(BIN)/python -m pytest -q --numprocesses 2 -m "not cloud and not nova and not fault and not slow"

.PHONY: test-faults
test-faults: $(STAMP) ## the tests of faults and attacks, on hostile local servers
	@$(BIN)/python -m pytest -q --numprocesses 6 -m fault

.PHONY: test-cloud
test-cloud: $(STAMP) ## the tests that need a cloud, Nova's source or patience
	@$(BIN)/python -m pytest -q --numprocesses 3 --dist loadgroup --no-loadscope-reorder \
		-m "cloud or nova or slow"

.PHONY: test
test: check test-fast test-faults test-cloud ## everything: checks, all tests, the embedded clouds of both releases

.PHONY: bench
bench: $(STAMP) ## what the SDK costs over httpx and json
	@$(BIN)/python -m tests.bench

.PHONY: clean
clean: ## remove what the other commands made
	rm -rf $(VENV) .venvs .cache .pytest_cache .ruff_cache .mypy_cache .hypothesis build dist
