"""The pages of one language, by MkDocs in a process of its own: it keeps global state."""

import io
import os
from contextlib import redirect_stdout, suppress
from datetime import UTC, date, datetime, time
from functools import partial
from pathlib import Path

from ..faults.heard import Heard
from ..language.languages import SOURCE
from . import theme
from .processes import BuildError, carry_out_alone

QUIET = {"NO_MKDOCS_2_WARNING": "1"}
SAID = "%(levelname)-8s-  %(message)s"  # as MkDocs itself shows what is wrong


def prepare(root: Path) -> None:
    """Load MkDocs, the theme, its plugins and our hooks, for processes that will be copies of this one.

    What is wrong with its settings, the process says that makes pages by them.
    """
    os.environ.update(QUIET)
    from mkdocs.config import load_config
    from mkdocs.config.config_options import Plugins
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.exceptions import MkDocsException

    with Heard("mkdocs"), redirect_stdout(io.StringIO()), suppress(MkDocsException):
        load_config(str(root / "mkdocs.yml")).plugins.on_shutdown()
    plugins = MkDocsConfig.plugins
    assert isinstance(plugins, Plugins), "the option of its settings, not a value"
    # Else all copies would share plugins: that of the blog has a folder, which the first to end takes away.
    plugins.plugin_cache.clear()
    theme.styles()  # the same for all, and kept


def mkdocs_pages(root: Path, code: str, day: date, work: Path) -> None:
    """One language's pages, made by MkDocs. Raises BuildError with what it said, OSError.

    The day of the data stands for the clock unless SOURCE_DATE_EPOCH does: the same commit gives
    the same bytes.
    """
    folder = root / "docs" / code
    settings = {
        "SOURCE_DATE_EPOCH": str(int(datetime.combine(day, time(), UTC).timestamp())),
        **os.environ,
        "CCM_DOCS": str(folder if folder.is_dir() else root / "docs" / SOURCE),  # a draft may have no folder yet
        "CCM_SITE": str(work / code),
        "CCM_LANGUAGE": code,
        **QUIET,
    }
    carry_out_alone(partial(_make, root, code, settings))


def _make(root: Path, code: str, settings: dict[str, str]) -> None:
    os.environ.update(settings)
    from mkdocs.commands.build import build
    from mkdocs.config import load_config
    from mkdocs.exceptions import MkDocsException

    # The macros plugin tells on stdout what it does.
    with Heard("mkdocs", form=SAID) as heard, redirect_stdout(io.StringIO()):
        try:
            config = load_config(str(root / "mkdocs.yml"))
            config.plugins.on_startup(command="build", dirty=False)
            try:
                build(config)
            finally:
                config.plugins.on_shutdown()
        except MkDocsException as stopped:
            raise BuildError("\n".join([*heard.lines, stopped.format_message()])) from None
        except (OSError, MemoryError):
            raise
        except Exception as error:
            wrong = f"{type(error).__name__}: {error}"
            raise BuildError(f"MkDocs could not make the pages of docs/{code}: {wrong}") from None
