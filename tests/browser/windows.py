"""Windows of one browser that tests use one after another: a new one takes as long as five pages to load."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import BrowserContext, Page

# What Playwright itself says where a service worker is kept away.
NOT_OURS = "Service Worker registration blocked by Playwright"
SCREEN = {"width": 1280, "height": 900}
EMPTY = "() => { localStorage.clear(); sessionStorage.clear(); }"
MEDIA = {"media": "null", "color_scheme": "null", "reduced_motion": "null", "forced_colors": "null"}
OF_PAGE = {"viewport", *MEDIA}  # what a window can have otherwise for each test


@dataclass
class Window:
    """A page in a context of its own, without a service worker, and what its console said."""

    options: dict[str, Any]
    context: BrowserContext
    page: Page
    said: list[str] = field(default_factory=list)

    def emptied(self) -> None:
        """As it was when it was new: nothing is kept."""
        for other in self.context.pages:
            if other is not self.page:
                other.close()
        if self.page.url.startswith(("http", "file")):
            self.page.evaluate(EMPTY)
        self.page.goto("about:blank")
        self.page.mouse.move(0, 0)
        self.context.clear_cookies()


@dataclass
class Windows:
    """Windows by what they were opened with, of which a test borrows one after another."""

    new_context: Callable[..., BrowserContext]
    free: dict[str, list[Window]] = field(default_factory=dict)

    def borrow(self, **options: Any) -> Window:
        """A window with these options of a context; the screen of a desk unless they say another."""
        look = {"viewport": SCREEN} | {name: options.pop(name) for name in OF_PAGE & options.keys()}
        kept = self.free.setdefault(repr(sorted(options.items())), [])
        window = kept.pop() if kept else self._opened(options)
        window.page.set_viewport_size(look.pop("viewport"))
        window.page.emulate_media(**MEDIA | look)
        return window

    def give_back(self, window: Window) -> None:
        """Empty a window for the next that asks for one like it."""
        window.emptied()
        window.said.clear()
        self.free[repr(sorted(window.options.items()))].append(window)

    def _opened(self, options: dict[str, Any]) -> Window:
        context = self.new_context(service_workers="block", **options)
        window = Window(options, context, context.new_page())
        window.page.on("console", lambda message: message.text == NOT_OURS or window.said.append(message.text))
        window.page.on("pageerror", lambda error: window.said.append(str(error)))
        return window
