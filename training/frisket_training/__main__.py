"""`python -m frisket_training`."""

import sys

from frisket_training.cli import main

sys.exit(main())
