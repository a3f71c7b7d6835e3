"""Plausible generated records, for measuring, in a database of their own."""
