"""What must know MkDocs' insides: its server, its keys, how its errors look.

Used by hooks/main.py, and by the commands that read mkdocs.yml.
"""
