"""What the program that builds the pages reads in its own file: handed in by whoever knows that program."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Effect:
    """A key (as ``theme.logo``, ``plugins[]`` for each item) that is told, and the ``code`` of what is said.

    ``fine`` are values of which there is nothing to say; where there are ``only``, it is said of no others.
    """

    key: str
    code: str
    fine: tuple[str, ...] = ()
    only: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Generator:
    """The keys of mkdocs.yml that are not ours.

    ``keys`` are their names, ``flags`` those that are yes or no. ``paths`` says of a key (as
    ``theme.custom_dir``) what its path has to be; ``names`` gives what a value of a key could be called, none
    where all may be; ``is_module`` says whether a value of a key is a Python module instead. ``effects`` are
    the keys that have another effect here than their manual says, or none; ``texts``, ``lists`` and
    ``addresses`` those that hold one.
    """

    keys: tuple[str, ...]
    flags: frozenset[str]
    paths: Mapping[str, Callable[[Path], bool]]
    names: Mapping[str, Callable[[str], Collection[str]]]
    is_module: Callable[[str, str], bool]
    effects: tuple[Effect, ...] = ()
    texts: frozenset[str] = frozenset()
    lists: frozenset[str] = frozenset()
    addresses: frozenset[str] = frozenset()
