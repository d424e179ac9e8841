"""The briefings' pages."""
