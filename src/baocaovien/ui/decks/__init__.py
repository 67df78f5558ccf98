"""Decks: the list, the studio, presenting."""
