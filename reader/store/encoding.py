"""The JSON of a TinyDB file: compact, readable where it can be, valid Unicode whatever the text."""

import json
from functools import lru_cache
from typing import Any

Document = dict[str, Any]
"""One record as TinyDB keeps it."""
Tables = dict[str, dict[str, Document]]
"""All of a TinyDB file: tables by name, records by number."""


def encode(value: object) -> bytes:
    """The JSON of anything; half characters (lone surrogates), which UTF-8 has no bytes for, are escaped."""
    try:
        return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
    except UnicodeEncodeError:
        return json.dumps(value, separators=(",", ":")).encode()


class RecordEncoder:
    """Encodes one version of some tables after the other, and each record once.

    For whoever never changes a record in place: what a record says is looked up by its identity.
    """

    def __init__(self) -> None:
        self._known: dict[int, tuple[Document, bytes]] = {}
        """By identity, which no other object can take as long as the record is held here too."""

    def encode(self, tables: Tables) -> bytes:
        """What `encode` makes of the tables."""
        used: dict[int, tuple[Document, bytes]] = {}
        members = [_name(name) + self._table(table, used) for name, table in tables.items()]
        self._known = used
        return b"{" + b",".join(members) + b"}"

    def _table(self, table: dict[str, Document], used: dict[int, tuple[Document, bytes]]) -> bytes:
        if not isinstance(table, dict):  # somebody else's
            return encode(table)
        members = []
        for number, record in table.items():
            known = self._known.get(id(record)) or (record, encode(record))
            used[id(record)] = known
            members.append(_name(number) + known[1])
        return b"{" + b",".join(members) + b"}"


@lru_cache(maxsize=4096)
def _name(name: str) -> bytes:
    return encode(name) + b":"
