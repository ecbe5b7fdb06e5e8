"""What a site generator's own settings say of its posts: by which clock they are dated, where they were."""
