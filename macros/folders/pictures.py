"""Pictures beside the pages: raster files of five kinds, which open as what they are called."""

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PIL import Image, ImageFile, UnidentifiedImageError

from ..faults.fault import Fault
from ..faults.kinds import Code

KINDS = {".png": "PNG", ".jpg": "JPEG", ".jpeg": "JPEG", ".webp": "WEBP", ".gif": "GIF", ".avif": "AVIF"}
LISTED = f"{', '.join(list(KINDS)[:-1])} or {list(KINDS)[-1]}"
LARGEST = 4_000_000  # bytes: a minute on a slow line
WIDEST = 6_000  # pixels of a side: twice a page of A4 at 250 a inch
MOST = 24_000_000  # pixels


def picture_fault(path: Path, name: str) -> Fault | None:
    """Why a file is no picture that a page may show; None if it is one. It is opened, but not run or followed."""
    kind = KINDS[path.suffix]
    if path.stat().st_size > LARGEST:
        return Fault(name, 1, f"is a picture of more than {LARGEST:,} bytes. Save it smaller.", Code.PICTURE)
    try:
        with _whole(), warnings.catch_warnings(action="error"), Image.open(path, formats=[kind]) as picture:
            width, height = picture.size
            if max(width, height) > WIDEST or width * height > MOST:
                message = f"is a picture of {width:,} by {height:,} pixels. At most {WIDEST:,} by 4,000 fit."
                return Fault(name, 1, message, Code.PICTURE)
            picture.load()
    except PermissionError:
        message = "cannot be read: its owner does not permit it. Change its permissions."
        return Fault(name, 1, message, Code.UNREADABLE_FILE)
    except (UnidentifiedImageError, Image.DecompressionBombError, OSError, SyntaxError, ValueError, Warning):
        message = f"does not open as a picture of the kind {path.suffix}. Save it again, as {LISTED}."
        return Fault(name, 1, message, Code.PICTURE)
    return None


@contextmanager
def _whole() -> Iterator[None]:
    """While it lasts, Pillow refuses a picture that was cut off, which WeasyPrint lets it show in its process."""
    lenient = ImageFile.LOAD_TRUNCATED_IMAGES
    ImageFile.LOAD_TRUNCATED_IMAGES = False
    try:
        yield
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES = lenient
