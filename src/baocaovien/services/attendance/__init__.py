"""The door: rosters, cards, marks, the desk's memory."""
