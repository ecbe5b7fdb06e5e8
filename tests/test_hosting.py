"""HOSTING.md walked: its commands are read from the page and run, as each host would run them."""

from __future__ import annotations

import re
import subprocess
import tomllib
from collections.abc import Mapping
from pathlib import Path

import pytest

from clones import clone, git, make_repository, push, write_programs
from projects import NOW, ROOT, SMALL, Project
from tsunagu.release.leaks import guard_preview, guard_published
from workflows import plain_environ

ESSAY = "---\ntitle: 新しい話\ndate: 2026-05-20\n{factors}: [skills]\n---\n\n文。\n"

#: A server that is this machine. ``make`` gets its environment without a network, as in ``clones``.
STUBS = {
    "scp": 'exec cp "$1" "${2#*:}"',
    "ssh": 'shift; exec sh -c "$*"',
    "rsync": 'while [ $# -gt 2 ]; do shift; done; mkdir -p "${2#*:}"; cp -R "$1." "${2#*:}"',
}


def read_blocks(heading: str, name: str = "HOSTING.md") -> list[str]:
    """What stands in the fences below a heading."""
    page = (ROOT / name).read_text(encoding="utf-8")
    section = page.partition(f"\n## {heading}\n")[2].partition("\n## ")[0]
    return re.findall(r"^```\w*\n(.*?)^```$", section, re.MULTILINE | re.DOTALL)


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("hosting")
    make_repository(home, SMALL)
    write_programs(home / "bin", STUBS)
    return home


def run(home: Path, folder: Path, command: str, **environ: str) -> subprocess.CompletedProcess[str]:
    """Run what the page says; ``/srv`` is a folder of the test's."""
    known = plain_environ(**{"PYTHON": str(home / "python"), "TSUNAGU_NOW": NOW, **environ})
    known["PATH"] = f"{home / 'bin'}:{known['PATH']}"
    return subprocess.run(
        ["bash", "-ec", command.replace("/srv/", f"{home}/srv/")],
        cwd=folder,
        env=known,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )


def read_addresses(site: Path) -> str:
    return (site / "robots.txt").read_text(encoding="utf-8")


def read_netlify() -> Mapping[str, str]:
    """The command of each context, that of ``[build]`` for the one without a name."""
    table = tomllib.loads(read_blocks("Netlify")[0])
    assert table["build"]["publish"] == "site"
    contexts = {name: context["command"] for name, context in table["context"].items()}
    return {"production": table["build"]["command"], **contexts}


def test_netlify_publishes_the_site_and_previews_a_pull_request(home: Path) -> None:
    folder = clone(home, "netlify")
    commands = read_netlify()
    done = run(home, folder, commands["production"], URL="https://essays.example")
    assert done.returncode == 0, done.stdout
    assert list(guard_published(folder / "site", [])) == []
    assert "https://essays.example/sitemap.xml" in read_addresses(folder / "site")
    assert commands["deploy-preview"] == commands["branch-deploy"]
    done = run(home, folder, commands["deploy-preview"], DEPLOY_PRIME_URL="https://p--essays.example")
    assert done.returncode == 0, done.stdout
    assert list(guard_preview(folder / "site")) == []


def test_cloudflare_publishes_main_and_previews_every_other_branch(home: Path) -> None:
    folder = clone(home, "cloudflare")
    (command,) = read_blocks("Cloudflare Pages")
    address = "https://essays.example/"
    done = run(home, folder, command, CF_PAGES_BRANCH="main", CF_PAGES_URL="https://x", SITE_URL=address)
    assert done.returncode == 0, done.stdout
    assert list(guard_published(folder / "site", [])) == []
    assert "https://essays.example/sitemap.xml" in read_addresses(folder / "site")
    done = run(home, folder, command, CF_PAGES_BRANCH="idea", CF_PAGES_URL="https://abc.essays.example")
    assert done.returncode == 0, done.stdout
    assert list(guard_preview(folder / "site")) == []
    assert "https://abc.essays.example/" in (folder / "site/index.html").read_text(encoding="utf-8")


def test_a_folder_on_a_web_server_gets_the_site(home: Path) -> None:
    folder = clone(home, "folder")
    (command,) = read_blocks("A folder on a web server")
    done = run(home, folder, command)
    assert done.returncode == 0, done.stdout
    assert (home / "srv/www/essays/index.html").is_file()
    subprocess.run(["rm", "-r", str(home / "srv/www/essays")], check=True)


@pytest.mark.parametrize(("name", "heading"), [("HOSTING.md", "Headers"), ("HOSTING.ja.md", "ヘッダー")])
def test_a_server_is_told_to_send_what_the_build_writes(
    real_project: Project, name: str, heading: str
) -> None:
    (block,) = read_blocks(heading, name)
    lines = (real_project.site / "_headers").read_text(encoding="utf-8").splitlines()[1:]
    pairs = [line.strip().split(": ", 1) for line in lines]
    wanted = [f'add_header {name} "{value}" always;' for name, value in pairs]
    assert block.splitlines() == ["error_page 404 /404.html;", *wanted]


def test_a_push_to_a_server_of_ones_own_switches_the_site_or_says_what_is_wrong(home: Path) -> None:
    """Good, broken, fixed: the link changes in one step, or stays, and the author reads why."""
    once, at_home, publish, cron = read_blocks("A server of your own, by `git push`")
    author, live = home / "author", home / "srv/www/essays"
    assert run(home, home, once).returncode == 0
    assert run(home, author, at_home).returncode == 0
    done = run(home, author, f"umask 077; {publish}")
    assert "公開しました: https://essays.example/" in done.stdout.partition("make serve")[0]
    first = live.resolve()
    assert live.is_symlink()
    assert all(path.stat().st_mode & 0o044 == 0o044 for path in (first, *first.rglob("*")))
    assert list(guard_published(live, [])) == []
    assert "https://essays.example/sitemap.xml" in read_addresses(live)

    essay = author / "docs/essays/new.md"
    essay.write_text(ESSAY.format(factors="factor"), encoding="utf-8")
    push(author, "A mistake")
    done = run(home, author, publish)
    assert "docs/essays/new.md:4:1 unknown-key" in done.stdout
    assert "NOT published" in done.stdout
    assert live.resolve() == first
    assert (live / "index.html").is_file()

    essay.write_text(ESSAY.format(factors="factors").replace("文。", "時計の  話。"), encoding="utf-8")
    push(author, "Fixed")
    done = run(home, author, publish)
    told = done.stdout.partition("公開しました")[2]
    assert "気になるところ: 2" in told or "Remarks: 2" in told  # one more is due in 2099
    assert "docs/essays/new.md:7:4 double-space" in told
    assert live.resolve() != first
    assert not first.exists()
    assert (live / "essays/new/index.html").is_file()

    second = live.resolve()
    assert run(home, author, "git push --quiet server main:idea").returncode == 0
    assert live.resolve() == second

    often, daily = (line.split(" ", 5)[5] for line in cron.splitlines())
    built = home / "srv/essays.git/tsunagu.built"
    essay.write_text(
        ESSAY.format(factors="factors").replace("2026-05-20", "2026-06-01 11:30"), encoding="utf-8"
    )
    push(author, "Due at half past eleven")
    run(home, author, publish, TSUNAGU_NOW="2026-06-01T11:29")
    waiting = live.resolve()
    assert not (live / "essays/new/index.html").exists()
    built.write_text("2026-06-01T02:31:00+00:00", encoding="utf-8")
    assert run(home, home, often).stdout == ""
    assert live.resolve() == waiting, "nothing has come due since 11:31"
    built.write_text("2026-06-01T02:29:00+00:00", encoding="utf-8")
    assert run(home, home, often).stdout == ""
    assert (live / "essays/new/index.html").is_file()
    second = live.resolve()

    done = run(home, home, daily)
    assert done.returncode == 0, done.stdout
    assert live.resolve() != second
    assert sorted(path.name for path in live.parent.iterdir()) == ["essays", live.resolve().name]


def test_a_push_waits_for_the_one_before_it_and_leaves_one_site(home: Path) -> None:
    """Both are built, the later one stays, and of the earlier nothing is left behind."""
    repository, live = home / "srv/essays.git", home / "srv/www/essays"
    command = "/srv/essays.git/hooks/post-receive now"
    assert run(home, home, f"{command} & {command} & wait").stdout.count("公開しました") == 2
    assert sorted(path.name for path in live.parent.iterdir()) == ["essays", live.resolve().name]
    asked = run(home, repository, f"flock tsunagu.lock -c '{command.replace('now', 'due')}'")
    assert (asked.returncode, asked.stdout) == (0, ""), "a clock does not wait: it rings again"
    said = run(home, repository, f"(flock 8; sleep 2) 8> tsunagu.lock & sleep 1; {command}; wait").stdout
    assert "先に始まった組み立てを待っています" in said


@pytest.mark.parametrize("live", ["precious", "link", "nowhere"])
def test_what_is_there_already_is_never_replaced(home: Path, tmp_path: Path, live: str) -> None:
    """It may be somebody's only copy of a site: a folder, a link to one, a link to what is unplugged."""
    folder = tmp_path / "other"
    git(tmp_path, "init", "--quiet", "--bare", "--initial-branch=main", str(folder))
    (tmp_path / "precious").mkdir()
    (tmp_path / "link").symlink_to("precious")
    (tmp_path / "nowhere").symlink_to("unplugged")
    git(folder, "config", "tsunagu.live", str(tmp_path / live))
    git(folder, "config", "tsunagu.url", "https://essays.example/")
    done = run(home, folder, f"{ROOT}/.hosting/post-receive now", GIT_DIR=str(folder))
    assert done.returncode == 1
    assert "Move it away" in done.stdout
    names = {path.name for path in tmp_path.iterdir()}
    assert names == {"other", "precious", "link", "nowhere"}


def test_both_languages_of_the_page_give_the_same_commands() -> None:
    pages = [(ROOT / name).read_text(encoding="utf-8") for name in ("HOSTING.md", "HOSTING.ja.md")]
    found = [re.findall(r"^```\w*\n(.*?)^```$", page, re.MULTILINE | re.DOTALL) for page in pages]
    assert found[0] == found[1]
    assert len(found[0]) == 8
    names = [sorted(re.findall(r"`([A-Z_]{6,})`", page)) for page in pages]
    assert names[0] == names[1]
