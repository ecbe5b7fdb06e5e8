"""The author's pictures as they are published: without what a camera notes, in sizes for each screen."""
