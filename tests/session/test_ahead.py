"""What is proposed first, found beside."""

import os
import subprocess
import sys
import threading

import pytest

from reader.resources import sample_article
from reader.session import ahead
from reader.session.ahead import look_ahead
from reader.session.article import Article, open_article
from reader.text.analysis import analyse

BESIDE = """
import sys
from reader.session.ahead import look_ahead
from reader.session.article import open_article
found = look_ahead(open_article(sys.argv[1]))()
print(len(found), "reader.text.analysis" in sys.modules)
"""


@pytest.fixture
def article() -> Article:
    return open_article(str(sample_article()))


@pytest.mark.skipif(not hasattr(os, "fork") or ahead._processors() == 1, reason="nothing can be found beside here")
def test_the_first_suggestions_are_found_without_loading_the_engine(article: Article) -> None:
    place = str(sample_article())
    done = subprocess.run([sys.executable, "-c", BESIDE, place], capture_output=True, text=True, check=True)
    assert done.stdout.split() == [str(len(analyse(article.original))), "False"]


def test_without_another_process_they_are_found_here(article: Article, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails() -> int:
        raise OSError("no memory")

    monkeypatch.setattr(threading, "active_count", lambda: 1)
    monkeypatch.setattr(ahead, "_processors", lambda: 2)
    monkeypatch.setattr(os, "fork", fails)
    assert look_ahead(article)() == analyse(article.original)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no process can be copied here")
@pytest.mark.filterwarnings("ignore:This process:DeprecationWarning")
def test_what_the_other_process_does_not_send_is_found_here(article: Article, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(threading, "active_count", lambda: 1)
    monkeypatch.setattr(ahead, "_processors", lambda: 2)
    monkeypatch.setattr(ahead, "_find", lambda article, inlet, outlet: os._exit(1))
    assert look_ahead(article)() == analyse(article.original)
