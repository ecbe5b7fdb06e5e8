"""What a keyboard, a word processor or a hurry puts into a header, told apart and fixed for reading."""
