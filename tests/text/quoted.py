"""Builders shared by the tests of quotations: short articles as strings, results as the words they point to."""

import re
from typing import NamedTuple

from reader.text.quotations import Quotation, find_quotations
from reader.text.repair import Paragraph

_PARAGRAPH = re.compile(r"[^\n]+")


class Worded(NamedTuple):
    parts: tuple[str, ...]
    source: str | None
    person: str | None


def found(text: str) -> tuple[Quotation, ...]:
    return find_quotations(text, [Paragraph(*match.span(), "text") for match in _PARAGRAPH.finditer(text)])


def worded(text: str) -> list[Worded]:
    return [
        Worded(
            tuple(text[start:end] for start, end in quotation.parts),
            text[quotation.source.start : quotation.source.end] if quotation.source else None,
            quotation.person,
        )
        for quotation in found(text)
    ]


def parts(text: str) -> list[tuple[str, ...]]:
    return [quotation.parts for quotation in worded(text)]


def sources(text: str) -> list[str | None]:
    return [quotation.source for quotation in worded(text)]


def people(text: str) -> list[str | None]:
    return [quotation.person for quotation in worded(text)]
