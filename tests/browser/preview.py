"""`make serve` for a browser: the preview of one language of a project."""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.patience import patience

TRIES = 5


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def answers(address: str) -> bool:
    """Whether a page is there; not so if no answer comes in time."""
    try:
        with urllib.request.urlopen(address, timeout=patience()):
            return True
    except OSError:  # also of a connection that is refused, broken off or silent
        return False


def served(project: Path, code: str) -> tuple[subprocess.Popen, str] | None:
    """A preview and its address; None if another program took the port before it did."""
    address = f"http://127.0.0.1:{free_port()}/"
    command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", address.split("/")[2]]
    settings = {"CCM_DOCS": f"docs/{code}", "CCM_LANGUAGE": code, "NO_MKDOCS_2_WARNING": "1"}
    with (project / "log").open("w") as log:
        server = subprocess.Popen(command, cwd=project, env=os.environ | settings, stdout=log, stderr=log)
    end = time.monotonic() + patience()
    while server.poll() is None and time.monotonic() < end:
        if answers(address):
            return server, address
        time.sleep(0.1)
    stop(server)
    said = (project / "log").read_text("utf-8")
    assert "Address already in use" in said, f"the preview does not answer: {said}"
    return None


def stop(server: subprocess.Popen) -> None:
    """End a preview, also one that does not end by itself."""
    server.terminate()
    try:
        server.wait(patience())
    except subprocess.TimeoutExpired:
        server.kill()
        server.wait()


@contextmanager
def preview(project: Path, code: str = "en") -> Iterator[str]:
    """The address at which the preview answers, ending in /, as long as the block runs."""
    tries = (served(project, code) for _ in range(TRIES))
    found = next(filter(None, tries), None)
    assert found, "each port that was free a moment ago was taken by another program"
    server, address = found
    try:
        yield address
    finally:
        stop(server)
