"""Pictures drawn at build time from the site's own figures, as inline SVG."""
