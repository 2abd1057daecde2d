"""What `make serve` serves while it builds again: a request that waits for the build gets the new page."""

from pathlib import Path
from types import SimpleNamespace

import pytest

from macros.faults.fault import Faults
from macros.site.preview import Preview


@pytest.fixture
def preview(tmp_path: Path) -> Preview:
    """A preview that serves one page, of a project without faults."""
    served = tmp_path / "served"
    served.mkdir()
    (served / "page.html").write_text("before")
    (served / "gone.html").write_text("before")
    (tmp_path / "project").mkdir()
    server = SimpleNamespace(root=str(served), mount_path="/", set_app=lambda app: None)
    made = Preview(server, lambda: (made.fresh / "page.html").write_text("after"), tmp_path / "project")
    return made


def test_a_page_that_was_asked_for_during_a_build_is_the_new_one(preview: Preview):
    """MkDocs looks up its file when it is asked, and opens it when the build is over."""
    page, gone = (Path(preview.server.root) / name for name in ("page.html", "gone.html"))
    for _ in range(2):
        preview.rebuild()
        assert page.read_text() == "after"
        assert not gone.exists()
        assert Path(preview.server.root) == page.parent


def test_a_build_that_fails_leaves_the_last_good_pages_where_they_are(preview: Preview, monkeypatch):
    def fails() -> None:
        raise SystemExit(1)

    def find(root: Path) -> None:
        raise Faults([])

    preview.build = fails
    monkeypatch.setattr("macros.site.preview.editions", find)
    page = Path(preview.server.root) / "page.html"
    preview.rebuild()
    assert page.read_text() == "before"
    preview.close()
    assert not page.exists()
