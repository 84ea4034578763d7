"""Builders for the tests of quotations: texts whose lines are paragraphs."""

import re

from reader.text.quotations import Quotation, find_quotations
from reader.text.repair import Paragraph


def paragraphs(text: str) -> list[Paragraph]:
    """The lines of a text as its paragraphs."""
    return [Paragraph(*line.span(), "text") for line in re.finditer(r"[^\n]+", text)]


def quotations(text: str) -> tuple[Quotation, ...]:
    return find_quotations(text, paragraphs(text))


def parts(text: str) -> list[list[str]]:
    """The wording of each quotation, part by part."""
    return [[text[start:end] for start, end in quotation.parts] for quotation in quotations(text)]


def sources(text: str) -> list[str | None]:
    """The words that name the speaker of each quotation."""
    return [text[slice(*found.source)] if found.source else None for found in quotations(text)]


def people(text: str) -> list[str | None]:
    return [quotation.person for quotation in quotations(text)]
