"""What becomes of each post: its id, factors, links and file."""
