"""Data, training, judging and export of Frisket's house checkpoint."""
