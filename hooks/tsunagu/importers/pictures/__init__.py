"""The pictures of old posts, from folders and archives on this machine, by name. Nothing is fetched."""
