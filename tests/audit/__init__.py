"""Measure the built site against the bars: Lighthouse on each kind of page, the Nu checker on every page."""
