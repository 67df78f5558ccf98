"""The first start: the own office, or the sample."""
