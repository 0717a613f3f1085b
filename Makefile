# Everything from here: make help

SHELL := /bin/bash
.DEFAULT_GOAL := help
PREFIX ?= /usr/local
SWIFT ?= swift
# 'swift test' fails without an index store, so both build with one.
BUILD := $(SWIFT) build
DEBUG := .build/debug/plantrack
RELEASE := .build/release/plantrack
SAMPLE_DB := .build/sample.db
RELEASE_FLAGS := -c release --static-swift-stdlib
# A start costs what the loader must join. libxml2, loaded when a file needs it, would bring ICU to every start, so only
# what is used is linked: the flag counts for the libraries behind it, and clang is asked to put it first, since Swift
# puts all flags of ours last. The C++ library is a third of a start where it is shared; it goes in whole where it can.
# Nobody links against the program, so it exports no names; and it looks for libraries only where the system keeps them,
# not beside itself, where in a shared folder someone else could lay one.
STATIC_CXX := $(if $(wildcard /usr/lib/gcc/*/*/libstdc++.a), s/^-lstdc[+][+]$$/-l:libstdc++.a/)
CLOSED := s/^-export-dynamic$$/--as-needed/ s/^-rpath=.ORIGIN$$/--as-needed/
LINK_FAST := CCC_OVERRIDE_OPTIONS='\# ^-Qunused-arguments ^-Wl,--as-needed ^-static-libgcc$(STATIC_CXX) $(CLOSED)'
SIZES ?= S M
COUNT ?= 100000
TIME ?= 60
WALLS := --explicit-target-dependency-import-check error
SOURCES := Sources Tests Package.swift

.PHONY: help run build test browser test-browser torture fuzz fuzz-guided check bench lint format install uninstall clean libraries

help: ## show this list
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/  make \1\t\2/' | expand -t 22

run: libraries ## build, read the sample notices, record progress, print the reports for 30 July 2026
	@$(BUILD) --product plantrack
	@rm -f $(SAMPLE_DB)
	$(DEBUG) --db $(SAMPLE_DB) import SampleData/annual-targets-2026.txt
	$(DEBUG) --db $(SAMPLE_DB) progress import SampleData/progress-2026.csv
	$(DEBUG) --db $(SAMPLE_DB) report overdue --as-of 2026-07-30
	$(DEBUG) --db $(SAMPLE_DB) report completion --by department --as-of 2026-07-30
	@echo
	@echo "The database is $(SAMPLE_DB); try: $(DEBUG) --db $(SAMPLE_DB) tasks --as-of 2026-07-30"

build: libraries ## build the release program (.build/release/plantrack)
	$(LINK_FAST) $(BUILD) $(RELEASE_FLAGS) --product plantrack

test: libraries ## run all tests
	$(SWIFT) test

torture: build ## kill, starve, damage and flood the release program for some minutes (SECURITY.md lists what must hold)
	PLANTRACK_TORTURE=long PLANTRACK_BINARY=$(CURDIR)/$(RELEASE) $(SWIFT) test \
	  --filter 'TortureTests|HistoryTests|HostileFileTests|ClockTests|MigrationKillTests'

fuzz: libraries ## 100,000 mutated inputs through every reader (COUNT=100000)
	$(BUILD) $(RELEASE_FLAGS) --product Fuzz
	.build/release/Fuzz SampleData --count $(COUNT)

# SwiftPM gives the program a main of its own; here libFuzzer's is wanted, which gold cannot link.
GUIDED := CCC_OVERRIDE_OPTIONS='\# ^-Qunused-arguments s/^main=Fuzz_main$$/unused_main=Fuzz_main/ +-fuse-ld=lld'

fuzz-guided: libraries ## libFuzzer against each reader, led by what it covers (TIME=60 seconds each)
	$(BUILD) $(RELEASE_FLAGS) --product Fuzz
	$(GUIDED) $(BUILD) $(RELEASE_FLAGS) --product Fuzz --build-path .build/guided -Xswiftc -sanitize=fuzzer
	.build/release/Fuzz SampleData --seeds .build/guided/inputs
	@set -e; for inputs in .build/guided/inputs/*; do \
	  echo "fuzz-guided: $${inputs##*/}"; \
	  FUZZ_READER=$${inputs##*/} .build/guided/release/Fuzz -max_total_time=$(TIME) -timeout=10 -rss_limit_mb=1024 \
	    -max_len=65536 -verbosity=0 -print_final_stats=1 -artifact_prefix=.build/guided/ $$inputs; done

browser: ## install Chromium, Chinese fonts and poppler, with which 'make test' tests printed pages too
	@$(call install-missing,/usr/bin/chromium:chromium /usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc:fonts-noto-cjk \
	  /usr/bin/pdftotext:poppler-utils)

test-browser: libraries browser ## test printed pages in Chromium, and keep pictures of them
	SCREENSHOTS=$(CURDIR)/.build/screenshots $(SWIFT) test --filter BrowserTests
	@echo "Look at them: .build/screenshots"

check: libraries ## the gate: build with walls and without warnings, lint, all tests
	@log=$$(mktemp); trap 'rm -f "$$log"' EXIT; \
	$(BUILD) --build-tests $(WALLS) 2>&1 | tee "$$log"; \
	status=$${PIPESTATUS[0]}; [ $$status -eq 0 ] || exit $$status; \
	if grep -E '^[^ ].*warning:' "$$log"; then echo "check: the build has warnings"; exit 1; fi
	@if nm -D --undefined-only $(DEBUG) | grep _StringProcessing; then \
	  echo "check: these searches of texts bring regular expressions into every start; look for bytes instead"; exit 1; fi
	@$(MAKE) --no-print-directory lint test

bench: build ## ratios to a C program and to the sqlite3 shell (SIZES="S M L"; BENCH_CLOCK=cpu on a busy machine)
	Tests/Bench/run.sh $(RELEASE) .build/bench $(SIZES)

lint: ## look for formatting and style slips
	$(SWIFT) format lint --strict --recursive $(SOURCES)

format: ## put the sources into shape
	$(SWIFT) format --in-place --recursive $(SOURCES)

install: build ## install program, manual and completions under PREFIX (default /usr/local)
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/share/man/man1 \
	  $(DESTDIR)$(PREFIX)/share/bash-completion/completions $(DESTDIR)$(PREFIX)/share/zsh/site-functions \
	  $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d
	install -m 755 $(RELEASE) $(DESTDIR)$(PREFIX)/bin/plantrack
	strip $(DESTDIR)$(PREFIX)/bin/plantrack
	$(RELEASE) help --man > $(DESTDIR)$(PREFIX)/share/man/man1/plantrack.1
	$(RELEASE) completions bash > $(DESTDIR)$(PREFIX)/share/bash-completion/completions/plantrack
	$(RELEASE) completions zsh > $(DESTDIR)$(PREFIX)/share/zsh/site-functions/_plantrack
	$(RELEASE) completions fish > $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/plantrack.fish

uninstall: ## take away what install put under PREFIX
	rm -f $(DESTDIR)$(PREFIX)/bin/plantrack $(DESTDIR)$(PREFIX)/share/man/man1/plantrack.1 \
	  $(DESTDIR)$(PREFIX)/share/bash-completion/completions/plantrack \
	  $(DESTDIR)$(PREFIX)/share/zsh/site-functions/_plantrack \
	  $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/plantrack.fish

clean: ## remove what was built
	rm -rf .build

# Installs the libraries' headers where they are missing, and says so.
libraries:
	@$(call install-missing,/usr/include/sqlite3.h:libsqlite3-dev /usr/include/zlib.h:zlib1g-dev \
	  /usr/include/libxml2/libxml/tree.h:libxml2-dev /usr/bin/pkg-config:pkg-config)

# Of pairs FILE:PACKAGE, the packages whose file is not there.
define install-missing
missing=""; \
	for pair in $(1); do [ -e "$${pair%%:*}" ] || missing="$$missing $${pair##*:}"; done; \
	[ -z "$$missing" ] && exit 0; \
	if ! command -v apt-get >/dev/null; then \
	  echo "make: please install these with your package manager:$$missing" >&2; exit 1; fi; \
	root=""; [ "$$(id -u)" -eq 0 ] || root="sudo"; \
	echo "make: installing with apt-get:$$missing"; \
	$$root apt-get install -y -q $$missing || { $$root apt-get update -q && $$root apt-get install -y -q $$missing; }
endef
