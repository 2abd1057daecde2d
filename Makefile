# Everything a person types. `make` alone lists it.
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
MAKEFLAGS += --no-builtin-rules
PYTHON ?= python3
# In the environment it is what the programs of a desktop speak, like en_GB:en.
ifneq ($(origin LANGUAGE),command line)
LANGUAGE := en
endif
SITE_READY := .venv/.site-ready
TEST_READY := .venv/.test-ready
run := .venv/bin/python -m
# Some containers set it; every command would then compile all modules again.
unexport PYTHONDONTWRITEBYTECODE
# It is chosen at set-up; as a setting of a build it would have all that is kept made anew.
unexport PYTHON

# What each command reads. make takes any name before =, and what no command reads would be passed over unsaid.
reads.check := FORMAT
reads.serve := LANGUAGE
reads.stale := FILE
reads.follow-up := FILE
reads.export := FILE
reads.import := FILE YES
reads.update-sheets := STATE
reads.draft := ANSWERS LANGUAGE
reads.working-paper := FROM TO MEETING LANGUAGE
reads.diff := AGAINST
reads.translations := DONE

command := $(or $(MAKECMDGOALS),help)
known := $(strip $(foreach name,$(command),$(reads.$(name))) PYTHON)
typed := $(foreach name,$(.VARIABLES),$(if $(filter command,$(origin $(name))),$(name)))
ifneq ($(filter-out $(known),$(typed)),)
$(error make $(command) does not know $(filter-out $(known),$(typed))=. What can be set for it is $(known))
endif

.PHONY: help site test test-languages test-quick test-long check serve drill bench pictures stale follow-up links audit next release admin export import update-sheets draft working-paper diff translations generate requirements clean

help: ## list these commands
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 16

site: $(SITE_READY) ## build the whole site into site/: all languages, PDFs, downloads
	@$(run) macros.commands.build

test: $(TEST_READY) ## run every test but those of test-long, then look at the style and the types of the code
	@$(run) pytest -n auto -m "not long"
	@.venv/bin/ruff check -q .
	@.venv/bin/ruff format -q --check .
	@$(run) mypy --no-error-summary

test-long: $(TEST_READY) ## run the tests that build the whole site once more or try by the thousand: the guide to the letter, killed builds (ten minutes)
	@EVERY_LANGUAGE=1 $(run) pytest -n auto -m long -o faulthandler_timeout=3600

test-languages: $(TEST_READY) ## run the same tests with the files of every language, not of one of each kind (English, from right to left, in a font of its own)
	@EVERY_LANGUAGE=1 $(run) pytest -n auto -m "not long"

test-quick: $(TEST_READY) ## run the tests that need no browser, LibreOffice or whole build (a minute)
	@$(run) pytest -n auto -m "not slow and not long"

check: $(SITE_READY) ## look for faults in data/ and docs/, build nothing (FORMAT=json: for editors)
	@$(run) macros.commands.check $(FORMAT)

serve: $(SITE_READY) ## show one language while you edit (LANGUAGE=ar for Arabic)
	@[ -n "$(LANGUAGE)" ] && [ -d "docs/$(LANGUAGE)" ] || \
	  { echo 'LANGUAGE is "$(LANGUAGE)", of which docs/ has no pages. Write a language of the site, like LANGUAGE=ar.' >&2; exit 1; }
	@CCM_DOCS=docs/$(LANGUAGE) CCM_LANGUAGE=$(LANGUAGE) NO_MKDOCS_2_WARNING=1 $(run) mkdocs serve --dev-addr 127.0.0.1:8000

drill: $(TEST_READY) ## break the build in many ways and show that the last good site stays (ten minutes)
	@$(run) tests.drill

bench: $(TEST_READY) ## time the build and weigh the pages
	@$(run) tests.bench

pictures: $(TEST_READY) ## take the pictures of the README and of the editor's guide again
	@$(run) tests.pictures

stale: $(SITE_READY) ## list what to confirm with States, as a workbook (FILE=name.xlsx)
	@$(run) macros.commands.stale $(if $(FILE),"$(FILE)")

follow-up: $(SITE_READY) ## list whom to follow up, with contacts/log.yaml, as a workbook (FILE=name.xlsx)
	@$(run) macros.commands.followup $(if $(FILE),"$(FILE)")

links: $(SITE_READY) ## ask every other site that is linked to whether the page is still there (needs the network)
	@$(run) scripts.links

audit: $(TEST_READY) ## look for known weaknesses of the libraries (skipped without a network)
	@$(run) scripts.audit

next: $(TEST_READY) ## build the pages under what may follow MkDocs and its theme, and say what differs (needs the network)
	@$(run) scripts.next

admin: $(SITE_READY) ## edit data and pages of this clone in forms, in a browser (needs npm)
	@npm ci --prefix deploy/admin --ignore-scripts --omit=dev --omit=peer --no-audit --no-fund --silent
	@$(run) macros.commands.adminform
	@echo "Open http://127.0.0.1:8001/ in Chrome or Edge and choose this folder. Stop with Ctrl-C."
	@$(run) http.server 8001 --bind 127.0.0.1 --directory .cache/admin >/dev/null

release: $(TEST_READY) ## build, then write checksums and the list of libraries into release/
	@$(run) scripts.release ready
	@$(run) macros.commands.build
	@$(run) scripts.release

export: $(SITE_READY) ## write the register as a workbook to edit, .cache/register.xlsx (FILE=name.xlsx)
	@$(run) macros.commands.exchange export $(if $(FILE),"$(FILE)")

import: $(SITE_READY) ## bring in a workbook that was edited: FILE=name.xlsx (YES=1 does not ask)
	@$(run) macros.commands.exchange import $(if $(FILE),"$(FILE)") $(if $(YES),--yes)

update-sheets: $(SITE_READY) ## write pages and letters to send to capitals, .cache/update-sheets/ (STATE=samoa)
	@$(run) macros.commands.updatesheets $(if $(STATE),"$(STATE)")

draft: $(SITE_READY) ## put a law together from a file of choices: ANSWERS=file.yaml (LANGUAGE=ar for headings in Arabic)
	@$(run) macros.commands.draft $(if $(ANSWERS),"$(ANSWERS)" $(LANGUAGE))

working-paper: $(SITE_READY) ## write a working paper on a period: FROM=2023-09-15 TO=2024-09-13 MEETING=12MSP (LANGUAGE=ar)
	@$(run) macros.commands.workingpaper "$(FROM)" "$(TO)" "$(MEETING)" $(LANGUAGE)

diff: $(SITE_READY) ## say what will change: AGAINST=a revision of git, or the folder of a site (else HEAD)
	@$(run) macros.commands.diff $(if $(AGAINST),"$(AGAINST)")

translations: $(SITE_READY) ## bring data/translations/ up to date (DONE=docs/ar/about.md#sources: that follows its English again)
	@$(run) macros.commands.translations $(if $(DONE),"$(DONE)")

generate: $(TEST_READY) ## write again what is made from code: schemas, expected outputs of tests
	@$(run) macros.commands.schemas
	@$(run) macros.commands.citation
	@GENERATE=1 $(run) pytest -q tests/pdf/test_structure.py tests/test_nextsteps.py

requirements: ## pin the libraries named in requirements/*.in (needs uv)
	@cd requirements && for name in site test next/properdocs next/materialx next/zensical; do \
	  uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	    --custom-compile-command "make requirements" $$name.in -o $$name.txt; done

clean: ## remove what the commands made, but not site/
	@# Of a build that was killed this may be the only good site (macros/site/swap.py).
	@if [ ! -e site ] && [ -d .cache/previous ]; then mv .cache/previous site; fi
	@rm -rf .venv .cache .mypy_cache .pytest_cache .ruff_cache .hypothesis

# A stamp is written last, so that a set-up that was stopped runs again.
$(SITE_READY): requirements/site.txt scripts/set-up
	@PYTHON=$(PYTHON) scripts/set-up site
	@touch $@

$(TEST_READY): requirements/test.txt $(SITE_READY)
	@PYTHON=$(PYTHON) scripts/set-up test
	@touch $@
