"""What a template gets: plain values in reading order, with every decision already taken.

Addresses (``url``) are relative to the site's root; the template's ``url`` filter makes them
relative to the page.
"""
