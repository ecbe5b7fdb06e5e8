"""The pictures of docs/: what each file is, whatever its name says, and which of them a name means."""
