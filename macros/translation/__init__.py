"""Which English each section of a translated page follows, and what is shown of one that is behind.

sections.py parts a page, record.py keeps what each section follows, behind.py compares the two.
"""

from .behind import Lag, borrowed, current, lags
from .record import update

__all__ = ["Lag", "borrowed", "current", "lags", "update"]
