"""From an exported checkpoint to networks that compute with 8-bit integers. Needs no weights but the exported ones."""
