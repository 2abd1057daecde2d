"""Word files: the drafting template, instruments of joining, update sheets, requests for assistance, letters."""

from .instrument import instrument_docx
from .letters import Letters
from .requestfile import request_docx
from .template import draft_docx, template_docx

__all__ = ["Letters", "draft_docx", "instrument_docx", "request_docx", "template_docx"]
