"""Units, people, venues and sites."""
