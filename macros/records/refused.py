"""A value that a record refuses."""


class RefusedError(ValueError):
    """What is wrong with a value, to complete "it …", and of which kind that is: a code of macros/faults/kinds.py.

    `words` are those of the value that are wrong; "" for all of it.
    """

    def __init__(self, message: str, code: str, words: str = "") -> None:
        self.code, self.words = code, words
        super().__init__(message)
