"""Training, network by network."""
