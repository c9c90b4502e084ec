"""What there is to draw: things, places, styles, and the words for them."""
