# The commands of this project. `make help` lists them.

SHELL := /bin/bash
PACKAGES := libcurl4-openssl-dev libxml2-dev zlib1g-dev
TEST_PACKAGES := libxml2-utils man-db zsh fish wget python3-venv chromium chromium-driver
SANAD := .build/release/sanad
# The command carries the Swift runtime where the toolchain has it to link with: it then runs on machines without one.
RESOURCES = $(shell swift -print-target-info 2>/dev/null | sed -n 's/.*"runtimeResourcePath" *: *"\(.*\)".*/\1/p')
STATIC = $(if $(wildcard $(RESOURCES)_static/linux/static-stdlib-args.lnk),--static-swift-stdlib -Xswiftc -use-ld=lld)
RELEASE = -c release $(STATIC)
# The benchmark kit: `make quality BENCH=FOLDER`.
BENCH ?= $(SANAD_BENCH)
# `make fuzz`: how long each target runs, and which one alone.
SECONDS ?= 600
TARGET ?=
SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)

.PHONY: help setup build check test test-browser tools bench fuzz kill-rounds quality bench-report docs examples rule-pages completions format lint \
  clean

help: ## List the commands
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

setup: ## Install the system libraries that are missing (Debian)
	@command -v swift >/dev/null || { echo "sanad needs Swift 6.3 or later: see https://www.swift.org/install/linux/" >&2; exit 1; }
	@missing=""; \
	if command -v dpkg >/dev/null; then \
	  for package in $(PACKAGES); do dpkg -s $$package >/dev/null 2>&1 || missing="$$missing $$package"; done; \
	  if [ -n "$$missing" ]; then \
	    echo "installing$$missing"; \
	    $(SUDO) apt-get update -qq && $(SUDO) env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $$missing >/dev/null; \
	  fi; \
	else \
	  pkg-config --exists libcurl libxml-2.0 zlib || { echo "install the development files of libcurl, libxml2 and zlib first" >&2; exit 1; }; \
	fi

build: setup ## Build the command, left at .build/release/sanad
	swift build $(RELEASE) --product sanad

check: build ## Check the five documents of seeds/ against cache/, offline
	@code=0; $(SANAD) check seeds || code=$$?; [ $$code -le 1 ]

# What tests ask besides sanad's own code: other readers of its formats. A test without its reader is skipped, and says so.
TOOLS := .build/tools
tools: setup ## Install what tests read the formats with, and drive the browser with (Debian, PyPI)
	@if command -v dpkg >/dev/null; then \
	  $(SUDO) apt-get update -qq && $(SUDO) env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $(TEST_PACKAGES) >/dev/null; fi
	@[ -x $(TOOLS)/bin/pip ] || python3 -m venv $(TOOLS)
	@$(TOOLS)/bin/pip install -q \
	  translate-toolkit==3.20.4 lxml pre-commit==4.7.0 selenium==4.51.0 axe-core-python==0.1.0 warcio==1.8.1

# One at a time: tests of the network measure time, which others would take from them.
test: setup ## Run all tests
	PATH="$(CURDIR)/$(TOOLS)/bin:$$PATH" swift test --no-parallel

test-browser: build tools ## Drive the HTML report in headless Chromium; screenshots in .build/screenshots
	$(TOOLS)/bin/python Tests/browser.py $(SANAD) .build/screenshots

bench-report: build ## Time and memory of the HTML report of 1,000 documents, held against 10 s and 200 MB
	Benchmarks/report.sh $(SANAD)

docs: setup ## Build the documentation of the library; a warning fails
	Tests/docs.sh

examples: setup ## Build the example program against the library, and run it
	Tests/examples.sh

rule-pages: ## Make the pages of the rules anew
	SANAD_UPDATE_GOLDEN=1 swift test --filter rulePages

completions: build ## Completions for bash, zsh and fish, and the manual page, in .build/share
	@mkdir -p .build/share
	@for shell in bash zsh fish; do $(SANAD) completions $$shell > .build/share/sanad.$$shell; done
	@$(SANAD) manual > .build/share/sanad.1
	@ls .build/share

kill-rounds: build ## Kill a fetch at 200 random moments; the cache verifies each time
	SANAD_KILL_ROUNDS=200 SANAD_EXECUTABLE=$(CURDIR)/$(SANAD) swift test --no-parallel --filter KillTests

bench: build ## Speed and scale: facts, the aligner by length, documents a second through the pipe
	swift build $(RELEASE) --package-path Benchmarks
	Benchmarks/.build/release/FactSpeed
	Benchmarks/.build/release/AlignerBench scale
	Benchmarks/pipe_speed.py $(SANAD)

fuzz: setup ## Fuzz the parsers: SECONDS=600 for each, TARGET=NAME for one
	nice Fuzz/run.sh $(SECONDS) $(TARGET)

quality: build ## Hold quality against its floors (needs the benchmark kit: BENCH=FOLDER)
	Tests/quality.py $(SANAD) $(BENCH)

format: ## Format all Swift files
	git ls-files -z '*.swift' | xargs -0 swift format --in-place --parallel

lint: ## Check the format and the rules of style
	git ls-files -z '*.swift' | xargs -0 swift format lint --strict --parallel
	Tests/layers.sh

clean: ## Remove what was built
	rm -rf .build
