"""Cards for sharing: a picture of 1200 x 630 for each page that people send to each other."""
