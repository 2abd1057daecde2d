"""What MkDocs calls: hands data, pages and templates to its build. macros/site/mkdocspages.py begins it."""

import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from jinja2 import Environment
from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import CombinedEvent, event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import AnchorLink, TableOfContents

# MkDocs loads a hook by its path, outside the package.
sys.path.insert(0, str(Path(__file__).parent.parent))

from macros.faults import report
from macros.faults.fault import Faults
from macros.folders import docs
from macros.language.inenglish import marked
from macros.language.labels import BY_KIND, BY_REGION, BY_YEAR
from macros.language.languages import SOURCE
from macros.pages import updatepages
from macros.pages.atwork import at_work
from macros.pages.contents import headings
from macros.pages.generated import FOR_EDITORS, above, markdown
from macros.pages.prose import page_rules
from macros.pages.tablenames import labelled
from macros.register.edition import checked_facts, edition
from macros.site import assets, headers, manifest, navigation, pageframe, pagesource, scriptparts, theme
from macros.site.buildstate import Build
from macros.site.fileparts import file_parts
from macros.site.keptsearch import KeptSearch
from macros.site.preview import Preview, preview_assets
from macros.site.readonce import edition_in
from macros.templating.addresses import absolute, named
from macros.templating.environment import install_labels
from macros.translation import Draft, draft
from macros.views import corrections, stategroups
from macros.vocabulary import Page

Context = dict[str, Any]  # what MkDocs fills a template with
build = Build()


def on_startup(command: str, dirty: bool) -> None:
    """Whether the pages are for a preview."""
    build.serving = command == "serve"


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: Callable[[], None]) -> LiveReloadServer:
    """After the first build: let faults of later ones stand above the last good pages."""
    build.preview = Preview(server, builder)
    return server


def on_shutdown() -> None:
    """Remove the pages of a preview."""
    if build.preview:
        build.preview.close()


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Load the facts; tell the theme its colours."""
    if build.preview:
        config.site_dir = str(build.preview.fresh)
    code, root = config.theme["language"], Path(config.docs_dir).parents[1]
    try:
        build.edition = edition(checked_facts(root), code, root) if build.serving else edition_in(code, root)
    except Faults as faults:
        raise Abort(report.text(faults.faults)) from None
    facts, language = build.edition.facts, build.edition.language
    if language.draft:  # its own pages take the place of the English ones
        config.watch.append(config.docs_dir)
        config.docs_dir = str(Path(config.docs_dir).parent / SOURCE)
    if not theme.speaks(code):
        config.theme["language"] = SOURCE
    config.site_name = language.plain(facts.site.title)
    config.site_url = absolute(facts.site.base_address, code)("")
    config.extra["scope"] = theme.SCOPE
    config.theme["palette"] = theme.palette(language)
    build.rules = page_rules(build.edition)
    build.rules.folds = True
    config.markdown_extensions.append(build.rules)  # type: ignore[arg-type]  # Markdown takes an extension itself too
    blog, label = config.plugins["material/blog"].config, build.edition.language.label
    blog.archive_name, blog.categories_name = label(BY_YEAR), label(BY_KIND)
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the pages made from data; leave out what no reader needs."""
    language, root = build.edition.language.code, Path(config.docs_dir).parents[1]
    build.draft = draft(build.edition, root) if build.edition.language.draft else None
    if build.draft:
        _own_pages(files, build.draft, config, root)
    elif wrong := docs.language(Path(config.docs_dir), f"docs/{language}") or updatepages.unread(language, root):
        raise Abort(report.text(wrong))
    build.shown, build.search = set(), KeptSearch(root, build.edition)
    lent = [*((SOURCE, name) for name in docs.lent(language, root)), *updatepages.lent(build.edition)]
    for code, name in lent:
        if files.get_file_from_path(name):
            continue  # a draft has the English ones already
        files.append(File(name, str(root / "docs" / code), config.site_dir, config.use_directory_urls))
    for file in [file for file in files if theme.UNUSED.match(file.src_uri)]:
        files.remove(file)
    joined = assets.joined(scriptparts.script(build.edition.language))
    for name, text in (joined | (preview_assets() if build.serving else {})).items():
        files.append(File.generated(config, f"assets/{name}", content=text))
    own = build.edition
    of_files = edition(own.facts, own.language.files) if build.draft else own
    for path, content in (*manifest.files(own).items(), *file_parts(of_files).items(), *markdown(build.edition)):
        files.append(File.generated(config, path, content=content))
    return files


def _own_pages(files: Files, one: Draft, config: MkDocsConfig, root: Path) -> None:
    """Put what a draft has of its own, and is right, in place of the English."""
    build.edition = one.edition
    home = root / "docs" / one.edition.language.code
    for name in one.own_files(root):
        if english := files.get_file_from_path(name):
            files.remove(english)
        files.append(File(name, str(home), config.site_dir, config.use_directory_urls))


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
    """Show pages made from data below those that lead to them."""
    language = build.edition.language
    pages = {file.page.url: file.page for file in files.documentation_pages() if file.page}
    regions = stategroups.addresses(build.edition).values()
    navigation.add(pages, "states/", Section(language.label(BY_REGION), []), regions)
    navigation.hang(pages, above(build.edition.facts))
    build.nav = nav
    return nav


@event_priority(100)
def before_macros(text: str, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
    """Before the macros plugin: which page this is, what of it is shown in English, and where its text begins."""
    one, update = build.edition, updatepages.of_file(build.edition, page.file.src_uri)
    lent = build.draft and page.file.src_uri in build.draft.english
    build.path = f"docs/{update.language if update else SOURCE if lent else one.language.code}/{page.file.src_uri}"
    build.page = Page(updatepages.speaking(one, update), page.url)
    build.rules.url = build.page.url
    root = Path(config.docs_dir).parents[1]
    try:
        source = pagesource.of_page(one, page.file, text, root, update)
    except Faults as faults:
        raise Abort(report.text(faults.faults)) from None
    build.rules.behind = source.behind
    page.meta.update(source.meta)
    if page.file.src_uri in FOR_EDITORS:
        page.meta["search"] = {"exclude": True}
    page.title, build.title = "", page.title  # the plugin would carry out what stands in it
    try:
        return at_work.begin(build.page, source.text, build.path, source.first_line)
    except Faults as faults:
        raise Abort(report.text(faults.faults)) from None


@event_priority(-100)
def after_macros(text: str, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
    """After the macros plugin: stop if a macro failed."""
    page.title = build.title
    if faults := at_work.end():
        raise Abort(report.text(faults))
    return text


on_page_markdown = CombinedEvent(before_macros, after_macros)


def on_page_content(body: str, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
    """After Markdown: put the macros' HTML into its places; note which pictures the page names, and its words."""
    build.shown |= named(page.url, body)
    whole = labelled(build.page.slots.fill(body))
    page.toc = _contents(whole)
    if not build.preview and not page.meta.get("search", {}).get("exclude"):
        build.search.add(page.url, page.title, whole)
    return whole


def _contents(body: str) -> TableOfContents:
    """The headings of a page. Above them the page itself, where the link leads that skips the frame."""
    top = AnchorLink("", "content", 1)
    within = [(marked(one.words) if build.draft and one.english else one.words, one.id) for one in headings(body)]
    top.children = [AnchorLink(words, anchor, 2) for words, anchor in within]
    return TableOfContents([top])


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """What overrides/main.html shows around a page; and of the pictures in docs/, only those that a page names."""
    pages = Path(config.docs_dir).parent
    folders = (config.docs_dir, str(pages / SOURCE), str(pages / build.edition.language.code))
    for file in list(files):
        if file.src_dir in folders and not file.is_documentation_page() and file.url not in build.shown:
            files.remove(file)
    facts, language = build.edition.facts, build.edition.language
    navigation.retitle(build.nav.items)
    env.autoescape, env.trim_blocks, env.lstrip_blocks = True, True, True
    env.add_extension("jinja2.ext.i18n")
    install_labels(env, language)
    env.filters["t"] = language.text
    scripted = theme.scripted(config.theme["features"])
    env.globals.update(site=facts.site, language=language, policy=Markup(headers.POLICY), scripted=scripted)
    build.version = assets.version(scriptparts.script(language))
    return env


def on_page_context(context: Context, page: MkDocsPage, config: MkDocsConfig, nav: Navigation) -> Context:
    """What the frame around this page shows of it."""
    path, root = "", Path(config.docs_dir).parents[1]
    if page.file.abs_src_path and Path(page.file.abs_src_path).is_relative_to(root):
        path = Path(page.file.abs_src_path).relative_to(root).as_posix()
        page.edit_url = corrections.edit_address(build.edition.facts.site, path)
    context.update(vars(pageframe.of_page(build.edition, page, nav.items, build.version, path)))
    if update := updatepages.of_file(build.edition, page.file.src_uri):
        context.update(vars(pageframe.of_update(build.edition, update)))
    return context


def on_template_context(context: Context, template_name: str, config: MkDocsConfig) -> Context:
    """The same for 404.html, which a server shows at any address; for sitemap.xml, each page in all languages."""
    context.update(vars(pageframe.of_no_page(build.edition, build.nav.items, build.version)))
    context["spoken"] = partial(pageframe.languages_of, build.edition)
    return context


def on_post_page(output: str, page: MkDocsPage, config: MkDocsConfig) -> str:
    """Put right what is wrong in the theme's part of the page."""
    return pageframe.finished(output, build.edition.language)


def on_post_template(output: str, template_name: str, config: MkDocsConfig) -> str:
    """The same for 404.html."""
    return pageframe.finished(output, build.edition.language)


def on_post_build(config: MkDocsConfig) -> None:
    """Write what the search reads. In a preview it stays as it was at the beginning."""
    if build.preview:
        build.preview.keep_search()
    else:
        build.search.write(Path(config.site_dir))
