"""The reports page: figures of a period, as table, chart and files."""
