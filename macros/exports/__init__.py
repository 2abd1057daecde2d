"""The register as files that other programs read, all from the same records and counts.

A module a format: JSON and its schemas, CSV, a workbook, a data package, feeds, calendars.
"""

# mypy: implicit-reexport

from .csvfile import states_csv
from .files import files, for_readers
from .jsonfile import counts_json, state_file
from .markdown import template_markdown
from .requesttext import request_text
