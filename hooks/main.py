"""MkDocs events in the order in which they fire; each hands over to the core.

What must know MkDocs' insides stands beside it (``tsunagu_mkdocs``). What is decided is decided in the core.
"""

from __future__ import annotations

import logging
import os
from dataclasses import replace
from functools import lru_cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from mkdocs.exceptions import Abort
from mkdocs.structure.files import File, Files
from mkdocs.utils import CountHandler

from tsunagu.checks import ContentError, find_remarks, read_content
from tsunagu.config import ClockError, SettingsError, read_now, read_settings
from tsunagu.content import is_leftover, is_published_kind
from tsunagu.editors import renew_files
from tsunagu.markdown import complete_options, list_extensions
from tsunagu.messages import choose_ui_language, describe_fault, say, write_findings
from tsunagu.outputs import Cache
from tsunagu.pages import view_contents
from tsunagu.release import StageError, judge_site, mark_preview, open_stage, publish_stage, write_differences
from tsunagu.site import (
    Build,
    BuildMemory,
    BuildOptions,
    digest_outside,
    find_page_fault,
    open_memory,
    start_build,
    write_desk_page,
)
from tsunagu_mkdocs.build_errors import say_settings, say_template, tell_failure, tell_settings
from tsunagu_mkdocs.build_phases import BuildPhases, keep_timings, open_phases, read_timings
from tsunagu_mkdocs.desk_server import DeskServer
from tsunagu_mkdocs.first_pages import PageWriter, put_missing
from tsunagu_mkdocs.late_pages import add_page
from tsunagu_mkdocs.live_reload import follow_changes, go_on_after_failures
from tsunagu_mkdocs.loaded_code import list_code
from tsunagu_mkdocs.mkdocs_keys import MKDOCS
from tsunagu_mkdocs.onlookers import Onlookers, SupersededError
from tsunagu_mkdocs.progress import watch
from tsunagu_mkdocs.remarks import tell_count, tell_remarks
from tsunagu_mkdocs.remembered_page import PageStore, RememberedPage, list_levels
from tsunagu_mkdocs.restart import restart_when_changed
from tsunagu_mkdocs.theme_style import read_theme_style

if TYPE_CHECKING:
    from collections.abc import Iterator

    import jinja2
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page

    from tsunagu.model import Problem
    from tsunagu.release import Stage

log = logging.getLogger("mkdocs.tsunagu")

_HOOKS = Path(__file__).parent


def _build(config: MkDocsConfig) -> Build:
    build: Build = config.extra["build"]
    return build


@lru_cache(maxsize=1)
def _remember(folder: Path) -> BuildMemory:
    """What earlier builds knew of texts, each kind of preview for itself; ``serve`` builds more than once."""
    return open_memory(folder / _name_preview(), list_code(_HOOKS))


@lru_cache(maxsize=1)
def _see_onlookers() -> Onlookers:
    """Who looks at the preview of this process."""
    return Onlookers()


@lru_cache(maxsize=1)
def _set_desk() -> DeskServer:
    """What this process serves beside the pages."""
    return DeskServer()


@lru_cache(maxsize=1)
def _phases() -> BuildPhases:
    """How far the build of this process is."""
    return open_phases()


def _name_cache(config: MkDocsConfig, name: str) -> Path:
    return Path(config.config_file_path).with_name(".cache") / name


def on_startup(command: str, **_: Any) -> None:
    """A preview shows drafts and scheduled essays: ``serve``, and a build with ``TSUNAGU_PREVIEW=pull``."""
    if command == "serve":
        os.environ["TSUNAGU_PREVIEW"] = "serve"


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read and check all content before MkDocs touches a file, then build beside the live site."""
    if _is_serving():
        tell = partial(say, "command/broken-code", _choose_ui_language(config))
        restart_when_changed(_HOOKS, lambda fault: click.echo(tell(fault=fault), err=True))
    try:
        # Where it stands is for MkDocs to say: it is another place while it serves.
        settings = replace(
            read_settings(Path(config.config_file_path), os.environ, MKDOCS), url=config.site_url or ""
        )
        ui_language = choose_ui_language(None, os.environ, settings.codes[0])
        config.extra["stage"] = stage = _open_stage(config, ui_language)
        _phases().start(ui_language, read_timings(_name_cache(config, "timings.json")))
        now = read_now(os.environ, settings.zone)
        content = read_content(Path(config.docs_dir), settings, now)
        for line in write_findings(content.problems, ui_language):
            click.echo(line, err=True)
        for path in renew_files(Path(config.config_file_path).parent, settings):
            log.info(say("command/made", ui_language, path=path))
        look = partial(find_remarks, content, settings, _name_cache(config, "remarks.json"))
        options = BuildOptions(
            _name_preview(), ui_language, read_theme_style(), _remember(_name_cache(config, "made"))
        )
        config.extra["build"] = start_build(content, settings, now, look, options)
    except SettingsError as error:
        raise Abort("\n".join(say_settings(error))) from None
    except FileNotFoundError as error:
        raise Abort(str(error)) from None
    except ClockError as error:
        raise Abort(say(error.code, ui_language, seen=error)) from None
    except ContentError as error:
        raise Abort(say("command/nothing-built", ui_language, count=len(error.problems))) from None
    return _adapt(config, stage)


def _adapt(config: MkDocsConfig, stage: Stage) -> MkDocsConfig:
    """What MkDocs does for us, and what it need not do."""
    config.markdown_extensions += list_extensions(lambda: config.extra.get("prose"))  # type: ignore[arg-type]
    config.mdx_configs = complete_options(config.mdx_configs)
    config.theme.static_templates = {"404.html"}
    # It compares ``#%E3%81%82`` with ``あ``, and does not know the months of a list; our judges do.
    config.validation.links.anchors = logging.DEBUG
    config.nav = ["index.md"]  # our templates have no tree of all pages, and MkDocs need not build one
    config.site_dir = str(stage.folder)
    # Of these it is said that they have no effect, and MkDocs would doubt each page's address of them.
    config.edit_uri = config.edit_uri_template = None
    return config


def _open_stage(config: MkDocsConfig, ui_language: str) -> Stage:
    """Before anything is read: what a build that waited puts out is no older than that of the other."""
    tell = partial(say, "fault/waiting", ui_language)
    try:
        return open_stage(Path(config.site_dir), lambda: click.echo(tell(), err=True))
    except StageError as error:
        raise Abort(_say_stage(error, ui_language)) from None


def _say_stage(error: StageError, ui_language: str) -> str:
    return say(f"fault/{error.code}", ui_language, path=error.path, reason=error.reason)


def _name_preview() -> str:
    """``serve`` or ``pull``; nothing where the site is built to be published."""
    return os.environ.get("TSUNAGU_PREVIEW", "")


def _is_serving() -> bool:
    return _name_preview() == "serve"


def _choose_ui_language(config: MkDocsConfig) -> str:
    """The language to speak in before the settings are read."""
    return choose_ui_language(None, os.environ, str(config.theme.get("language", "")))


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Take out what readers must not see; add the pages that no author writes."""
    build = _build(config)
    for uri in build.hidden:
        if file := files.get_file_from_path(uri):
            files.remove(file)
    for file in [file for file in files if is_leftover(file.src_uri)]:
        files.remove(file)
    for page in build.generated:
        files.append(File.generated(config, page.uri, content=page.text.encode()))
    for file in [file for file in files if _is_idle(file, config)]:
        files.remove(file)
    texts = build.texts
    surroundings = _digest_surroundings(files, config)
    store = PageStore(build.read_page, partial(texts.recall, surroundings), partial(texts.keep, surroundings))
    for file in files.documentation_pages():
        RememberedPage(file, config, store)
    _phases().begin("texts", len(files.documentation_pages()))
    return files


def _digest_surroundings(files: Files, config: MkDocsConfig) -> str:
    """What MkDocs makes of a text besides: by the extensions of mkdocs.yml, and by where files are."""
    extensions = [name for name in config.markdown_extensions if isinstance(name, str)]
    places = sorted((file.src_uri, file.url) for file in files)
    links = dict(config.validation.links)
    return digest_outside(extensions, config.mdx_configs, links, places, list_levels())


def on_nav(nav: Navigation, config: MkDocsConfig, **_: Any) -> Navigation:
    """Needed by what is made first."""
    config.extra["nav"] = nav
    return nav


def _is_idle(file: File, config: MkDocsConfig) -> bool:
    """Whether a file comes with the theme, or is a style or script beside our templates.

    What a site needs of them is among its own assets.
    """
    if file.src_dir not in config.theme.dirs or file.src_dir == config.docs_dir:
        return False
    return file.src_dir != config.theme.custom_dir or not is_published_kind(file.src_uri)


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, **_: Any) -> str:
    """From here to the end of its rendering, the Markdown extensions are about this page."""
    config.extra["prose"] = _build(config).texts.begin(page.file.src_uri)
    return markdown


def on_page_content(html: str, page: Page, config: MkDocsConfig, **_: Any) -> str:
    """What the page's text became: feeds and search need it."""
    _build(config).texts.html[page.file.src_uri] = html
    _phases().step()
    return html


def on_env(env: jinja2.Environment, config: MkDocsConfig, files: Files) -> jinja2.Environment:
    """Every page is rendered. Our own templates escape what they print."""
    config.extra["prose"] = None
    _build(config).memory.texts.save()
    _phases().begin("pictures")
    _stop_active(_build(config))
    _make_pictures(files, config)
    own = _list_templates(Path(config.theme.custom_dir or ""))
    env.autoescape = lambda name: name in own
    env.globals["search_worker"] = _build(config).search_worker
    env.globals["longest_query"] = _build(config).longest_query
    env.globals["assets"] = _build(config).assets
    # The script by which `serve` reloads a page is within it, so a policy would stop it.
    env.globals["policy"] = "" if _is_serving() else _build(config).policy.in_page
    for uri, header in _build(config).add_archives().items():
        add_page(uri, header, files, config)
    _show_first(env, files, config)
    _phases().begin("books")
    _build(config).make_books(Cache(_name_cache(config, "books")), Path(config.site_dir))
    _phases().begin("pages", len(files.documentation_pages()))
    return env


def _show_first(env: jinja2.Environment, files: Files, config: MkDocsConfig) -> None:
    """While serving, the pages that somebody looks at come before all others, with what they load."""
    build, site = _build(config), config.extra["stage"].site
    asked = [file.page for file in files.documentation_pages() if _see_onlookers().is_asked(file.url)]
    pages = [page for page in asked if page and build.needs_texts_alone(page.file.src_uri)]
    for asset in build.assets.pages if pages else ():
        put_missing(site, asset.uri, asset.text.encode)
    for uri in build.pictures.list_uris() if pages else ():
        put_missing(site, uri, Path(config.site_dir, uri).read_bytes)
    handlers = partial(on_page_context, config=config), partial(on_post_page, config=config)
    writer = PageWriter(env, files, config.extra["nav"], config, *handlers)
    _see_onlookers().show_first({Path(site, page.file.dest_uri): writer.write(page) for page in pages})


def _give_way(config: MkDocsConfig) -> None:
    """End a build of the preview whose files are old: its newest edit waits."""
    try:
        _see_onlookers().give_way()
    except SupersededError:
        config.extra["stage"].close()
        raise


def _make_pictures(files: Files, config: MkDocsConfig) -> None:
    """No picture is copied as it is: a phone's tells where it was taken."""
    build = _build(config)
    for file in [file for file in files if file.src_uri in build.pictures.names.uris]:
        files.remove(file)
    problems = build.make_pictures(Cache(_name_cache(config, "pictures")), Path(config.site_dir), watch)
    if not _is_serving():
        _stop(build, problems)


def _stop_active(build: Build) -> None:
    """What a check overlooked is seen in what a text became, before anything goes out."""
    _stop(build, build.list_active())


def _stop(build: Build, problems: list[Problem]) -> None:
    if problems:
        _phases().end()
        ui_language = choose_ui_language(None, os.environ, build.settings.codes[0])
        click.echo("\n".join(write_findings(problems, ui_language)), err=True)
        raise Abort(say("command/nothing-built", ui_language, count=len(problems)))


def _list_templates(folder: Path) -> frozenset[str]:
    return frozenset(path.relative_to(folder).as_posix() for path in folder.rglob("*.html"))


def on_page_context(context: dict[str, Any], page: Page, config: MkDocsConfig, **_: Any) -> dict[str, Any]:
    """What the page's template gets: the frame around it, and the view of its kind."""
    _give_way(config)
    _phases().step()
    build = _build(config)
    shown = build.view_page(page.file.src_uri)
    page.content = build.show_text(page.file.src_uri, page.content or "")
    context["frame"] = build.view_frame(page.file.src_uri, shown)
    context["view"] = shown.view
    context["rich"] = build.is_rich(page.content)
    context["notes"] = build.view_notes(page.file.src_uri)
    context["panel"] = build.panels.view(page.file.src_uri)
    context["contents"] = view_contents((heading.title, heading.id) for heading in page.toc)
    return context


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """No page goes out empty, or without its one worker of search: the theme may have changed under us."""
    return _check_page(output, page.file.src_uri, config)


def on_template_context(context: dict[str, Any], config: MkDocsConfig, **_: Any) -> dict[str, Any]:
    """The one page that is no Markdown: 404.html, in every language at once."""
    context["frames"] = _build(config).view_error_frames()
    context["frame"] = context["frames"][0]
    context["panel"] = _build(config).panels.view("404.html")
    return context


def on_post_template(output_content: str, template_name: str, config: MkDocsConfig) -> str:
    """404.html has search, too."""
    return _check_page(output_content, template_name, config)


def _check_page(html: str, name: str, config: MkDocsConfig) -> str:
    if fault := find_page_fault(html, _build(config).search_worker):
        raise Abort(f"{name} {fault}: has the theme changed, or overrides/?")
    return html


def on_post_build(config: MkDocsConfig) -> None:
    """Write what needs the whole site, then switch (unless a warning will end a strict build)."""
    _give_way(config)
    build = _build(config)
    written = []
    for uri, content in _list_outputs(build, config):
        written.append(uri)
        path = Path(config.site_dir, uri)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    for note in build.list_unshown():
        log.info(note)
    if _name_preview() == "pull":
        mark_preview(Path(config.site_dir), build.settings)
    if _count_warnings():
        return
    stage: Stage = config.extra["stage"]
    ui_language = choose_ui_language(None, os.environ, build.settings.codes[0])
    _refuse_faults(Path(config.site_dir), build, written, ui_language)
    try:
        publish_stage(stage)
    except StageError as error:
        raise Abort(_say_stage(error, ui_language)) from None
    _tell_timings(config)
    if _is_serving():
        _see_onlookers().settle()
        _set_desk().show(partial(build.write_desk, ui_language))
        tell_count(len(build.remarks), ui_language)
    else:
        told = os.environ.get("TSUNAGU_REMARKS", "")  # where a server keeps them for whoever pushed
        log.info(say("command/built-there" if told else "command/built", ui_language, path=stage.site))
        tell_remarks(build.remarks, ui_language, told)


def _tell_timings(config: MkDocsConfig) -> None:
    """Where the time went, to whoever asks for it, and for the next build."""
    _phases().end()
    keep_timings(_name_cache(config, "timings.json"), _phases().taken)
    for line in _phases().list_taken() if os.environ.get("TSUNAGU_TIMINGS") else ():
        click.echo(line, err=True)


def _list_outputs(build: Build, config: MkDocsConfig) -> Iterator[tuple[str, bytes]]:
    """The files that need the whole site."""
    _phases().begin("files")
    yield from ((output.uri, output.text.encode()) for output in build.list_outputs())
    yield from build.list_search_files()
    _phases().begin("cards", build.count_cards())
    yield from _phases().watch(build.draw_cards(Cache(_name_cache(config, "cards"))))
    _phases().begin("judge")


def _refuse_faults(stage: Path, build: Build, written: list[str], ui_language: str) -> None:
    """Nothing lost goes out. Not asked while serving, nor of a preview of texts that can't all be read."""
    if _is_serving() or not build.is_whole:
        return
    differences = judge_site(stage, build.list_published(written), build.settings.url)
    _phases().end()
    for line in write_differences(differences, ui_language):
        click.echo(line, err=True)
    if differences:
        raise Abort(say("guard/not-published", ui_language, count=len(differences)))


def on_build_error(error: Exception, **_: Any) -> None:
    """A mistake in a template is told by its file and line, a full disk in a line: without a traceback."""
    _phases().end()
    ui_language = choose_ui_language(None, os.environ, "ja")
    if told := say_template(error, _HOOKS.parent, ui_language) or describe_fault(error, ui_language):
        raise Abort(told) from None


def on_serve(server: Any, config: MkDocsConfig, **_: Any) -> Any:
    """Where a page is missing, the browser waits for it; where a build fails, every page says why."""
    ui_language = _choose_ui_language(config)
    find_mistakes = partial(tell_settings, Path(config.config_file_path), ui_language)
    go_on_after_failures(server, find_mistakes, partial(tell_failure, ui_language))
    server.error_handler = follow_changes(server)
    _see_onlookers().attach(server)
    _set_desk().attach(server, partial(write_desk_page, (), "", (), ui_language))
    log.info(say("desk/at", ui_language, address=f"{server.url}_desk/"))
    return server


def _count_warnings() -> int:
    """The warnings that MkDocs (or ProperDocs) counts, which it does only in a strict build."""
    loggers = (logging.getLogger(name) for name in ("mkdocs", "properdocs"))
    handlers = (one for logger in loggers for one in logger.handlers if isinstance(one, CountHandler))
    return sum(count for handler in handlers for _, count in handler.get_counts())
