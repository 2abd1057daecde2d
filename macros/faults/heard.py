"""What a library logs as wrong while it works."""

import logging


class Heard(logging.Handler):
    """As a context: the warnings that come to these loggers meanwhile, each a line, in `form` if one is given."""

    def __init__(self, *loggers: str, form: str | None = None) -> None:
        super().__init__(logging.WARNING)
        self.formatter = logging.Formatter(form) if form else None
        self.loggers = [logging.getLogger(name) for name in loggers]
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(self.format(record) if self.formatter else record.getMessage())

    def __enter__(self) -> "Heard":
        for logger in self.loggers:
            logger.addHandler(self)
        return self

    def __exit__(self, *_: object) -> None:
        for logger in self.loggers:
            logger.removeHandler(self)
