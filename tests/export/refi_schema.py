"""The structure of a REFI-QDA project as checks: which attributes and children each element has, in which order.

Written from the project schema of the REFI-QDA standard, version 1.5, as far as an export of texts uses it.
"""

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from typing import NamedTuple

NAMESPACE = "urn:QDA-XML:project:1.0"
_GUID = re.compile(r"[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}")
_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?")
_COLOUR = re.compile(r"#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})")


class Rule(NamedTuple):
    """An element: `!` behind an attribute or child that must be there, `*` behind a child that may be repeated."""

    attributes: str
    children: str


_AUDIT = "creatingUser creationDateTime modifyingUser modifiedDateTime"
RULES = {
    "Project": Rule(
        "name! origin creatingUserGUID creationDateTime modifyingUserGUID modifiedDateTime basePath",
        "Users CodeBook Variables Cases Sources Notes Links Sets Graphs Description NoteRef*",
    ),
    "Users": Rule("", "User!*"),
    "User": Rule("guid! name id", ""),
    "CodeBook": Rule("", "Codes! Sets"),
    "Codes": Rule("", "Code!*"),
    "Code": Rule("guid! name! isCodable! color", "Description NoteRef* Code*"),
    "Sources": Rule("", "TextSource* PictureSource* PDFSource* AudioSource* VideoSource*"),
    "TextSource": Rule(
        f"guid! name richTextPath plainTextPath {_AUDIT}",
        "Description PlainTextContent PlainTextSelection* Coding* NoteRef* VariableValue*",
    ),
    "Notes": Rule("", "Note!*"),
    "Note": Rule(
        f"guid! name richTextPath plainTextPath {_AUDIT}",
        "Description PlainTextContent PlainTextSelection* Coding* NoteRef* VariableValue*",
    ),
    "PlainTextSelection": Rule(f"guid! name startPosition! endPosition! {_AUDIT}", "Description Coding* NoteRef*"),
    "Coding": Rule("guid! creatingUser creationDateTime", "CodeRef! NoteRef*"),
    "CodeRef": Rule("targetGUID!", ""),
    "NoteRef": Rule("targetGUID!", ""),
    "Description": Rule("", ""),
    "PlainTextContent": Rule("", ""),
}


def problems(project: ET.Element) -> list[str]:
    """What is wrong with a project; nothing if it has the structure that the schema asks for."""
    found = [*_element(project)]
    guids = [each.get("guid") for each in project.iter() if each.get("guid")]
    found += ["two elements have the same guid"] if len(guids) != len(set(guids)) else []
    for each in project.iter():
        for name in ("targetGUID", "creatingUser", "modifyingUser", "creatingUserGUID"):
            if each.get(name) and each.get(name) not in guids:
                found.append(f"{each.tag}: {name} leads nowhere")
    return found


def _element(element: ET.Element) -> Iterator[str]:
    name = element.tag.removeprefix(f"{{{NAMESPACE}}}")
    rule = RULES.get(name)
    if rule is None or name == element.tag:
        yield f"{element.tag} is no element of the schema"
        return
    allowed = rule.attributes.split()
    for attribute in allowed:
        if attribute.endswith("!") and attribute[:-1] not in element.attrib:
            yield f"{name} has no {attribute[:-1]}"
    for attribute, value in element.attrib.items():
        if attribute not in [each.rstrip("!") for each in allowed]:
            yield f"{name} has an attribute {attribute}"
        yield from _value(name, attribute, value)
    yield from _order(name, element, rule.children.split())
    for child in element:
        yield from _element(child)


def _order(name: str, element: ET.Element, allowed: list[str]) -> Iterator[str]:
    bare = [each.rstrip("!*") for each in allowed]
    there = [child.tag.removeprefix(f"{{{NAMESPACE}}}") for child in element]
    if any(each not in bare for each in there):
        yield f"{name} has a child it may not have: {there}"
        return
    places = [bare.index(each) for each in there]
    if places != sorted(places):
        yield f"{name} has its children in another order: {there}"
    for each, plain in zip(allowed, bare, strict=True):
        if not each.endswith("*") and there.count(plain) > 1:
            yield f"{name} has more than one {plain}"
        if "!" in each and plain not in there:
            yield f"{name} has no {plain}"


def _value(name: str, attribute: str, value: str) -> Iterator[str]:
    checks = {
        "guid": _GUID, "targetGUID": _GUID, "creatingUser": _GUID, "modifyingUser": _GUID, "creatingUserGUID": _GUID,
        "creationDateTime": _TIME, "modifiedDateTime": _TIME, "color": _COLOUR,
        "isCodable": re.compile("true|false"), "startPosition": re.compile(r"\d+"), "endPosition": re.compile(r"\d+"),
    }  # fmt: skip
    if attribute in checks and not checks[attribute].fullmatch(value):
        yield f"{name}: {attribute} is {value!r}"
