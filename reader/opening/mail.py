"""Reads an e-mail or a newsletter: its text as it is, or its page when that says more."""

import re
from email import message_from_bytes, policy
from email.errors import MessageError
from email.message import EmailMessage
from email.utils import getaddresses, parsedate_to_datetime

from reader.errors import ReaderError
from reader.opening.composing import Composition
from reader.opening.markup import compose_markup
from reader.opening.opened import Opened
from reader.text.decode import decode
from reader.text.one_line import one_line
from reader.text.sanitise import sanitise
from reader.text.structure import Structure

_RICHER = 2.0
"""A page of so many times the words says more than the plain text, which is then only a word that there is a page."""
_BROKEN = (MessageError, LookupError, ValueError, TypeError, AttributeError)
"""What the library raises of messages it can't cope with."""
_WORD = re.compile(r"\w+")


def open_mail(data: bytes) -> Opened:
    """The text of a message; quoted replies stay in it.

    Raises:
        ReaderError: there is none, or the library that reads its page is not there.
    """
    message = message_from_bytes(data, _class=EmailMessage, policy=policy.default)
    plain = _part(message, "plain").replace("\r\n", "\n")
    text, structure = sanitise(plain) if plain else "", None
    page = _part(message, "html")
    if page and not text.strip():
        text, structure = _composed(page)
    elif page:
        try:
            shown, found = _composed(page)
        except ReaderError:  # the plain text will do
            shown, found = "", Structure(())
        if _words(shown) > _RICHER * _words(text):
            text, structure = shown, found
    if not text.strip():
        raise ReaderError("has no text")
    name, address = _sender(message)
    is_newsletter = bool(_field(message, "list-unsubscribe") or _field(message, "list-id"))
    return Opened(
        data,
        "mail",
        text,
        structure=structure,
        title=_field(message, "subject"),
        byline=name or address,
        site=address.rpartition("@")[2] if is_newsletter else "",
        published=_date(_field(message, "date")),
        language=_field(message, "content-language"),
    )


def _part(message: EmailMessage, kind: str) -> str:
    try:
        part = message.get_body(preferencelist=(kind,))
    except _BROKEN:
        return ""
    if part is None:
        return ""
    try:
        content = part.get_content()
    except _BROKEN:  # in an encoding that there is not
        content = part.get_payload(decode=True)
    return content if isinstance(content, str) else decode(content).text if isinstance(content, bytes) else ""


def _composed(page: str) -> tuple[str, Structure]:
    composed = Composition()
    compose_markup(page, composed)
    return composed.text(), composed.structure()


def _words(text: str) -> int:
    return sum(1 for _ in _WORD.finditer(text))


def _field(message: EmailMessage, name: str) -> str:
    try:
        return one_line(str(message.get(name, "")))
    except _BROKEN:
        return ""


def _sender(message: EmailMessage) -> tuple[str, str]:
    found = getaddresses([_field(message, "from")])
    return found[0] if found else ("", "")


def _date(said: str) -> str:
    try:
        return parsedate_to_datetime(said).date().isoformat()
    except _BROKEN:
        return ""
