"""The first page: this week, to do, warnings."""
