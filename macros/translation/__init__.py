"""Which English each section of a translated page follows, and what is shown of one that is behind.

sections.py parts a page, record.py keeps what each section follows, behind.py compares the two;
updatepairs.py tells the updates that a language has not; draftpages.py what a draft shows in English.
"""

# mypy: implicit-reexport

from .behind import Lag, borrowed, current, lags
from .draftpages import Draft, draft
from .record import update
from .updatepairs import lacking
