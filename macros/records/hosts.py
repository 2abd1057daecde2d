"""The hosts that the site links to (data/hosts.yaml)."""

from typing import Annotated

from pydantic import Field

from .common import Form, Line, Record

Host = Annotated[str, Form(r"[a-z0-9-]+(\.[a-z0-9-]+)+", "a host in small letters, like www.un.org", 100)]


class Hosts(Record):
    """The file data/hosts.yaml: where the site may send its readers, and why."""

    hosts: dict[Host, Line] = Field(description="Each accepted host and what it is.")
