"""Decks: composed from the library, edited, built into files, compared and brought up to date."""
