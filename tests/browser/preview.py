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

PATIENCE = 60  # seconds until something must have happened: the machine may be busy


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def answers(address: str) -> bool:
    try:
        with urllib.request.urlopen(address, timeout=PATIENCE):
            return True
    except (urllib.error.URLError, ConnectionError):
        return False


@contextmanager
def preview(project: Path, code: str = "en") -> Iterator[str]:
    """The address at which the preview answers, ending in /, as long as the block runs."""
    address = f"http://127.0.0.1:{free_port()}/"
    command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", address.split("/")[2]]
    settings = {"CCM_DOCS": f"docs/{code}", "CCM_LANGUAGE": code, "NO_MKDOCS_2_WARNING": "1"}
    with (project / "log").open("w") as log:
        server = subprocess.Popen(command, cwd=project, env=os.environ | settings, stdout=log, stderr=log)
        try:
            deadline = time.monotonic() + PATIENCE
            while not answers(address):
                assert server.poll() is None, (project / "log").read_text()
                assert time.monotonic() < deadline
                time.sleep(0.1)
            yield address
        finally:
            server.terminate()
            server.wait(PATIENCE)
