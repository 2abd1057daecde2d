"""Where the theme's package keeps its templates, with its icons and assets below them."""

from importlib.resources import files
from pathlib import Path


def theme_templates() -> Path:
    """The folder that MkDocs takes the theme from."""
    return Path(str(files("material"))) / "templates"
