"""Where text, tables and charts stand on a slide: measured, broken into lines, spread over slides."""
