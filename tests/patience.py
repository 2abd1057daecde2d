"""How long a test waits for what never comes: two minutes, and as many times that as the machine is overrun."""

import os

LONGEST = 10 * 60  # seconds, whatever the machine is doing


def patience() -> float:
    """Seconds in which each single step of a page, a preview or LibreOffice must be done with."""
    waiting = os.getloadavg()[0] / (os.cpu_count() or 1)  # programs for each core
    return min(120 * max(1.0, waiting), LONGEST)
