"""What could be better in the prose: a noun a file, a rule a function.

Each is silent where a writer may have meant it.
"""
