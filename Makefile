# make demo    build a graph of the sample documents and answer four questions from it
# make test    linter, formatter, type checker, tests
# make format  lay the code out
# make readme  write the present output of its session into README.md
# make clean   remove what these made

PYTHON ?= python3
BIN := .venv/bin
DEMO := demo.graph
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: demo test format readme clean

demo: .venv/installed
	@$(BIN)/cetu build examples --target $(DEMO)
	@printf '\nWhich growth did Zhuzhou aim at, year by year?\n$$ cetu ask goals 株洲市 metric=地区生产总值\n'
	@$(BIN)/cetu ask goals 株洲市 metric=地区生产总值 --target $(DEMO)
	@printf '\nWhat does the slogan 三强一化 stand for?\n$$ cetu ask parts 三强一化\n'
	@$(BIN)/cetu ask parts 三强一化 --target $(DEMO)
	@printf '\nWhich standings does Hengyang hold or seek?\n$$ cetu ask titles 衡阳市\n'
	@$(BIN)/cetu ask titles 衡阳市 --target $(DEMO)
	@printf '\nWhat must the development commission of Changde do?\n$$ cetu ask responsible 常德市发展和改革委员会\n'
	@$(BIN)/cetu ask responsible 常德市发展和改革委员会 --target $(DEMO)

test: .venv/developer
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	MYPYPATH=.venv/typing $(BIN)/mypy -p cetu
	$(BIN)/pytest

format: .venv/developer
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

readme: .venv/developer
	$(BIN)/python tests/support/session.py

clean:
	rm -rf .venv $(DEMO) cetu.egg-info .mypy_cache .pytest_cache .ruff_cache .hypothesis

# The stamps spare a second installation; the code itself is linked, not copied.
.venv/installed: pyproject.toml | .venv/bin/python
	$(BIN)/pip install --quiet --editable .
	@touch $@

.venv/developer: pyproject.toml | .venv/bin/python
	$(BIN)/pip install --quiet --editable '.[dev]'
	@mkdir -p .venv/typing && ln -sfn ../.. .venv/typing/cetu
	@touch .venv/installed $@

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo 'Cetu needs Python 3.11 or later as python3; PYTHON=… names another: make demo PYTHON=python3.12' >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || \
	  { echo 'Python cannot make virtual environments here: sudo apt-get install python3-venv' >&2; exit 1; }
	$(PYTHON) -m venv .venv
