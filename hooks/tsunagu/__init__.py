"""The core of Tsunagu: takes text, returns values, and knows no web framework."""
