"""Text as manual pages have it: roff with the man macros, in ASCII."""

import re
from collections.abc import Iterator

_ENTRY = re.compile(r"  (\S.*?)(?:\s{2,}(\S.*))?$")
"""An indented line of help: what is meant, and after two blanks or more what is said of it."""
_CONTINUED = re.compile(r"\s{6,}(\S.*)$")


def escaped(text: str) -> str:
    """Words that mean themselves, also where a line begins."""
    plain = text.replace("\\", "\\e").replace("-", "\\-").replace('"', "\\(dq").replace("`", "\\(ga")
    plain = plain.replace("~", "\\(ti").replace("^", "\\(ha")
    plain = "".join(each if each.isascii() else f"\\[u{ord(each):04X}]" for each in plain)
    return re.sub(r"^([.'])", r"\\&\1", plain)


def bold(text: str) -> str:
    return f"\\fB{escaped(text)}\\fR"


def italic(text: str) -> str:
    return f"\\fI{escaped(text)}\\fR"


def section(title: str) -> str:
    return f".SH {_quoted(title)}"


def subsection(title: str) -> str:
    return f".SS {_quoted(title)}"


def entry(term: str, text: str) -> Iterator[str]:
    """A term that is marked up already, and under it what it is."""
    yield ".TP"
    yield term
    yield escaped(text)


def paragraph(text: str) -> Iterator[str]:
    yield ".PP"
    yield escaped(text)


def from_help(text: str) -> Iterator[str]:
    """Help as the parsers have it: indented lines become entries, the others paragraphs."""
    for block in text.strip().split("\n\n"):
        said: list[str] = []
        listed: list[tuple[str, list[str]]] = []
        for line in block.splitlines():
            if listed and (continued := _CONTINUED.match(line)):
                listed[-1][1].append(continued[1])
            elif found := _ENTRY.match(line):
                yield from _paragraphs(said)
                listed.append((found[1], [found[2]] if found[2] else []))
            else:
                yield from _entries(listed)
                if line.startswith("exit codes:"):
                    yield from _paragraphs(said)
                said.append(line)
        yield from _paragraphs(said)
        yield from _entries(listed)


def _paragraphs(lines: list[str]) -> Iterator[str]:
    if lines:
        yield from paragraph(" ".join(line.strip() for line in lines))
    lines.clear()


def _entries(listed: list[tuple[str, list[str]]]) -> Iterator[str]:
    for term, text in listed:
        if text:
            yield from entry(bold(term), " ".join(text))
        else:
            yield from (".PP", bold(term))
    listed.clear()


def _quoted(text: str) -> str:
    return f'"{escaped(text)}"'
