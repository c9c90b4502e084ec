"""The independent judge, the numbers it gives, and the contact sheet."""
