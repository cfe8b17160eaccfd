# The commands of this project. `make help` lists them.

SHELL := /bin/bash
PACKAGES := libcurl4-openssl-dev libxml2-dev zlib1g-dev
SANAD := .build/release/sanad
# The benchmark kit: `make quality BENCH=FOLDER`.
BENCH ?= $(SANAD_BENCH)
# `make fuzz`: how long each target runs, and which one alone.
SECONDS ?= 600
TARGET ?=
SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)

.PHONY: help setup build check test kill-rounds fuzz quality format lint clean

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
	swift build -c release --product sanad

check: build ## Check the five documents of seeds/ against cache/, offline
	@code=0; $(SANAD) check seeds || code=$$?; [ $$code -le 1 ]

# One at a time: tests of the network measure time, which others would take from them.
test: setup ## Run all tests
	swift test --no-parallel

kill-rounds: build ## Kill a fetch at 200 random moments; the cache verifies each time
	SANAD_KILL_ROUNDS=200 SANAD_EXECUTABLE=$(CURDIR)/$(SANAD) swift test --no-parallel --filter KillTests

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
