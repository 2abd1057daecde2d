"""Word files: drafting template, instruments, bill kit, working papers, update sheets, letters, workshop."""

# mypy: implicit-reexport

from .instrument import instrument_docx
from .kitpaper import kit_parts
from .letters import Letters
from .paperfile import paper_docx
from .requestfile import request_docx
from .template import template_docx
from .wordpaper import own_draft_papers
from .workshopsheets import WorkshopSheets
