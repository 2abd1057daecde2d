"""What a browser may do with a page: one policy, in each page and in the headers that a server sends.

`site/_headers` is read by Netlify and Cloudflare Pages; deploy/nginx.conf holds the same for nginx.
GitHub Pages sends no headers of a site's own: there the policy in each page holds.
"""

from collections.abc import Iterable

from ..faults.policy import source_of
from . import theme

# No page runs, styles or loads anything but files of this site, and the theme's few scripts that stand in its
# pages. A block of JSON-LD is data, not a script, so that it needs no exception.
RULES = {
    "default-src": "'none'",
    "style-src": "'self'",
    "script-src": " ".join(["'self'", *map(source_of, theme.inline_scripts())]),
    "img-src": "'self'",
    "connect-src": "'self'",
    "worker-src": "'self'",
    "manifest-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'self'",
}
# A page of text alone (macros/site/litepages.py) loads nothing.
TEXT_ALONE = "default-src 'none'; base-uri 'none'; form-action 'none'"
# Browsers refuse it within a page.
ONLY_AS_HEADER = {"frame-ancestors": "'self'"}

EVERYWHERE = {
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": ", ".join(
        f"{feature}=()" for feature in ("browsing-topics", "camera", "geolocation", "microphone", "payment", "usb")
    ),
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Opener-Policy": "same-origin",
}
# The data are there to be used by other sites too.
SHARED = ("data", "feeds", "calendar")
FOR_OTHERS = {"Access-Control-Allow-Origin": "*"}
# A browser asks each time whether it has the newest: an old figure beside new ones would be a false one.
ALWAYS_ASK = {"Cache-Control": "no-cache"}
# Their addresses change with what they hold: pages name them with a version.
# Where a host joins the values of two rules (Cloudflare Pages), no-cache wins: slower, never old.
VERSIONED = ("tokens.css", "site.css", "site.js", "minisearch.js")
FOREVER = {"Cache-Control": "public, max-age=31536000, immutable"}

HSTS = """\
# Once every page and every subdomain of this host is served over HTTPS only, add below the first line:
#   Strict-Transport-Security: max-age=63072000
# Browsers then refuse plain HTTP for two years, so begin with a day (max-age=86400).
"""


def _line(rules: dict[str, str]) -> str:
    return "; ".join(f"{name} {value}" for name, value in rules.items())


POLICY = _line(RULES)
POLICY_HEADER = _line(RULES | ONLY_AS_HEADER)


def file(codes: Iterable[str]) -> str:
    """The text of `site/_headers` for a site in these languages."""
    blocks = [_block("/*", {"Content-Security-Policy": POLICY_HEADER, **EVERYWHERE, **ALWAYS_ASK})]
    blocks += [_block(f"/{folder}/*", FOR_OTHERS) for folder in SHARED]
    blocks += [_block(f"/{code}/assets/{name}", FOREVER) for code in codes for name in VERSIONED]
    return HSTS + "\n".join(blocks)


def _block(path: str, headers: dict[str, str]) -> str:
    return path + "\n" + "".join(f"  {name}: {value}\n" for name, value in headers.items())
