"""Word files: the drafting template, instruments of joining, working papers, update sheets, requests, letters."""

from .instrument import instrument_docx
from .letters import Letters
from .paperfile import paper_docx
from .requestfile import request_docx
from .template import template_docx
from .wordpaper import own_draft_papers

__all__ = ["Letters", "instrument_docx", "own_draft_papers", "paper_docx", "request_docx", "template_docx"]
