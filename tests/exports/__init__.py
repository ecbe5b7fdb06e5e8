"""Exports as blog services and site generators write them, of columns that are data: see ``columns.py``."""
