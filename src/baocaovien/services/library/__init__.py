"""The content library: documents taken in, items, figures, topics."""
