"""The whole site as its author sees it: what waits, what is missing, what is old, what was done."""
