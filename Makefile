# The project's commands; `make help` lists them. Each works on a fresh machine: what is missing is
# fetched first, outside the checkout (cmake/toolchain.sh), and said in one line when it cannot be.
#
# Settings: PORT for serve, JOBS for the number of compilers, BROWSER for one of this machine's browsers
# instead of the toolchain's own Chromium and Firefox.

PORT ?= 8000
T := cmake/in-toolchain.sh
export JOBS

.PHONY: help serve page test unit unit-wasm conformance coverage random browser nightly stress fuzz tidy format bench native clean

help: ## List the commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' Makefile

serve: page ## Build the page and serve it at http://localhost:8000 (PORT=N for another)
	@$(T) node web/serve.mjs --port $(PORT) build/page

page: ## Build the page into build/page
	@cmake/page.sh

test: ## Run every test: unit (native, wasm), conformance, random programs, browser, tidy
	@cmake/test.sh unit unit-wasm conformance random browser tidy

unit: ## Unit tests, native, with address and undefined behaviour sanitizers
	@cmake/test.sh unit

unit-wasm: ## Unit tests as wasm under Node
	@cmake/test.sh unit-wasm

conformance: ## The programs of tests/conformance on both machines against CPython's output
	@cmake/test.sh conformance

coverage: ## Which features of Python the conformance programs exercise (TEXT=part of a name)
	@$(T) python3 tests/conformance/coverage.py $(TEXT)

random: ## Random programs against CPython's output, random calls of the library (SEED=N for others, COUNT=N, ROUNDS=N for more)
	@cmake/test.sh random

nightly: ## What takes long: 10,000 random programs and 50 rounds of random calls, from a seed of today
	@COUNT=10000 ROUNDS=50 SEED=$${SEED:-$$(date +%Y%m%d)0000} cmake/test.sh random

browser: ## The page in Chromium and Firefox
	@cmake/test.sh browser

stress: ## Hostile programs 1,000 times each (STRESS_ROUNDS=N), under address and thread sanitizers
	@cmake/test.sh stress stress-threads

tidy: ## Check formatting, layers, style rules and clang-tidy
	@cmake/test.sh tidy

format: ## Format the C++ sources
	@$(T) python3 cmake/tidy.py --format

fuzz: ## Fuzz the tokenizer, parser, compiler and interpreter (SECONDS_EACH=N, default 60)
	@cmake/fuzz.sh

bench: ## Measure, beside CPython and Pyodide
	@cmake/bench.sh

native: ## Build the command line, build/native/interleave (fast inner loop)
	@cmake/build.sh native

clean: ## Remove what was built here (the toolchain and the libraries stay)
	@rm -rf build web/node_modules
