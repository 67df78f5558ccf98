"""Decks that come back from other hands: read, compared with what they were made from, brought up to date."""
