"""The page of curated content."""
