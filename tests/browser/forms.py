"""The forms of `make admin` in a browser, at work on a copy of the project that the browser keeps.

The folder that an editor would choose is the browser's own: a script can choose no other.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page

from macros.commands import adminform
from macros.register.loading import Facts
from tests.browser.conftest import serving
from tests.conftest import ROOT

CHOOSE = """window.showDirectoryPicker = () => navigator.storage.getDirectory();
for (const ask of ["queryPermission", "requestPermission"]) {
  FileSystemHandle.prototype[ask] = async () => "granted";
}
globalThis.handle = async (path, create) => {
  const parts = path.split("/");
  const name = parts.pop();
  let folder = await navigator.storage.getDirectory();
  for (const part of parts) folder = await folder.getDirectoryHandle(part, { create });
  return folder.getFileHandle(name, { create });
};
globalThis.text_of = async (path) => (await (await handle(path, false)).getFile()).text();"""
FILL = """async (files) => {
  for (const [path, text] of files) {
    const file = await (await handle(path, true)).createWritable();
    await file.write(text);
    await file.close();
  }
}"""


@contextmanager
def forms(browser: Browser, facts: Facts, folder: Path, **options: object) -> Iterator[Page]:
    """The forms with the project open in them; `folder` takes what is served, `options` are of the context."""
    adminform.write(folder, facts)
    with serving(folder) as address, browser.new_context(**options) as context:
        context.add_init_script(CHOOSE)
        page = context.new_page()
        page.goto(f"{address}index.html")
        page.evaluate(FILL, [*_texts(), (".git/HEAD", "ref: refs/heads/main\n")])
        page.get_by_text("Work with Local Repository").click()
        page.get_by_text("Enacted laws").first.wait_for()
        yield page


def _texts() -> Iterator[tuple[str, str]]:
    for folder, pattern in (("data", "*.yaml"), ("docs", "*.md")):
        for path in sorted((ROOT / folder).rglob(pattern)):
            yield path.relative_to(ROOT).as_posix(), path.read_text("utf-8")


def open_state(page: Page, slug: str) -> None:
    """Show the form of one State."""
    page.goto(f"{page.url.split('#')[0]}#/collections/states/entries/{slug}")
    page.get_by_text("ISO 3166-1 alpha-3 code.").wait_for()


def show(page: Page, section: str) -> None:
    """Scroll to a section of the form, whose fields are made only then."""
    page.get_by_text(section, exact=True).first.evaluate("head => head.scrollIntoView({ block: 'start' })")
