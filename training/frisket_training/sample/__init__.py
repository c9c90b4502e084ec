"""Drawing with the trained networks, as the pipeline does."""
