"""The body of an old post: HTML as blogs have it, on its way to the site's Markdown."""
