"""Layouts shared by many outlets, one CMS a file."""
