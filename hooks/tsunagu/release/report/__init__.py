"""What a change of the site means for its readers: two site folders in, values and Markdown out."""
