"""The page of units, people, venues and sites."""
