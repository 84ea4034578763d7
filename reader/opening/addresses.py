"""Which machine an address of the web leads to, and whether a page may be asked for there."""

import socket
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from threading import Thread
from typing import NamedTuple
from urllib.parse import quote, urlsplit

from reader.errors import ReaderError

_PORTS = {"http": 80, "https": 443}
_TRANSLATED = IPv6Network("64:ff9b::/96")
"""IPv4 addresses as networks of IPv6 alone see them."""


class Target(NamedTuple):
    """An address of the web, taken apart; all of it ASCII."""

    scheme: str
    host: str
    port: int
    path: str
    """With what is asked for after it."""

    @property
    def url(self) -> str:
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{self.scheme}://{host}{'' if self.port == _PORTS[self.scheme] else f':{self.port}'}{self.path}"

    @property
    def authority(self) -> str:
        """The host as the server is told it."""
        return self.url.split("/")[2]


def target_of(url: str) -> Target:
    """Take an address apart.

    Raises:
        ReaderError: it is none of the web, or makes no sense.
    """
    shown = ascii(url)[1:-1]
    try:
        parts = urlsplit(url.strip())
        scheme, host, port = parts.scheme.lower(), parts.hostname or "", parts.port
        host = host.rstrip(".") if host.isascii() else host.rstrip(".").encode("idna").decode("ascii")
    except (ValueError, UnicodeError):
        raise ReaderError(f"{shown}: is no address of the web") from None
    if scheme not in _PORTS:
        raise ReaderError(f"{shown}: only http and https addresses are opened")
    if not host or not host.isprintable() or " " in host:
        raise ReaderError(f"{shown}: is no address of the web")
    if parts.username is not None or parts.password is not None:
        raise ReaderError(f"{shown}: an address with a name and password in it is not opened")
    path = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._")
    if parts.query:
        path += "?" + quote(parts.query, safe="/%:@!$&'()*+,;=~-._?[]")
    return Target(scheme, host, port or _PORTS[scheme], path)


def addresses_of(host: str, port: int, seconds: float) -> list[str]:
    """The numeric addresses of a host.

    Raises:
        OSError: it has none.
        TimeoutError: nobody said in time.
    """
    answer: list[list[str] | OSError] = []

    def ask() -> None:
        try:
            found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
            answer.append(list(dict.fromkeys(str(each[4][0]) for each in found)))
        except (OSError, UnicodeError) as error:
            answer.append(error if isinstance(error, OSError) else OSError(str(error)))

    thread = Thread(target=ask, daemon=True)
    thread.start()
    thread.join(max(0.0, seconds))
    if not answer:
        raise TimeoutError
    if isinstance(answer[0], OSError):
        raise answer[0]
    return answer[0]


def is_public(address: str) -> bool:
    """Whether a numeric address is one of the open internet, whatever it is wrapped in."""
    try:
        found = ip_address(address)
    except ValueError:
        return False
    return all(each.is_global and not each.is_multicast and not each.is_reserved for each in _unwrapped(found))


def _unwrapped(found: IPv4Address | IPv6Address) -> list[IPv4Address | IPv6Address]:
    if isinstance(found, IPv4Address):
        return [found]
    if found.ipv4_mapped:
        return [found.ipv4_mapped]
    if found.sixtofour:
        return [found.sixtofour]
    if found.teredo:
        return list(found.teredo)
    return [IPv4Address(int(found) & 0xFFFFFFFF)] if found in _TRANSLATED else [found]
