"""What `start.py` needs to make a bare machine ready, with the standard library alone."""
