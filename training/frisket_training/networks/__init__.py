"""The networks of the house checkpoint."""
