"""The door: who came, marked as they come in."""
