"""`make serve` for a browser: the preview of one language of a project."""

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def answers(address: str) -> bool:
    try:
        with urllib.request.urlopen(address):
            return True
    except (urllib.error.URLError, ConnectionError):
        return False


def served(project: Path, code: str) -> tuple[subprocess.Popen, str] | None:
    """A preview and its address; None if another program took the port before it did."""
    address = f"http://127.0.0.1:{free_port()}/"
    command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", address.split("/")[2]]
    settings = {"CCM_DOCS": f"docs/{code}", "CCM_LANGUAGE": code, "NO_MKDOCS_2_WARNING": "1"}
    with (project / "log").open("w") as log:
        server = subprocess.Popen(command, cwd=project, env=os.environ | settings, stdout=log, stderr=log)
    while server.poll() is None:
        if answers(address):
            return server, address
        time.sleep(0.1)
    said = (project / "log").read_text("utf-8")
    assert "Address already in use" in said, said
    return None


@contextmanager
def preview(project: Path, code: str = "en") -> Iterator[str]:
    """The address at which the preview answers, ending in /, as long as the block runs."""
    while not (found := served(project, code)):
        pass
    server, address = found
    try:
        yield address
    finally:
        server.terminate()
        server.wait()
