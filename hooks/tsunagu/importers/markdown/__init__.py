"""Posts that were written in Markdown elsewhere: taken over as they are, with what must change changed."""
