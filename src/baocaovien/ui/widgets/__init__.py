"""Small widgets that the pages share; all of them carry an accessible name."""
