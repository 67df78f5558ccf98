"""The documents page: minutes, papers of an event, the register."""
