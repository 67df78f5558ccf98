"""Figures of any period, closed reports, their files."""
