"""Breaks the build in every way that happens to people, and shows that the last good site stays (`make drill`).

Prints a line for each drill, and ends with 1 if any did not come out as it has to. KILLS=3 and INPUTS=1000 make it
short.
"""

import os
import random
import re
import select
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from tests import builds, fuzz

KILLS = int(os.environ.get("KILLS", "30"))
INPUTS = int(os.environ.get("INPUTS", "20000"))
TIMES = 9  # as many States
SAMOA = "data/states/samoa.yaml"
BUILD = [sys.executable, "-m", "macros.commands.build"]
CHECK = [sys.executable, "-m", "macros.commands.check"]
# A clock that is wrong by 400 days, for a Python that finds this on its path.
CLOCK = """
import time
for name in ("time", "time_ns"):
    real = getattr(time, name)
    shift = 400 * 86400 * (10**9 if name == "time_ns" else 1)
    setattr(time, name, lambda real=real, shift=shift: real() + shift)
"""


class Drills:
    """Carries out drills in one project and keeps count."""

    def __init__(self, project: Path):
        self.project = project
        self.good = builds.contents(project / "site")
        self.failed = 0

    def show(self, name: str, right: bool, figures: str) -> None:
        """One line of the report."""
        self.failed += not right
        print(f"{'ok' if right else 'NOT RIGHT':10}{name:42}{figures}", flush=True)

    def intact(self) -> bool:
        """Whether the site is as it was, to the byte."""
        return builds.contents(self.project / "site") == self.good

    def broken(self, name: str, change: Callable[[Path], None], says: str, project: Path | None = None) -> None:
        """A project that is changed for the worse: the build must say `says`, end with 1 and keep the site."""
        project = project or self.project
        kept = {part: builds.contents(project / part) for part in ("data", "docs", "overrides")}
        change(project)
        start = time.monotonic()
        done = subprocess.run(BUILD, cwd=project, capture_output=True, text=True)
        taken = time.monotonic() - start
        restore(project, kept)
        said = done.stderr.strip()
        intact = builds.contents(project / "site") == self.good
        right = done.returncode == 1 and bool(re.search(says, said)) and "Traceback" not in said and intact
        first = next((line for line in said.splitlines() if re.search(says, line)), said[-300:])
        self.show(name, right, f"{taken:5.1f} s  site {'intact' if intact else 'CHANGED'}  {first[:160]}")


def restore(project: Path, kept: dict[str, dict[str, bytes]]) -> None:
    """Put back every file of the given folders as it was."""
    for part, files in kept.items():
        now = builds.contents(project / part)
        for name in now.keys() - files.keys():
            (project / part / name).unlink()
        for name, content in files.items():
            if now.get(name) != content:
                (project / part / name).parent.mkdir(parents=True, exist_ok=True)
                (project / part / name).write_bytes(content)


def left_over(project: Path) -> list[str]:
    """What a stopped build left running in the project."""
    found = []
    for path in Path("/proc").glob("[0-9]*"):
        try:
            if path.joinpath("cwd").readlink() == project:
                found.append(path.name)
        except OSError:
            continue
    return found


def until_gone(project: Path) -> None:
    """Wait for the end of all processes of a killed build, however long this machine takes."""
    while found := left_over(project):
        with suppress(ProcessLookupError):
            process = os.pidfd_open(int(found[0]))
            select.select([process], [], [])
            os.close(process)


def kill(drills: Drills, number: int) -> None:
    """Kill builds at random moments. Each makes the other of two editions: the site must be one of them, whole."""
    project = drills.project
    first = drills.good
    words = [(project / SAMOA).read_text("utf-8")]
    words.append(words[0].replace("  summary: ", "  summary: A changed text. ", 1))
    assert words[0] != words[1]
    (project / SAMOA).write_text(words[1], "utf-8")
    start = time.monotonic()
    assert builds.run_build(project).returncode == 0
    whole = time.monotonic() - start
    both = [first, builds.contents(project / "site")]
    assert both[0] != both[1]
    chance, lost, in_place = random.Random(30), 0, 0
    for _ in range(number):
        now = both.index(builds.contents(project / "site"))
        (project / SAMOA).write_text(words[1 - now], "utf-8")
        build = subprocess.Popen(BUILD, cwd=project, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            build.wait(chance.uniform(0, whole * 1.15))  # some just before, during and after the swap
        except subprocess.TimeoutExpired:
            build.send_signal(signal.SIGKILL)
            build.wait()
        until_gone(project)
        after = builds.contents(project / "site")
        lost += after not in both
        in_place += after == both[1 - now]
        if after not in both:
            break
    (project / SAMOA).write_text(words[0], "utf-8")
    assert builds.run_build(project).returncode == 0
    right = not lost and drills.intact() and not list((project / ".cache").glob("site-*"))
    figures = f"{lost} sites lost, {in_place} builds were done before, none left a process running"
    drills.show(f"killed at {number} random moments in {whole:.0f} s", right, figures)


@contextmanager
def small_disk(free: int, project: Path) -> Iterator[Path | None]:
    """A copy of the project and its site on a disk with `free` bytes left; None where none can be mounted."""
    size = sum(path.stat().st_size + 4096 for path in project.rglob("*") if path.is_file()) * 5 // 4 + free
    with tempfile.TemporaryDirectory() as folder:
        mount = subprocess.run(
            ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", folder], capture_output=True
        )
        if mount.returncode:
            yield None
            return
        try:
            copy = Path(folder) / "project"
            shutil.copytree(project, copy)
            fill = shutil.disk_usage(folder).free - free
            (Path(folder) / "fill").write_bytes(b"\0" * max(0, fill))
            yield copy
        finally:
            subprocess.run(["umount", folder], check=True)


def disks(drills: Drills) -> None:
    """A disk that is full, at several points of a build, and one that cannot be written to."""
    for free in (0, 400_000, 4_000_000):
        with small_disk(free, drills.project) as copy:
            if copy is None:
                print("skipped   a full disk: this user may not mount one (tests/build/test_stopped.py has it)")
                return
            drills.broken(
                f"disk with {free:,} bytes left", lambda _: None, "The disk is full: free some space", copy
            )
    with small_disk(4_000_000, drills.project) as copy:
        assert copy
        subprocess.run(["mount", "-o", "remount,ro", str(copy.parent)], check=True)
        done = subprocess.run(BUILD, cwd=copy, capture_output=True, text=True)
        subprocess.run(["mount", "-o", "remount,rw", str(copy.parent)], check=True)
        right = done.returncode == 1 and "Check that this folder may be read and written" in done.stderr
        right = right and "Traceback" not in done.stderr and builds.contents(copy / "site") == drills.good
        drills.show("disk that cannot be written to", right, done.stderr.strip()[:160])


def files(drills: Drills) -> None:
    """Files as editors save them."""
    drills.broken(
        "a file in Latin-1", rewrite(SAMOA, latin_1), r"samoa\.yaml:\d+: holds a character that is not UTF-8"
    )
    drills.broken("a language folder without a page", empty("docs/en"), "docs/en:1: has no page")
    drills.broken("a font that is missing", empty("overrides/fonts"), r"woff2:1: is missing. .* put the font back")
    drills.broken("a State that is there twice", twice, "One State, one file")
    for name, change in {
        "Windows line ends in every file": lambda raw: raw.replace(b"\n", b"\r\n"),
        "a byte-order mark in every file": lambda raw: b"\xef\xbb\xbf" + raw,
    }.items():
        kept = {part: builds.contents(drills.project / part) for part in ("data", "docs")}
        for part, suffix in (("data", "*.yaml"), ("docs", "*.md")):
            for path in (drills.project / part).rglob(suffix):
                path.write_bytes(change(path.read_bytes()))
        done = subprocess.run(CHECK, cwd=drills.project, capture_output=True, text=True)
        restore(drills.project, kept)
        right = done.returncode == 0 and drills.intact()
        drills.show(name, right, (done.stdout + done.stderr).strip().splitlines()[0][:160])


def rewrite(name: str, change: Callable[[bytes], bytes]) -> Callable[[Path], None]:
    def apply(project: Path) -> None:
        (project / name).write_bytes(change((project / name).read_bytes()))

    return apply


def latin_1(raw: bytes) -> bytes:
    return raw.replace(b"  summary: ", "  summary: Café. ".encode("latin-1"), 1)


def empty(name: str) -> Callable[[Path], None]:
    def apply(project: Path) -> None:
        for path in [path for path in (project / name).rglob("*") if path.is_file()]:
            path.unlink()

    return apply


def twice(project: Path) -> None:
    shutil.copyfile(project / SAMOA, project / "data/states/western-samoa.yaml")


def many_states(drills: Drills) -> None:
    """TIMES as many States: everything is made but the handout, which says that they do not fit."""
    name, says = f"{TIMES} times as many States", "the handout no longer fits two pages"
    drills.broken(name, lambda project: builds.more_states(project, TIMES), says)


def clock(drills: Drills) -> None:
    """The same site from a machine whose clock is wrong and in another time zone."""
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "sitecustomize.py").write_text(CLOCK)
        environment = {**os.environ, "PYTHONPATH": folder, "TZ": "Pacific/Kiritimati"}
        check = [sys.executable, "-c", "import time; print(time.time())"]
        wrong = float(subprocess.run(check, env=environment, capture_output=True, text=True).stdout) - time.time()
        done = subprocess.run(BUILD, cwd=drills.project, env=environment, capture_output=True, text=True)
    right = done.returncode == 0 and drills.intact() and wrong > 300 * 86400
    drills.show(
        f"clock wrong by {wrong / 86400:.0f} days", right, "the same site to the byte" if right else done.stderr
    )


def mutations() -> fuzz.Outcome:
    """Mutated files in this process."""
    with tempfile.TemporaryDirectory() as folder:
        return fuzz.run(INPUTS, Path(folder) / "fuzz")


def main() -> int:
    """Run all drills in a copy of the project, in one language."""
    with tempfile.TemporaryDirectory(prefix="drill-") as folder:
        project = builds.copy_project(Path(folder).resolve() / "project", builds.ROOT)
        builds.one_language(project)
        done = builds.run_build(project)
        assert done.returncode == 0, done.stderr
        drills = Drills(project)
        files(drills)
        disks(drills)
        clock(drills)
        kill(drills, KILLS)
        many_states(drills)
    found = mutations()
    right = not found.broken and set(found.ends) <= {"records", "faults"} and found.slowest < fuzz.LIMIT
    ends = ", ".join(f"{number:,} {end}" for end, number in sorted(found.ends.items()))
    figures = f"{found.number / found.seconds:.0f} a second; slowest {found.slowest * 1000:.0f} ms; {ends}"
    drills.show(f"{found.number:,} mutated files", right, figures)
    for name, raw, error in found.broken[:10]:
        print(f"  {name}: {error}: {raw[:300]!r}")
    print("All as it has to be." if not drills.failed else f"{drills.failed} not as it has to be.")
    return bool(drills.failed)


if __name__ == "__main__":
    sys.exit(main())
