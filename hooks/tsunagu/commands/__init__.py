"""The commands of the author and of CI, one a file: each reads its options, calls a room below, and prints.

Nobody imports from here.
"""
