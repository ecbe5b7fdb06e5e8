"""The examples in docstrings are true."""

from __future__ import annotations

import doctest
import re
from importlib import import_module

import pytest

from architecture.modules import Module, read_modules
from projects import ROOT

WITH_EXAMPLES = [
    module for module in read_modules(ROOT / "hooks") if re.search(r"^ *>>> ", module.text, re.MULTILINE)
]


@pytest.mark.parametrize("module", WITH_EXAMPLES, ids=lambda module: module.name)
def test_the_examples_of_a_module_are_true(module: Module) -> None:
    result = doctest.testmod(import_module(module.name))
    assert result.attempted
    assert result.failed == 0
