"""The keys of mkdocs.yml that MkDocs reads, and what it knows by name: themes, extensions, plugins."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from functools import lru_cache
from importlib.abc import InspectLoader
from importlib.metadata import entry_points
from importlib.util import find_spec
from pathlib import Path
from pkgutil import iter_modules
from typing import Final

from tsunagu.config import Effect, Generator
from tsunagu.languages import list_codes

#: What looking for a module may end in: its package is read for that.
_UNREADABLE: Final = (ImportError, ValueError, AttributeError, SyntaxError)

#: The keys of MkDocs whose values are its own affair. ``INHERIT`` is none of them: what it brings has no
#: place in this file.
_KEYS: Final = (
    *("docs_dir", "site_dir", "theme", "extra", "hooks", "plugins", "watch", "markdown_extensions"),
    *("validation", "use_directory_urls", "nav", "site_description", "site_author", "copyright", "repo_url"),
    *("repo_name", "edit_uri", "edit_uri_template", "extra_css", "extra_javascript", "extra_templates"),
    *("exclude_docs", "draft_docs", "not_in_nav", "dev_addr", "strict", "remote_branch", "remote_name"),
)

_FLAGS: Final = frozenset(("use_directory_urls", "strict"))


def _is_module(name: str, text: str) -> bool:
    """Whether an extension is named by the module in which it is."""
    if name != "markdown_extensions":
        return False
    return _is_extension(text)


@lru_cache(maxsize=128)
def _is_extension(text: str) -> bool:
    """Whether a module makes an extension: seen in its text, since to import it would run it."""
    module, _, maker = text.partition(":")
    try:
        spec = find_spec(module)
        code = spec.loader.get_source(module) if spec and isinstance(spec.loader, InspectLoader) else None
    except _UNREADABLE:
        return False
    return (maker or "makeExtension") in (code or "")


def _find_extensions(text: str) -> Collection[str]:
    """The names an extension could have: those of its package, where it is named with one."""
    package, dot, _ = text.rpartition(".")
    try:
        found = find_spec(package) if dot else None
    except _UNREADABLE:
        found = None
    if found and found.submodule_search_locations:
        modules = (module.name for module in iter_modules(found.submodule_search_locations))
        names = (f"{package}.{name}" for name in modules if not name.startswith("_"))
        if known := {name for name in names if _is_extension(name)}:
            return known
    return _find_names("markdown.extensions")


@lru_cache(maxsize=8)
def _find_names(group: str) -> frozenset[str]:
    """What installed packages bring, by its group; nothing where none of them is here."""
    return frozenset(point.name for point in entry_points(group=group))


def _find_plugins() -> frozenset[str]:
    """The plugins by name; those of a theme go by their own names too."""
    names = _find_names("mkdocs.plugins")
    return names | {name.partition("/")[2] for name in names if "/" in name}


#: Keys that hold one text, which may be empty.
_TEXTS: Final = frozenset(
    ("docs_dir", "site_dir", "repo_name", "edit_uri", "edit_uri_template", "site_description")
)

_LISTS: Final = frozenset(("plugins", "markdown_extensions", "extra_css", "extra_javascript", "watch"))
_ADDRESSES: Final = frozenset(("repo_url",))

_PATHS: Final[Mapping[str, Callable[[Path], bool]]] = {
    "docs_dir": Path.is_dir,
    "theme.custom_dir": Path.is_dir,
    "hooks": Path.is_file,
    "watch": Path.exists,
}
_NAMES: Final[Mapping[str, Callable[[str], Collection[str]]]] = {
    "theme.name": lambda _: _find_names("mkdocs.themes"),
    "markdown_extensions": _find_extensions,
    "plugins": lambda _: _find_plugins(),
}

#: Plugins of the theme whose work is done here without them, or that would undo some of it.
_DONE_HERE: Final = (
    *("blog", "group", "info", "meta", "offline", "optimize", "privacy", "projects", "social", "tags"),
    "typeset",
)
_REPLACED: Final = (*_DONE_HERE, *(f"material/{name}" for name in _DONE_HERE))

#: Keys below ``theme`` that are read, or have rows of their own.
_THEME_KEYS: Final = (
    *("name", "custom_dir", "language", "font", "locale", "logo", "favicon", "palette", "features", "icon"),
    *("direction", "static_templates"),
)

#: Extensions that put files, or what lies at an address, into a page: whoever writes a text chooses which.
_READING_FILES: Final = (
    *("pymdownx.b64", "pymdownx.pathconverter", "pymdownx.snippets", "markdown_include", "mdx_include"),
    *("markdown_include.include", "mdx_include.mdx_include", "markdown_include_lines", "mdx_import"),
    *("embedder", "fetcher", "pyembed", "pyembed.markdown", "markdown_exec", "mdx_bib", "markdown_emdify"),
    *(
        "plantuml_markdown",
        "plantuml-markdown",
        "markdown_katex",
        "mdx_truly_sane_include",
        "markdown_embed_code",
    ),
)

#: Keys that lose pages, change addresses or do nothing here. The look, the menus and the search of a site are
#: made by our own templates, styles and indexes: the theme and the plugins are not asked.
_EFFECTS: Final = (
    Effect("use_directory_urls", "flat-addresses", only=("false", "no", "off")),
    *(Effect(key, "left-out-pages") for key in ("exclude_docs", "draft_docs")),
    *(Effect(key, "idle-menu") for key in ("nav", "not_in_nav")),
    *(Effect(key, "idle-look") for key in ("theme.logo", "theme.favicon", "theme.palette")),
    *(Effect(key, "idle-look") for key in ("theme.features", "theme.icon", "theme.direction")),
    Effect("theme[]", "idle-theme", fine=_THEME_KEYS),
    Effect("theme.locale", "theme-locale", fine=("en",)),
    Effect("theme.font", "idle-look", fine=("false", "no", "off")),
    *(Effect(f"extra.{key}", "idle-script") for key in ("analytics", "consent", "version")),
    *(Effect(key, "idle-words") for key in ("copyright", "site_description", "site_author")),
    *(Effect(key, "idle-link") for key in ("edit_uri", "repo_name")),
    *(
        Effect(key, "idle-and-odd")
        for key in ("edit_uri_template", "theme.static_templates", "extra_templates")
    ),
    *(
        Effect(f"extra.{key}", "idle-link")
        for key in ("social", "homepage", "generator", "alternate", "status")
    ),
    *(Effect(f"extra.{key}", "idle-link") for key in ("annotate", "tags")),
    *(Effect(key, "idle-file") for key in ("remote_branch", "remote_name")),
    Effect("markdown_extensions[]", "reading-extension", only=_READING_FILES),
    Effect("plugins[]", "replaced-plugin", only=_REPLACED),
    Effect("plugins[]", "idle-plugin", fine=_REPLACED),
    Effect("theme.language", "idle-language", fine=tuple(list_codes())),
)

MKDOCS: Final = Generator(_KEYS, _FLAGS, _PATHS, _NAMES, _is_module, _EFFECTS, _TEXTS, _LISTS, _ADDRESSES)
