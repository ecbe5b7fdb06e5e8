"""Markdown read: the blocks and inlines of a text, with their places, for rendering and for every check."""
