"""The colours of the site by name, from the stylesheet that pages load: web, print and manifest share them."""

import re
from pathlib import Path

LIGHT = re.compile(r":root\s*\{(.*?)\}", re.DOTALL)
COLOUR = re.compile(r"--([a-z-]+):\s*(#[0-9a-f]{6})")


def colours(root: Path) -> dict[str, str]:
    """Name -> value ("status_unclear": "#ffffff") of each light colour."""
    light = LIGHT.search((root / "overrides" / "assets" / "tokens.css").read_text("utf-8"))
    assert light, "tokens.css begins with the light colours"
    return {name.replace("-", "_"): value for name, value in COLOUR.findall(light[1])}
