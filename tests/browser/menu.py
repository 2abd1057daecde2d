"""The choice of language in the head of every page, as a reader uses it."""

from playwright.sync_api import Page

CHOICE = ".top__languages summary"


def to_language(page: Page, code: str) -> None:
    """Open the choice and take a language."""
    page.locator(CHOICE).click()
    page.locator(f".top__languages a[hreflang={code}]").click()
