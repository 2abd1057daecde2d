"""What is done around an edition: links, known weaknesses, checksums, publishing."""

import hashlib
import json
import os
import re
import socket
import subprocess
import threading
from dataclasses import replace
from fnmatch import fnmatch
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
import yaml

from macros.paths import ROOT
from scripts import audit, links, release

WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
MAKEFILE = (ROOT / "Makefile").read_text("utf-8")


class Answers(BaseHTTPRequestHandler):
    """Answers /404 with 404, /moved with the way to /404, /none not at all, and anything else with 200."""

    asked: list[str] = []  # noqa: RUF012 (shared on purpose)

    def do_GET(self):
        self.asked.append(self.path)
        if self.path == "/none":
            return
        code = 302 if self.path == "/moved" else int(self.path[1:]) if self.path[1:].isdigit() else 200
        self.send_response(code)
        if code == 302:
            self.send_header("Location", "/404")
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_: object) -> None: ...


@pytest.fixture
def server():
    """Address of a server on this machine."""
    running = ThreadingHTTPServer(("127.0.0.1", 0), Answers)
    threading.Thread(target=running.serve_forever, daemon=True).start()
    Answers.asked.clear()
    yield f"http://127.0.0.1:{running.server_port}"
    running.shutdown()
    running.server_close()


def test_a_link_is_broken_only_if_its_server_says_so_or_is_gone(server, monkeypatch):
    known = socket.getaddrinfo

    def only_this_machine(host, *rest, **options):
        if host != "127.0.0.1":
            raise socket.gaierror
        return known(host, *rest, **options)

    monkeypatch.setattr(socket, "getaddrinfo", only_this_machine)
    expected = {
        f"{server}/": links.OK,
        f"{server}/wörter and blanks": links.OK,
        f"{server}/404": links.BROKEN,
        f"{server}/410": links.BROKEN,
        f"{server}/moved": links.BROKEN,
        f"{server}/403": links.UNSURE,  # refuses programs, perhaps not people
        f"{server}/503": links.UNSURE,
        f"{server}/none": links.UNSURE,
        "http://nowhere.invalid/": links.BROKEN,
    }
    answers = links.check(list(expected), seconds=2, pause=0)
    assert {address: kind for address, (kind, _) in answers.items()} == expected
    assert Answers.asked.count("/503") == 2  # tried once more
    assert Answers.asked.count("/404") == 2  # once of its own, once from /moved


def test_the_report_names_the_place_of_each_broken_link():
    places = {
        "https://a.test/x": ["data/tools.yaml:7", "docs/en/about.md:3"],
        "https://b.test/": ["data/sources.yaml:1"],
    }
    answers = {"https://a.test/x": (links.BROKEN, "404 Not Found"), "https://b.test/": (links.OK, "")}
    text, well = links.report(places, answers, {})
    assert not well
    assert text.splitlines() == [
        "data/tools.yaml:7: https://a.test/x: 404 Not Found",
        "docs/en/about.md:3: https://a.test/x: 404 Not Found",
        "2 addresses asked for: 1 answered, 1 broken, 0 without a clear answer; 0 left out.",
    ]
    _, well = links.report(places, {"https://b.test/": (links.OK, "")}, {"https://a.test/": "because"})
    assert well
    text, well = links.report(places, answers, {"https://c.test/": "because"})
    assert "nothing begins with https://c.test/ any more" in text


def test_every_link_of_the_data_and_the_pages_is_asked_for(facts, tmp_path):
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "index.md").write_text("one\n[x](https://x.test/a) [y](page.md)\n", "utf-8")
    places = links.addresses(facts, tmp_path)
    assert places["https://x.test/a"] == ["docs/en/index.md:2"]
    for state in facts.states.values():
        assert {source.url for source in state.sources.values() if source.url} <= places.keys()
    for address, found in places.items():
        path, _, line = found[0].partition(":")
        if path.startswith("data/") and address.isascii():  # else it may be written as \u…
            assert address in (ROOT / path).read_text("utf-8").splitlines()[int(line) - 1]


def test_each_address_left_out_has_a_reason(tmp_path):
    assert links.left_out(ROOT / "deploy" / "links.yaml")
    bad = tmp_path / "links.yaml"
    bad.write_text("ignored:\n  - address: https://a.test/\n    because: slow\n", "utf-8")
    with pytest.raises(ValueError, match="a reason"):
        links.left_out(bad)


FOUND = {"name": "lib", "version": "1.0", "vulns": [{"id": "PYSEC-1", "fix_versions": ["1.1"]}]}
CLEAN = {"name": "other", "version": "2.0", "vulns": []}
UNKNOWN = {"name": "third", "skip_reason": "not found"}


@pytest.mark.parametrize(
    ("output", "code", "said"),
    [
        ("", 0, "skipped: "),
        ("ERROR: no network", 0, "skipped: "),
        (json.dumps({"dependencies": [UNKNOWN]}), 0, "skipped: "),
        (json.dumps({"dependencies": [CLEAN, UNKNOWN]}), 0, "Could not be looked up: third."),
        (json.dumps({"dependencies": [CLEAN, FOUND]}), 1, "lib 1.0: PYSEC-1; mended in 1.1."),
    ],
)
def test_an_audit_fails_for_a_known_weakness_and_never_for_want_of_a_network(output, code, said):
    text, found = audit.verdict(output)
    assert found == code
    assert said in text


def test_checksums_are_those_that_sha256sum_checks(tmp_path):
    (tmp_path / "site" / "en").mkdir(parents=True)
    (tmp_path / "site" / "en" / "index.html").write_bytes(b"page")
    (tmp_path / "site" / ".nojekyll").touch()
    text = release.checksums(tmp_path / "site")
    assert f"{hashlib.sha256(b'page').hexdigest()}  site/en/index.html\n" in text
    assert "  site/.nojekyll\n" in text
    (tmp_path / "SHA256SUMS").write_text(text)
    command = ["sha256sum", "--check", "--strict", "SHA256SUMS"]
    assert subprocess.run(command, cwd=tmp_path, capture_output=True).returncode == 0
    (tmp_path / "site" / "en" / "index.html").write_bytes(b"other")
    assert subprocess.run(command, cwd=tmp_path, capture_output=True).returncode == 1


def test_an_edition_is_refused_while_the_site_is_nobodys(facts, monkeypatch, capsys):
    site = facts.site.model_copy(update={"contact": None, "publisher": None})
    monkeypatch.setattr(release, "checked_facts", lambda: replace(facts, site=site))
    assert release.main(["ready"]) == 1
    said = capsys.readouterr().err
    assert said.startswith("An edition is not released while this is open in data/site.yaml:\n  contact: ")
    assert "\n  publisher: " in said


@pytest.fixture
def sbom(facts) -> bytes:
    """The list of libraries of a release, by a program that reads this environment."""
    return release.sbom(ROOT, facts.site.data_as_of)


def test_the_sbom_names_every_pinned_library_and_nothing_of_this_machine(facts, sbom):
    bill = json.loads(sbom)
    pinned = re.findall(r"^([\w.-]+)==(\S+)", (ROOT / "requirements/site.txt").read_text("utf-8"), re.MULTILINE)
    assert {(part["name"], part["version"]) for part in bill["components"]} == set(pinned)
    assert bill["metadata"]["timestamp"].startswith(facts.site.data_as_of.isoformat())
    assert str(ROOT) not in sbom.decode()
    assert "serialNumber" not in bill  # drawn by chance


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_a_workflow_may_do_little_and_uses_exact_versions(path: Path):
    text = path.read_text("utf-8")
    flow = yaml.safe_load(text)
    assert flow["permissions"] == {"contents": "read"}
    for name, job in flow["jobs"].items():
        assert "timeout-minutes" in job, name
        runs = [step["run"] for step in job["steps"] if "run" in step]
        assert not [run for run in runs if "${{" in run]  # the name of a branch would become part of a command
        # What runs the project's code may write nothing; what may write runs none of it.
        assert not ("permissions" in job and any(re.search(r"make |\.ci/", run) for run in runs)), name
    assert len(re.findall(r"uses: [\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$", text, re.MULTILINE)) == text.count(
        "uses:"
    )
    assert "secrets." not in text
    assert "pull_request_target" not in text
    assert "continue-on-error" not in text
    assert "|| true" not in text


@pytest.mark.parametrize("path", [*WORKFLOWS, ROOT / ".ci/run"], ids=lambda path: path.stem)
def test_a_workflow_calls_commands_that_exist(path: Path):
    targets = set(re.findall(r"^([a-z-]+):", MAKEFILE, re.MULTILINE))
    called = set(re.findall(r"\bmake ([a-z-]+)", path.read_text("utf-8")))
    assert called
    assert called <= targets


def test_each_proposed_change_is_tested_with_the_oldest_python_and_a_newer_one_than_publishes():
    tested = yaml.safe_load((ROOT / ".github/workflows/tests.yml").read_text("utf-8"))["jobs"]["tests"]
    assert tested["container"] == "python:${{ matrix.python }}-trixie"
    oldest, newest = tested["strategy"]["matrix"]["python"]
    assert f"sys.version_info < ({oldest.replace('.', ', ')})" in (ROOT / "scripts/set-up").read_text("utf-8")
    publishes = re.search(r"python:3\.(\d+)", (ROOT / ".github/workflows/pages.yml").read_text("utf-8"))[1]
    assert int(newest.partition(".")[2]) >= int(publishes)


def test_workflows_agree_on_the_version_of_each_action():
    used: dict[str, set[str]] = {}
    for path in WORKFLOWS:
        for name, version in re.findall(r"uses: ([\w/-]+)@(.+)", path.read_text("utf-8")):
            used.setdefault(name, set()).add(version)
    assert {name: versions for name, versions in used.items() if len(versions) > 1} == {}


def test_the_copy_to_a_server_needs_a_site_and_one_place(tmp_path):
    (tmp_path / "deploy").mkdir()
    script = tmp_path / "deploy" / "rsync.sh"
    script.write_bytes((ROOT / "deploy" / "rsync.sh").read_bytes())
    stand_in = tmp_path / "bin" / "rsync"  # says what it was told
    stand_in.parent.mkdir()
    stand_in.write_text('#!/bin/sh\necho "$@"\n')
    stand_in.chmod(0o755)

    def run(*arguments):
        environment = {**os.environ, "PATH": f"{stand_in.parent}:{os.environ['PATH']}"}
        return subprocess.run(["sh", script, *arguments], env=environment, capture_output=True, text=True)

    assert run().returncode == 2
    assert "Run make site first" in run("host:/srv").stderr
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "index.html").touch()
    assert run("host:/srv").stdout.endswith(" site/ host:/srv/\n")


def test_no_folder_of_tests_is_passed_by(pytestconfig: pytest.Config):
    """Pytest leaves out folders by their names, and says nothing of it."""
    folders = {path.parent for path in (ROOT / "tests").rglob("test_*.py")}
    passed_by = pytestconfig.getini("norecursedirs")
    assert not [f.name for f in folders if any(fnmatch(f.name, name) for name in passed_by)]
