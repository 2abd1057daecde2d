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
    if site.repository is None:
        return None
    repository = site.repository.rstrip("/")
    host = urlsplit(repository).hostname or ""
    if _is_gitlab(repository):
        return f"{repository}/-/edit/{BRANCH}/{path}"
    if host == "github.com":
        return f"{repository}/edit/{BRANCH}/{path}"
    return f"{repository}/_edit/{BRANCH}/{path}"  # Gitea, Forgejo


def _is_gitlab(repository: str) -> bool:
    return "gitlab" in (urlsplit(repository).hostname or "")
