"""Taking in files of others: read, matched, shown with a state for each row, checked again, written in one operation."""
