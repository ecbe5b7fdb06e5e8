"""Small changes to the code, each of which a test should notice: ``make mutants`` (see ``__main__.py``)."""
