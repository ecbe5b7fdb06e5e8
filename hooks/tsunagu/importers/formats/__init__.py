"""How old blogs save their posts: a format a file."""
