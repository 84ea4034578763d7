"""Errors a user can meet: each carries a ready sentence; only the command line and the screen print them."""


class ReaderError(Exception):
    """Something a user can mend. `str()` is one line that names what is wrong and what to do."""

    exit_code = 1


class UsageError(ReaderError):
    """The command was called in a way that cannot work."""

    exit_code = 2
