"""Examines a whole library, and repairs it: what a reader made is never deleted, only set aside."""

import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

from reader.store.backups import KEPT
from reader.store.catalog import Catalog
from reader.store.damage import set_aside
from reader.store.diagnosis import Diagnosis, diagnose, treat
from reader.store.failures import reason, unreadable
from reader.store.files import FileLibrary
from reader.store.forgotten import Forgotten
from reader.store.lock import locked
from reader.store.memory import Memory
from reader.store.naming import (
    BACKUPS,
    CATALOG,
    FORGOTTEN,
    MARKED,
    MEMORY,
    OPENED,
    ORIGINAL,
    is_article,
    is_original,
    stem_id,
)
from reader.store.originals import digest
from reader.store.protocol import CatalogEntry, StoreError
from reader.store.records import MalformedError
from reader.store.rescue import UNSAVED, digits_of, read_batch
from reader.store.soundness import Flaw
from reader.store.storage import Stamp, leftovers, remove_leftovers

_COPIED = "copied.txt"
"""What was copied when there was no clipboard."""
_ASIDE = ".damaged-"


class Finding(NamedTuple):
    """Something that is wrong with a library."""

    file: str
    """Within the library's folder."""
    kind: str
    """For programs."""
    what: str
    """In words that follow the file's name."""
    remedy: str
    """What a repair does, as what was done; empty if there is nothing it can do."""
    is_repaired: bool = False


class Checkup:
    """One examination of a library's folder, with or without repair; other windows can be open on it."""

    def __init__(self, folder: Path, *, repair: bool = False, backups: int = KEPT, rescue: Path | None = None) -> None:
        """Prepare to examine a folder.

        Args:
            folder: the library's.
            repair: whether to repair what is found.
            backups: how many days' versions of a file are kept.
            rescue: another folder for what can't be written to this one.

        Raises:
            StoreError: it can't be read.
        """
        self.folder = folder
        self._repairs = repair
        self._backups = backups
        self._rescue = rescue
        self._lock = folder / ".lock"
        self._sound: dict[str, tuple[Stamp, CatalogEntry]] = {}
        try:
            with self._locked_if_possible():
                names = os.listdir(folder)  # noqa: PTH208  # only names: there can be ten thousand
        except OSError as error:
            raise unreadable(folder, error) from error
        marked = {name.removesuffix(MARKED) for name in names if is_article(name)}
        originals = {name.removesuffix(ORIGINAL) for name in names if is_original(name)}
        alone = {stem for stem in originals - marked if self._is_named_after(stem)}
        self.articles = sorted(marked | alone)
        """The names of the articles' files, without their endings."""

    def article(self, stem: str) -> list[Finding]:
        """Examine one article."""
        found = diagnose(self.folder, stem)
        if found.flaws:  # another window may have been writing
            with self._locked_if_possible():
                found = diagnose(self.folder, stem)
        if not (found.flaws and self._repairs):
            self._note(stem, found)
            return _findings(found.flaws)
        with suppress(OSError, StoreError), locked(self._lock):
            treat(self.folder, stem, self._backups)
        after = diagnose(self.folder, stem)
        self._note(stem, after)
        return _findings(found.flaws, after.flaws)

    def rest(self) -> list[Finding]:
        """Examine what belongs to the whole library; to be called after all articles."""
        found = self._rest()
        if not (found and self._repairs):
            return _findings(found)
        for name, mend in self._remedies().items():
            if any(flaw.kind == name for _, flaw in found):
                with suppress(OSError, StoreError):
                    mend()
        return _findings(found, self._rest())

    def notes(self) -> list[str]:
        """What is worth a word and not wrong: files of others, and what was set aside."""
        names = sorted(os.listdir(self.folder))  # noqa: PTH208
        others = [name for name in names if not _is_known(name) and not self._is_alone(name)]
        asides = [name for name in names if _ASIDE in name]
        notes = [f"{name}: is not of this library; it is left alone" for name in others]
        notes += (
            f"{self._name(path)}: waits to be taken in when its article is opened"
            for path in self._unsaved()
            if not self._stem_of(path)
        )
        if asides:
            files = "a damaged file is" if len(asides) == 1 else f"{len(asides)} damaged files are"
            notes.append(f"{files} kept aside (*{_ASIDE}*); delete what you have looked through")
        return notes

    def _rest(self) -> list[tuple[str, Flaw]]:
        """What is wrong beside the articles."""
        return [
            *self._guarded(CATALOG, self._catalog_flaws),
            *self._guarded(MEMORY, self._memory_flaws),
            *self._guarded(FORGOTTEN, self._forgotten_flaws),
            *self._guarded(BACKUPS, self._leftovers),
            *self._unsaved_flaws(),
        ]

    def _remedies(self) -> dict[str, Callable[[], None]]:
        return {
            "catalog": Catalog(self.folder, self._lock).rebuild,
            "memory": Memory(self.folder, self._lock).make_anew,
            "forgotten": self._mend_forgotten,
            "leftover": self._remove_leftovers,
            "unsaved": self._set_unsaved_aside,
            "waiting": self._take_in,
        }

    def _guarded(self, name: str, flaws: Callable[[], Iterator[tuple[str, Flaw]]]) -> Iterator[tuple[str, Flaw]]:
        try:
            yield from flaws()
        except OSError as error:
            yield name, Flaw("unreadable", f"can't be read ({reason(error)})", "")

    def _catalog_flaws(self) -> Iterator[tuple[str, Flaw]]:
        wrong = Catalog(self.folder, self._lock).wrong(self._sound)
        if wrong:
            yield CATALOG, Flaw("catalog", wrong, "made anew from the articles")

    def _memory_flaws(self) -> Iterator[tuple[str, Flaw]]:
        for path in Memory(self.folder, self._lock).broken():
            yield f"{MEMORY}/{path.name}", Flaw("memory", "can't be understood", "set aside, and learnt anew")

    def _forgotten_flaws(self) -> Iterator[tuple[str, Flaw]]:
        if Forgotten(self.folder / FORGOTTEN).is_damaged():
            remedy = "set aside, and what can be understood of it kept"
            yield FORGOTTEN, Flaw("forgotten", "can't be understood, or not all of it", remedy)

    def _mend_forgotten(self) -> None:
        with locked(self._lock):
            Forgotten(self.folder / FORGOTTEN).mend()

    def _unsaved_flaws(self) -> Iterator[tuple[str, Flaw]]:
        for path in self._unsaved():
            try:
                count = read_batch(path).size
            except MalformedError:
                yield (
                    self._name(path),
                    Flaw("unsaved", "can't be understood: what a program could not write", "set aside"),
                )
            except OSError:  # it was just taken in by another window
                continue
            else:
                if self._stem_of(path):
                    what = f"has {count} change{'s' if count != 1 else ''} that could not be saved"
                    yield self._name(path), Flaw("waiting", what, "taken in")

    def _unsaved(self) -> list[Path]:
        """The files of what could not be written, here or elsewhere."""
        folders = (self.folder, self._rescue) if self._rescue else (self.folder,)
        return [path for folder in folders for path in sorted(folder.glob(f"*{UNSAVED}"))]

    def _stem_of(self, path: Path) -> str:
        """Which article something could not be saved of; empty if it is not in this library."""
        digits = digits_of(path)
        stems = (stem for stem in self.articles if digits and digits.startswith(stem_id(stem)[: len(digits)]))
        return next((stem for stem in stems if self._digest(stem).startswith(digits)), "")

    def _digest(self, stem: str) -> str:
        with suppress(OSError):
            return digest((self.folder / f"{stem}{ORIGINAL}").read_bytes())
        return ""

    def _name(self, path: Path) -> str:
        """How a file is called here: by its path, if it lies in another folder."""
        return str(path.relative_to(self.folder) if path.is_relative_to(self.folder) else path)

    def _take_in(self) -> None:
        library = FileLibrary(self.folder, self._backups, self._rescue)
        for stem in sorted({self._stem_of(path) for path in self._unsaved()} - {""}):
            library.take_in(stem)

    def _set_unsaved_aside(self) -> None:
        with locked(self._lock):
            for path in self._unsaved():
                with suppress(OSError):
                    try:
                        read_batch(path)
                    except MalformedError:
                        set_aside(path, path.read_bytes())
                        path.unlink()

    def _leftovers(self) -> Iterator[tuple[str, Flaw]]:
        with self._locked_if_possible():  # no other window is in the middle of writing one
            found = [path for folder in self._folders() for path in leftovers(folder)]
        for path in found:
            name = str(path.relative_to(self.folder))
            yield name, Flaw("leftover", "was never finished: a program was killed while it wrote", "removed")

    def _remove_leftovers(self) -> None:
        with locked(self._lock):
            for folder in self._folders():
                remove_leftovers(folder, (path.name for path in leftovers(folder)))

    def _folders(self) -> list[Path]:
        """All folders in which this program writes."""
        backups = self.folder / BACKUPS
        inner = sorted(path for path in backups.iterdir() if path.is_dir()) if backups.is_dir() else []
        flat = [self.folder / name for name in (MEMORY, OPENED)]
        return [self.folder, *inner, *(folder for folder in flat if folder.is_dir())]

    def _note(self, stem: str, found: Diagnosis) -> None:
        if found.stamp is not None and found.entry is not None:
            self._sound[f"{stem}{MARKED}"] = found.stamp, found.entry

    def _is_named_after(self, stem: str) -> bool:
        """Whether an original without marks is one: somebody's notes can have a name like that."""
        return self._digest(stem).startswith(stem_id(stem))

    def _is_alone(self, name: str) -> bool:
        return name.removesuffix(ORIGINAL) in self.articles

    @contextmanager
    def _locked_if_possible(self) -> Iterator[None]:
        """Keep others from writing; a library that can't be written has nobody who does."""
        with ExitStack() as held:
            if self._lock.exists():
                with suppress(OSError, StoreError):
                    held.enter_context(locked(self._lock))
            yield


def _is_known(name: str) -> bool:
    """Whether a name is one of the library's, or hidden and so some other program's business."""
    ours = (CATALOG, FORGOTTEN, MEMORY, BACKUPS, OPENED, _COPIED)
    return name.startswith(".") or name in ours or is_article(name) or _ASIDE in name or name.endswith(UNSAVED)


def _findings(
    flaws: list[tuple[str, Flaw]] | tuple[tuple[str, Flaw], ...],
    after: list[tuple[str, Flaw]] | tuple[tuple[str, Flaw], ...] | None = None,
) -> list[Finding]:
    """The findings before a repair; those that are no longer there after it were repaired."""
    left = None if after is None else {(name, flaw.kind) for name, flaw in after}
    return [
        Finding(name, *flaw, is_repaired=left is not None and (name, flaw.kind) not in left) for name, flaw in flaws
    ]
