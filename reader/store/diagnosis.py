"""What is wrong with one article's files, and how to put it right without losing anything."""

import stat
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from reader.errors import ReaderError
from reader.marks.model import now
from reader.store.backups import back_up, keep_older
from reader.store.catalog import entry_of
from reader.store.damage import set_aside
from reader.store.encoding import encode
from reader.store.failures import reason
from reader.store.migrations import SCHEMA
from reader.store.naming import MARKED, ORIGINAL, stem_id, stem_slug
from reader.store.opened import OpenedFiles
from reader.store.originals import digest
from reader.store.protocol import ArticleInfo, CatalogEntry
from reader.store.reading import Reading, read_article
from reader.store.records import info_document, info_from
from reader.store.soundness import Flaw, mended
from reader.store.storage import Stamp, replace_file
from reader.store.tables import ARTICLE, Kept, to_tables
from reader.text.decode import decode


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """An article's files as they are, and what a repair makes of them."""

    flaws: tuple[tuple[str, Flaw], ...] = ()
    """Each with the name of its file."""
    stamp: Stamp | None = None
    """Of the marks' file."""
    entry: CatalogEntry | None = None
    """What is true of the article, if its marks' file is sound."""
    reading: Reading | None = None
    kept: Kept | None = None
    """What the marks' file is to keep; None if it is to stay as it is."""
    original: bytes | None = None
    """What the original is to be; None if it is to stay as it is."""
    is_nothing: bool = False
    """Whether nothing of an article can be read, so that the file is only to be set aside."""


def diagnose(folder: Path, stem: str) -> Diagnosis:
    """Examine an article's files; nothing is changed."""
    path = folder / f"{stem}{MARKED}"
    try:
        reading = read_article(path, None)
    except OSError as error:
        return _hopeless(path.name, "unreadable", f"can't be read ({reason(error)})")
    if reading.newer:
        return _hopeless(path.name, "newer", reading.newer.removeprefix(f"{path.name} ").partition(":")[0])
    flaws: list[tuple[str, Flaw]] = []
    info = _info(reading.kept)
    original, found = _original(folder, stem, info, flaws)
    if info is None and original is None:
        return _nothing(path, reading) if reading.stamp is not None else Diagnosis()
    if reading.stamp is None and not reading.origin:
        flaws.append((path.name, Flaw("missing", "is missing", "made anew, without marks")))
    elif reading.flaw:
        flaws.append(
            (path.name, Flaw("missing" if reading.stamp is None else "damaged", reading.flaw, _remedy(reading)))
        )
    kept = reading.kept
    if original is not None:
        text, decoding = _decoded(original, info)
        kept = _with_record(kept, stem, info, original, text, decoding)
        if kept is not reading.kept and reading.stamp is not None and not reading.flaw:
            flaws.append(
                (path.name, Flaw("record", "does not say rightly which article it is of", "mended from the original"))
            )
        made = mended(kept, text)
        kept = made.kept if made.flaws else kept
        flaws += ((path.name, flaw) for flaw in made.flaws)
    is_changed = kept is not reading.kept or reading.damaged is not None or reading.stamp is None
    return Diagnosis(
        tuple(flaws),
        reading.stamp,
        entry_of(kept, stem) if not is_changed else None,
        reading,
        kept if is_changed else None,
        found,
    )


def treat(folder: Path, stem: str, backups: int) -> None:
    """Repair an article's files as far as that can be done; only for the holder of the lock.

    Raises:
        OSError: something can't be written; what was there is still there.
    """
    found = diagnose(folder, stem)
    path = folder / f"{stem}{MARKED}"
    if found.is_nothing:
        set_aside(path, path.read_bytes())
        path.unlink()
    if found.original is not None:
        original = path.with_suffix(ORIGINAL)
        with suppress(FileNotFoundError):
            set_aside(original, original.read_bytes())
        replace_file(original, found.original)
    if found.kept is not None and found.reading is not None:
        _write(path, found.reading, found.kept, backups)


def _write(path: Path, reading: Reading, kept: Kept, backups: int) -> None:
    if reading.damaged is not None:
        set_aside(path, reading.damaged)
    elif reading.stamp is not None:
        back_up(path, backups)
    if reading.schema < SCHEMA and reading.stamp is not None:
        keep_older(path, reading.schema)
    replace_file(path, encode(to_tables(kept)))


def _hopeless(name: str, kind: str, what: str) -> Diagnosis:
    return Diagnosis(((name, Flaw(kind, what, "")),))


def _nothing(path: Path, reading: Reading) -> Diagnosis:
    """An article of which neither record nor original is left: its marks, if there are any, stay where they are."""
    has_records = any(reading.kept.values())
    what = "is damaged: the article's record is lost, and its original is missing"
    remedy = "" if has_records else "set aside, as nothing of an article can be read in it"
    return Diagnosis(((path.name, Flaw("damaged", what, remedy)),), is_nothing=not has_records)


def _remedy(reading: Reading) -> str:
    if reading.stamp is None:
        return f"restored {reading.origin}"
    rest = f"restored {reading.origin}" if reading.origin else "what can be read of it kept"
    return f"{rest}, the damaged file set aside"


def _info(kept: Kept) -> ArticleInfo | None:
    record = kept[ARTICLE].get(ARTICLE)
    return info_from(record) if record else None


def _original(
    folder: Path, stem: str, info: ArticleInfo | None, flaws: list[tuple[str, Flaw]]
) -> tuple[bytes | None, bytes | None]:
    """The article as it was opened, if it is anywhere; and again, if it is not in its place."""
    path = folder / f"{stem}{ORIGINAL}"
    try:
        there = path.read_bytes()
    except FileNotFoundError:
        there = None
    except OSError as error:
        flaws.append((path.name, Flaw("unreadable", f"can't be read ({reason(error)})", "")))
        return None, None
    if there is not None and digest(there).startswith(stem_id(stem)):
        return there, None
    for where, data in _candidates(path, info):
        if digest(data).startswith(stem_id(stem)):
            remedy = f"restored from {where}" + (", the changed one set aside" if there is not None else "")
            flaws.append((path.name, _misfit(there, remedy)))
            return data, data
    flaws.append((path.name, _misfit(there, "")))
    return None, None


def _misfit(there: bytes | None, remedy: str) -> Flaw:
    if there is None:
        return Flaw("original-missing", "is missing: the article as it was opened", remedy)
    return Flaw("original-changed", "is not what was opened: its SHA-256 is another", remedy)


def _candidates(path: Path, info: ArticleInfo | None) -> Iterator[tuple[str, bytes]]:
    """Where the article as it was opened may still be: where it was opened from, or among what was set aside."""
    asides = sorted(path.parent.glob(f"{_escaped(path.name)}.damaged-*"), reverse=True)
    opened_from = [Path(each) for each in (info.path, *info.paths) if each] if info is not None else []
    for each in [*opened_from, *asides]:
        with suppress(OSError, ValueError):
            if stat.S_ISREG(each.stat().st_mode):
                yield str(each), each.read_bytes()
    if info is not None and info.sha256:
        yield from OpenedFiles(path.parent).texts(info.sha256)


def _escaped(name: str) -> str:
    return "".join(f"[{letter}]" if letter in "*?[" else letter for letter in name)


def _decoded(original: bytes, info: ArticleInfo | None) -> tuple[str, str]:
    """The original's text as the marks count it, and its codec."""
    with suppress(ReaderError):
        text, encoding = decode(original)
        if info is None or encoding == info.decoding:
            return text, encoding
    decoding = info.decoding if info is not None else "utf-8"
    with suppress(LookupError):
        return original.decode(decoding, "replace"), decoding
    return original.decode("utf-8", "replace"), "utf-8"


def _with_record(kept: Kept, stem: str, info: ArticleInfo | None, original: bytes, text: str, decoding: str) -> Kept:
    """The tables with the article's record as its files have it; the same if it is right."""
    is_right = info is not None and info.sha256 == digest(original) and info.id == stem_id(stem)
    if is_right:
        return kept
    known = info or ArticleInfo(title=stem_slug(stem).replace("-", " ").capitalize(), opened=now(), decoding=decoding)
    right = known._replace(id=stem_id(stem), slug=stem_slug(stem), sha256=digest(original))
    record = {**kept[ARTICLE].get(ARTICLE, {}), **info_document(right), "length": len(text)}
    return {**kept, ARTICLE: {ARTICLE: record}}
