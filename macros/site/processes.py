"""Several processes that carry out the jobs of a build, and end with it, however it ends."""

import ctypes
import gc
import multiprocessing
import os
import signal
import sys
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from ..faults.fault import CommandError, Fault, Faults

Item = TypeVar("Item")
Result = TypeVar("Result")
Job = Callable[[Path], None]  # writes below the folder that it is given; raises Faults or BuildError
ROUND = 40  # jobs after which new processes take over: each keeps libraries, fonts and words of what it has made
PARENT_DIED = 1  # PR_SET_PDEATHSIG of Linux
# Copies of this process have what it has read. Elsewhere each begins anew: a Mac's libraries can't stand copies.
CONTEXT = multiprocessing.get_context("fork" if sys.platform == "linux" else None)
STOPPED = (
    "A part of the build was stopped from outside, perhaps because memory ran out. "
    "Close other programs and run the command again."
)


class BuildError(CommandError):
    """The build could not be finished. The message says what to do."""


def carry_out(jobs: list[Job], work: Path) -> None:
    """Carry out every job. Raises Faults of all of them, or what else the first failing job raises."""
    rounds = (jobs[first : first + ROUND] for first in range(0, len(jobs), ROUND))
    if faults := [fault for some in rounds for fault in _faults_of(some, work)]:
        raise Faults(faults)


def _faults_of(jobs: list[Job], work: Path) -> list[Fault]:
    """Those of some jobs, carried out by processes that end with them. Raises what else a failing job raises."""
    with ProcessPoolExecutor(os.cpu_count(), CONTEXT, _begin) as pool:
        faults: list[Fault] = []
        try:
            # One may be killed before the last job is given out.
            for running in [pool.submit(job, work) for job in jobs]:
                try:
                    running.result()
                except Faults as wrong:
                    faults += wrong.faults
        except BrokenProcessPool:
            raise BuildError(STOPPED) from None
        except BaseException:
            pool.shutdown(cancel_futures=True)
            raise
    return faults


def carry_out_alone(task: Callable[[], None]) -> None:
    """Carry out what changes its process, in one that ends with it. Raises what it raises, BuildError."""
    with ProcessPoolExecutor(1, CONTEXT, _begin) as pool:
        try:
            pool.submit(task).result()
        except BrokenProcessPool:
            raise BuildError(STOPPED) from None


def side_by_side(function: Callable[[Item], Result], items: Sequence[Item]) -> list[Result]:
    """What a function makes of each, in their order, by several processes that are copies of this one.

    What it changes besides is lost with them. Raises what it raises, BuildError. Where there are no copies, or one
    processor, this process does it all.
    """
    _TASKS[:] = [partial(function, item) for item in items]
    if CONTEXT.get_start_method() != "fork" or os.cpu_count() == 1 or len(_TASKS) < 2:
        return [function(item) for item in items]
    with ProcessPoolExecutor(os.cpu_count(), CONTEXT, _begin) as pool:
        try:
            return list(pool.map(_numbered, range(len(_TASKS))))
        except BrokenProcessPool:
            raise BuildError(STOPPED) from None


_TASKS: list[Callable[[], Any]] = []  # which copies of this process have too


def _numbered(number: int) -> Any:
    return _TASKS[number]()


def _begin() -> None:
    """In each new process, before its first job."""
    # Looking for waste as often as Python does takes an eighth of the time of a PDF; not looking at all
    # takes twice the memory. Only what is new is looked at: what was kept several times is kept to the end.
    gc.set_threshold(200_000, 5, 10_000)
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl+C ends it without a word; the first process says one
    _end_with_parent()
    parent = multiprocessing.parent_process()
    if parent and not parent.is_alive():  # killed before the line above
        os._exit(1)


def _end_with_parent() -> None:
    """End this process when its parent is killed, else it would wait, or work on, for nobody. Linux only."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PARENT_DIED, signal.SIGKILL)
