"""Word files: the drafting template, instruments of joining, update sheets, requests for assistance, letters."""

from .instrument import instrument_docx
from .letters import Letters
from .requestfile import request_docx
from .template import template_docx
from .wordpaper import own_draft_papers

__all__ = ["Letters", "instrument_docx", "own_draft_papers", "request_docx", "template_docx"]
