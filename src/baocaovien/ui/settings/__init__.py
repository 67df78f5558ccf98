"""The office, the look, who works here, the data and its backups."""
