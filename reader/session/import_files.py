"""Reads the files that marks are imported from, all of them before anything is done with one."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from reader.errors import ReaderError, UsageError
from reader.export.formats import Format
from reader.export.imported import Imported, MalformedError, Source
from reader.opening.files import LARGEST, read_file, read_pipe


def read(files: Sequence[tuple[str, Format]]) -> list[Imported]:
    """All marks of some files.

    Raises:
        ReaderError: one of them can't be read, or isn't what its format says; names file and line.
    """
    found: list[Imported] = []
    for name, how in files:
        assert how.read is not None
        for source in sources(name, how):
            try:
                found += how.read(source)
            except MalformedError as error:
                raise ReaderError(str(error)) from None
    return found


def sources(name: str, how: Format) -> Iterator[Source]:
    """What is to be read of a file, folder or archive; `-` is standard input.

    Raises:
        ReaderError: it can't be read.
    """
    path = Path(name)
    if name == "-":
        yield Source("the pipe", read_pipe())
    elif how.files is None:
        yield Source(name, read_file(path))
    elif path.is_dir():
        found = sorted(path.glob("*.ann"))
        if not found:
            raise UsageError(f"{name}: no .ann files in this folder")
        for each in found:
            yield _annotated(each)
    elif path.suffix.lower() == ".zip":
        yield from _archived(name, path)
    else:
        read_file(path.with_suffix(".txt"))
        yield _annotated(path)


def _annotated(path: Path) -> Source:
    """Annotations of brat's with the text beside them; a file without annotations is empty."""
    beside = path.with_suffix(".txt")
    try:
        data = path.read_bytes()
        text = beside.read_bytes().decode("utf-8") if beside.is_file() else None
    except OSError as error:
        raise ReaderError(f"{path}: cannot be read ({(error.strerror or str(error)).lower()})") from None
    except UnicodeDecodeError:
        raise ReaderError(f"{beside}: is not UTF-8") from None
    return Source(str(path), data, text)


def _archived(name: str, path: Path) -> Iterator[Source]:
    """Annotations of brat's in an archive, each with its text."""
    read_file(path)
    try:
        with ZipFile(path) as archive:
            names = archive.namelist()
            if sum(each.file_size for each in archive.infolist()) > LARGEST:
                raise ReaderError(f"{name}: too large when unpacked (the most is {LARGEST // 1_000_000} MB)")
            for each in sorted(names):
                if each.endswith(".ann"):
                    beside = each.removesuffix(".ann") + ".txt"
                    text = archive.read(beside).decode("utf-8") if beside in names else None
                    yield Source(f"{name}/{each}", archive.read(each), text)
    except (BadZipFile, UnicodeDecodeError, NotImplementedError, RuntimeError, OSError):
        raise ReaderError(f"{name}: is no archive of brat's files") from None
