"""Translation catalogues (PO, gettext's format): lines.py and reading.py read one, words.py answers from it."""

# mypy: implicit-reexport

from .reading import PLACEHOLDER, WIDTH, checked, key, line_of, path_of, read_catalogue, readable_catalogue
from .words import Words, is_label, plural_rule, translated
