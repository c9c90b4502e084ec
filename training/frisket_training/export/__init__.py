"""From trained networks to the folder that the pipeline loads."""
