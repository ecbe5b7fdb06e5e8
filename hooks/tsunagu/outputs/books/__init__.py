"""Books: the essays of a series, of a theme or of the whole site as one EPUB file, to be taken along."""
