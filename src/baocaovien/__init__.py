"""Báo cáo viên: reporter conferences from plan to signed minutes, with no network."""

__version__ = "0.1.0"
