"""What `make lint` asks besides ruff and mypy: are the scripts free of slips."""
