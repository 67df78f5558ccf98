"""Every form and action of the window that writes, opened and filled as its user would."""
