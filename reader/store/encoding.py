"""The JSON of a TinyDB file: compact, readable where it can be, valid Unicode whatever the text."""

import json
from functools import cache
from typing import Any

Document = dict[str, Any]
"""One record as TinyDB keeps it."""
Tables = dict[str, dict[str, Document]]
"""All of a TinyDB file: tables by name, records by number."""

_SPARE = 1000
"""Records of older versions that are held for nothing."""


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
        data = b"{" + b",".join([_name(name) + self._table(table) for name, table in tables.items()]) + b"}"
        tabled = [table for table in tables.values() if isinstance(table, dict)]
        if len(self._known) > 2 * sum(map(len, tabled)) + _SPARE:
            used = {id(record) for table in tabled for record in table.values()}
            self._known = {each: self._known[each] for each in used}
        return data

    def _table(self, table: dict[str, Document]) -> bytes:
        if not isinstance(table, dict):  # somebody else's
            return encode(table)
        members = []
        for number, record in table.items():
            known = self._known.get(id(record))
            if known is None:
                known = self._known[id(record)] = (record, encode(record))
            members.append(_name(number) + known[1])
        return b"{" + b",".join(members) + b"}"


@cache
def _name(name: str) -> bytes:
    return encode(name) + b":"
