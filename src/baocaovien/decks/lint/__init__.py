"""Our own check of every deck before it is put in place."""
