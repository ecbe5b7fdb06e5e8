"""What a value of a header may be. One file a kind of value; each reads it, and describes it to an editor."""
