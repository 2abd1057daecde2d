"""Where a reader of a State's page goes to correct it: an e-mail, an issue, or the file itself."""

from urllib.parse import quote, urlsplit

from ..language.labels import N_
from ..records import Site
from ..register.edition import Edition
from ..templating.addresses import absolute, target

SUBJECT = N_("Correction: %(state)s")
BODY = N_("What should be changed, and to what?\n\nSource (title, publisher, date, address):\n\nPage: %(page)s")
BRANCH = "main"


def address(edition: Edition, slug: str) -> str | None:
    """A letter with subject and text filled in; without a contact an issue; without a forge None."""
    site, language = edition.facts.site, edition.language
    page = absolute(site.base_address, language.code)(target("state", slug))
    subject = language.label(SUBJECT) % {"state": language.state(edition.facts.states[slug])}
    body = language.label(BODY) % {"page": page}
    if site.contact:
        # A letter's lines end with CR LF (RFC 6068, 5).
        text = quote(body.replace("\n", "\r\n"), safe="")
        return f"mailto:{quote(site.contact, safe='@')}?subject={quote(subject, safe='')}&body={text}"
    if site.repository:
        return _issue(site.repository.rstrip("/"), quote(subject, safe=""), quote(body, safe=""))
    return None


def _issue(repository: str, title: str, body: str) -> str:
    """The form for a new issue, filled in. GitHub, Gitea and Forgejo name the fields alike; GitLab does not."""
    if _is_gitlab(repository):
        return f"{repository}/-/issues/new?issue[title]={title}&issue[description]={body}"
    return f"{repository}/issues/new?title={title}&body={body}"


def edit_address(site: Site, path: str) -> str | None:
    """The forge's editor of one file of the project; None without a forge."""
    return _on_the_forge(site, path, github="edit", gitlab="-/edit", gitea="_edit")


def source_address(site: Site, path: str) -> str | None:
    """Where the forge shows one file of the project as it was written; None without a forge."""
    return _on_the_forge(site, path, github="blob", gitlab="-/blob", gitea="src/branch")


def _on_the_forge(site: Site, path: str, github: str, gitlab: str, gitea: str) -> str | None:
    if site.repository is None:
        return None
    repository = site.repository.rstrip("/")
    kind = gitea  # and Forgejo
    if _is_gitlab(repository):
        kind = gitlab
    elif urlsplit(repository).hostname == "github.com":
        kind = github
    return f"{repository}/{kind}/{BRANCH}/{path}"


def _is_gitlab(repository: str) -> bool:
    return "gitlab" in (urlsplit(repository).hostname or "")
