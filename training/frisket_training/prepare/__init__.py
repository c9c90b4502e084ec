"""From the npm registry to drawings on disk."""
