"""`make serve`: the last good pages stay while a fault is in the way, and the fault stands above them.

Knows the development server only by what it is handed. Each build goes to a folder of its own, which
takes the place of the one that is served if all is right; browsers reload either way.
"""

import gc
import re
import shutil
import tempfile
import traceback
from collections.abc import Callable, Iterable
from pathlib import Path
from threading import Thread
from typing import Any
from wsgiref.types import StartResponse, WSGIEnvironment

from jinja2 import TemplateSyntaxError
from markupsafe import escape

from ..exports.searchindex import PATH
from ..faults import report
from ..faults.fault import Fault, Faults
from ..faults.heard import Heard
from ..faults.kinds import Code
from ..paths import ROOT
from .validation import editions

ASSETS = {"preview.css": "faults.css", "preview.js": "preview.js"}  # name served -> in overrides/root

BODY = re.compile(rb"<body\b[^>]*>")
# What MkDocs writes into each page, and from when the page is. The page's own policy forbids it to run.
SCRIPT = re.compile(
    rb"<script>\s*var livereload\b(?:(?!</script>).)*\blivereload\((\d+), \d+\);\s*</script>", re.DOTALL
)


def preview_assets() -> dict[str, str]:
    """File name -> text of what a page needs only in a preview."""
    folder = ROOT / "overrides" / "root"
    return {name: (folder / source).read_text("utf-8") for name, source in ASSETS.items()}


class Preview:
    """What is served: the folder of the last good pages, and the faults that keep newer ones back."""

    def __init__(self, server: Any, build: Callable[[], None], root: Path = ROOT) -> None:
        self.server, self.build, self.root = server, build, root
        self.faults: list[Fault] = []
        self.fresh: Path | None = None  # where the build under way writes
        server.builder = self.rebuild
        server.error_handler = self.error_page
        server.set_app(self.answer)

    def rebuild(self) -> None:
        """Build again; serve the outcome if all is right, else say what is not."""
        self.fresh = Path(tempfile.mkdtemp(prefix="mkdocs_"))
        gc.disable()  # a build is over before the collector would find anything: a tenth of its time
        try:
            with Heard("mkdocs") as heard:
                self.build()
        except (Exception, SystemExit) as error:
            self.faults = self._why(error, heard.lines)
            report.tell(self.faults, self.root)
            shutil.rmtree(self.fresh, ignore_errors=True)
        else:
            self.faults = []
            self._put_in_place(self.fresh)
            report.forget(self.root)
        finally:
            gc.enable()

    def keep_search(self) -> None:
        """Give the build under way the index of the last one: making it takes a third of the time."""
        if self.fresh is None:  # the first build makes it
            return
        (self.fresh / PATH).parent.mkdir(exist_ok=True)
        shutil.copyfile(Path(self.server.root) / PATH, self.fresh / PATH)

    def answer(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """What MkDocs answers; a page as `page` has it."""
        answers: list[tuple[str, list[tuple[str, str]]]] = []

        def start(status: str, headers: list[tuple[str, str]], _error: object = None) -> Callable[[bytes], object]:
            answers.append((status, headers))
            return lambda _content: None  # MkDocs does not write by it

        parts: Iterable[bytes] = self.server.serve_request(environ, start)
        status, headers = answers[-1]
        if status.startswith("200") and any(value.startswith("text/html") for _, value in headers):
            page = self.page(b"".join(parts))
            headers = [(name, value) for name, value in headers if name != "Content-Length"]
            headers.append(("Content-Length", str(len(page))))
            parts = [page]
        start_response(status, headers)
        return parts

    def page(self, content: bytes) -> bytes:
        """A page as it is served: with the faults above it, and our script that reloads it for MkDocs' own."""
        script = SCRIPT.search(content)
        if not script:
            return content
        content = content[: script.start()] + content[script.end() :]
        base = self.server.mount_path
        head = f'<link rel="stylesheet" href="{escape(base)}assets/preview.css">'
        head += (
            f'<script src="{escape(base)}assets/preview.js" data-epoch="{int(script[1])}" defer></script></head>'
        )
        content = content.replace(b"</head>", head.encode(), 1)
        if self.faults:
            banner = f'<div class="faults-banner">{report.fragment(self.faults, self.root)}</div>'
            content = BODY.sub(lambda body: body[0] + banner.encode(), content, count=1)
        return content

    def error_page(self, code: int) -> bytes | None:
        """404.html of the pages that are served."""
        path = Path(self.server.root) / f"{code}.html"
        return path.read_bytes() if path.is_file() else None

    def close(self) -> None:
        """Remove the pages that were served."""
        shutil.rmtree(self.server.root, ignore_errors=True)

    def _put_in_place(self, fresh: Path) -> None:
        """Serve the new pages from where the last good ones were.

        A browser that asks during a build waits for its end, but MkDocs has looked up the file before: in a folder
        of another name it would be gone, and what is not found has no script that asks again.
        """
        served, old = Path(self.server.root), Path(tempfile.mkdtemp(prefix="mkdocs_"))
        served.rename(old / "pages")
        fresh.rename(served)
        Thread(target=shutil.rmtree, args=(old, True), daemon=True).start()  # browsers need not wait for it

    def _why(self, error: BaseException, warnings: list[str]) -> list[Fault]:
        """The faults that stopped a build: all that a check finds, else what the build said."""
        try:
            editions(self.root)
        except Faults as wrong:
            return wrong.faults
        except Exception as other:
            error = other
        if isinstance(error, TemplateSyntaxError):
            path = Path(error.filename or "overrides")
            name = path.relative_to(self.root) if path.is_relative_to(self.root) else path
            sentence = f"cannot be read: {' '.join(str(error.message).split())}."
            return [Fault(name.as_posix(), error.lineno, sentence, Code.TEMPLATE, column=int(error.lineno > 1))]
        if not isinstance(error, SystemExit):
            traceback.print_exception(error)  # for whoever changes the program while it serves
        said = warnings or [f"{type(error).__name__}: {error}"]
        return [
            Fault("mkdocs.yml", 1, f"cannot be built: {' '.join(words.split())}", Code.TEMPLATE) for words in said
        ]
