"""Names of bookmarks in a Word file, by which fields and links find a clause."""

from hashlib import sha1

LONGEST_MARK = 40  # characters of a bookmark


def clause_mark(slug: str) -> str:
    """Bookmark of a clause."""
    return named_mark("clause", slug)


def named_mark(kind: str, slug: str) -> str:
    """A bookmark of its own for each id: Word takes no hyphens and 40 characters at most."""
    name = f"_{kind}_{slug.replace('-', '_')}"
    return (
        name if len(name) <= LONGEST_MARK else f"{name[: LONGEST_MARK - 9]}_{sha1(slug.encode()).hexdigest()[:8]}"
    )
