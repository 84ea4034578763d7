"""Asks a server for a page, and for nothing but that: no cookies, no scripts, no end of limits.

A host is looked up once and its address checked; that address is then connected to, so that a name which is given
another address meanwhile leads nowhere else. Private addresses are for hosts the reader named only.
"""

import socket
import ssl
import time
from collections.abc import Callable
from contextlib import closing, suppress
from http import HTTPStatus
from http.client import HTTPConnection, HTTPException, HTTPResponse
from threading import Timer
from typing import NamedTuple
from urllib.parse import urljoin

from reader import __version__
from reader.errors import ReaderError
from reader.opening.addresses import Target, addresses_of, is_public, target_of
from reader.opening.inflating import Inflated, TooLargeError, UnknownCodingError
from reader.opening.limits import Limits

REDIRECTS = 10
_PIECE = 65_536
_HEADERS = {
    "User-Agent": f"pullquote/{__version__} (a reader's program; asks for one page at a time)",
    "Accept": "text/html, application/xhtml+xml, text/plain;q=0.9, application/pdf;q=0.9, */*;q=0.5",
    "Accept-Encoding": "gzip, deflate",
    "Connection": "close",
}


class Fetched(NamedTuple):
    """What a server sent."""

    data: bytes
    url: str
    """Where it was found at last."""
    content_type: str
    """Without parameters, in small letters; empty if the server did not say."""
    charset: str


class _NoTimeLeftError(Exception):
    pass


def fetch(url: str, limits: Limits) -> Fetched:
    """The page at an address.

    Raises:
        ReaderError: there is none, it is too large or slow, or it leads where it must not.
    """
    return _Request(target_of(url), limits).answer()


class _Request:
    """One page that was asked for, wherever it leads."""

    def __init__(self, target: Target, limits: Limits) -> None:
        self._target = target
        self._named = target.host
        """What the reader named: may be a machine of their own."""
        self._limits = limits
        self._end = time.monotonic() + limits.seconds
        self._addresses: dict[str, list[str]] = {}

    def answer(self) -> Fetched:
        for _ in range(REDIRECTS + 1):
            try:
                found = self._asked(self._target)
            except _NoTimeLeftError:
                raise self._error(f"took longer than {self._limits.seconds:g} seconds") from None
            if isinstance(found, Fetched):
                return found
            self._target = target_of(found)
        raise self._error(f"leads on and on (more than {REDIRECTS} redirects)")

    def _error(self, said: str) -> ReaderError:
        return ReaderError(f"{self._target.url}: {said}")

    def _left(self) -> float:
        left = self._end - time.monotonic()
        if left <= 0:
            raise _NoTimeLeftError
        return left

    def _asked(self, target: Target) -> Fetched | str:
        """What the server sent, or the address it refers to."""
        connection = _Connection(target, self._allowed(target), self._left)
        watchdog = Timer(self._left(), connection.cut)
        watchdog.daemon = True
        watchdog.start()
        with closing(connection):
            try:
                connection.request("GET", target.path, headers={"Host": target.authority, **_HEADERS})
                return self._taken(target, connection.getresponse())
            except ssl.SSLCertVerificationError as error:
                raise self._error(f"its certificate is not valid ({error.verify_message})") from None
            except (HTTPException, OSError, ValueError) as error:
                self._left()  # what was cut off by us broke for that reason
                raise self._error(_reason(error)) from None
            finally:
                watchdog.cancel()

    def _allowed(self, target: Target) -> list[str]:
        """The addresses of a host that may be connected to; looked up once."""
        if target.host not in self._addresses:
            try:
                self._addresses[target.host] = addresses_of(target.host, target.port, self._left())
            except TimeoutError:
                raise _NoTimeLeftError from None
            except OSError:
                raise self._error(f"there is no host {target.host}, or no network") from None
        found = self._addresses[target.host]
        allowed = found if target.host == self._named else [address for address in found if is_public(address)]
        if not allowed:
            raise self._error("leads into a private network; name it on the command line if you want it opened")
        return allowed

    def _taken(self, target: Target, response: HTTPResponse) -> Fetched | str:
        location = response.getheader("Location")
        if response.status in (301, 302, 303, 307, 308) and location:
            return urljoin(target.url, location)
        if response.status != HTTPStatus.OK:
            raise self._error(f"the server answered {response.status}{_phrase(response.status)}")
        data = self._body(response)
        if not data.strip():
            raise self._error("empty; there is nothing to read")
        kind = response.headers
        named = kind.get_content_type() if response.getheader("Content-Type") else ""
        return Fetched(data, target.url, named, kind.get_content_charset() or "")

    def _body(self, response: HTTPResponse) -> bytes:
        too_large = self._error(f"too large (the most is {self._limits.megabytes:g} MB; page_megabytes in config.toml)")
        if (response.length or 0) > self._limits.size:
            raise too_large
        try:
            body = Inflated(response.getheader("Content-Encoding") or "", self._limits.size)
            while piece := response.read1(_PIECE):
                body.add(piece)
                self._left()
            self._left()
            if response.length:
                raise self._error("the connection broke off")
            return body.data()
        except TooLargeError:
            raise too_large from None
        except UnknownCodingError as error:
            raise self._error(f"is packed in a way that is not known ({error})") from None


class _Connection(HTTPConnection):
    """A connection to one of the addresses that were checked, not to whatever the name means by then."""

    def __init__(self, target: Target, addresses: list[str], left: Callable[[], float]) -> None:
        super().__init__(target.host, target.port)
        self._target = target
        self._pinned = addresses
        self._left = left
        self._wire: socket.socket | None = None
        self._is_cut = False

    def connect(self) -> None:
        self.sock = self._wire = self._reached()
        if self._target.scheme == "https":
            wrapped = _context().wrap_socket(
                self._wire, server_hostname=self._target.host, do_handshake_on_connect=False
            )
            self.sock = self._wire = wrapped
            wrapped.do_handshake()

    def cut(self) -> None:
        """End it from another thread, whatever it waits for."""
        if self._wire is not None:
            with suppress(OSError):
                socket.socket.shutdown(self._wire, socket.SHUT_RDWR)

    def _reached(self) -> socket.socket:
        failure: OSError | None = None
        for address in self._pinned:
            try:
                return socket.create_connection((address, self._target.port), timeout=self._left())
            except OSError as error:
                failure = error
        raise failure or OSError("no address")


def _context() -> ssl.SSLContext:
    """The certificates of the system, and those that came with a library, where there is one."""
    context = ssl.create_default_context()
    with suppress(ImportError, OSError):
        import certifi

        context.load_verify_locations(certifi.where())
    return context


def _reason(error: Exception) -> str:
    if isinstance(error, ConnectionRefusedError):
        return "the connection was refused"
    if isinstance(error, ssl.SSLError):
        return f"no safe connection ({(error.reason or 'TLS failed').replace('_', ' ').lower()})"
    if isinstance(error, OSError) and not isinstance(error, TimeoutError) and error.strerror:
        return f"cannot be reached ({error.strerror.lower()})"
    return "the answer made no sense" if isinstance(error, HTTPException | ValueError) else "cannot be reached"


def _phrase(status: int) -> str:
    try:
        return f" ({HTTPStatus(status).phrase.lower()})"
    except ValueError:
        return ""
