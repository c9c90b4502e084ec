"""Scenes: composing them, keeping them on disk."""
