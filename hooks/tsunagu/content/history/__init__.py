"""What git knows of the texts: when each changed, and which originals are newer than their translations."""
