"""Pages of the web, asked for at a real server: what is taken, and what is refused in one clear line."""

import gzip
import ssl
import subprocess
import time
import zlib
from pathlib import Path

import pytest

from reader.errors import ReaderError
from reader.opening import fetch as fetching
from reader.opening.addresses import is_public, target_of
from reader.opening.anything import open_place
from reader.opening.fetch import fetch
from reader.opening.limits import Limits
from tests.opening.builders import STORY, named, page, print_of
from tests.opening.serving import drips, free_port, leads_to, never_ends, sends, serving, stays_silent

PAGE = page().encode()
SMALL = Limits(megabytes=0.05, seconds=20)
SHORT = Limits(megabytes=1, seconds=0.3)


def refused(url: str, limits: Limits = SMALL) -> str:
    with pytest.raises(ReaderError) as error:
        open_place(url, limits)
    said = str(error.value)
    assert len(said.splitlines()) == 1
    assert error.value.exit_code == 1
    return said


def test_a_page_is_opened_with_what_it_says_of_itself() -> None:
    with serving({"/story?id=1": sends(PAGE)}) as site:
        opened = open_place(f"{site.url}/story?id=1#part")
        assert all(paragraph in opened.text for paragraph in STORY)
        assert (opened.url, opened.site, opened.language) == ("https://paper.example/bridge", "The Town Paper", "en")
        headers = site.headers()
        assert headers["User-Agent"].startswith("pullquote/")
        assert "Cookie" not in headers
        assert "Referer" not in headers


def test_a_cookie_is_not_sent_back() -> None:
    answers = {"/a": sends(b"", status=302, Location="/b", Set_Cookie="id=1"), "/b": sends(PAGE, Set_Cookie="id=2")}
    with serving(answers) as site:
        fetch(f"{site.url}/a", SMALL)
        assert "Cookie" not in site.headers()


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_redirects_are_followed(status: int) -> None:
    with serving({"/old": leads_to("/new?x=1", status), "/new?x=1": sends(PAGE)}) as site:
        found = fetch(f"{site.url}/old", SMALL)
        assert (found.data, found.url) == (PAGE, f"{site.url}/new?x=1")


@pytest.mark.parametrize(
    "place", ["file:///etc/passwd", "ftp://127.0.0.1/x", "javascript:alert(1)", "data:text/html,x"]
)
def test_a_redirect_to_anything_but_the_web_is_refused(place: str) -> None:
    with serving({"/": leads_to(place)}) as site:
        assert "only http and https addresses are opened" in refused(f"{site.url}/")


@pytest.mark.parametrize("host", ["localhost", "[::1]", "0.0.0.0", "10.0.0.1", "169.254.169.254", "[::ffff:127.0.0.1]"])
def test_a_redirect_into_a_private_network_is_refused(host: str) -> None:
    with (
        serving({"/secret": sends(PAGE)}) as other,
        serving({"/": leads_to(f"http://{host}:{other.port}/secret")}) as site,
    ):
        assert "leads into a private network" in refused(f"{site.url}/")
        assert not other.asked


def test_a_private_host_that_was_named_may_lead_to_itself() -> None:
    with serving({"/secret": sends(PAGE)}) as other, serving({"/": leads_to(f"{other.url}/secret")}) as site:
        assert fetch(f"{site.url}/", SMALL).data == PAGE


def test_the_address_that_was_checked_is_the_one_connected_to(monkeypatch: pytest.MonkeyPatch) -> None:
    looked_up = []

    def turning(host: str, port: int, seconds: float) -> list[str]:
        """A name that is somewhere else at every look."""
        looked_up.append(host)
        return ["127.0.0.1"] if len(looked_up) == 1 else ["10.255.255.1"]

    monkeypatch.setattr(fetching, "addresses_of", turning)
    with serving({"/": leads_to("/on"), "/on": sends(PAGE)}) as site:
        assert fetch(f"http://turning.example:{site.port}/", SMALL).data == PAGE
        assert looked_up == ["turning.example"]
        assert site.headers()["Host"] == f"turning.example:{site.port}"


def test_a_name_that_turns_private_behind_a_redirect_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetching, "addresses_of", lambda host, port, seconds: ["127.0.0.1"])
    with serving({"/": leads_to("http://rebound.example/secret")}) as site:
        assert "leads into a private network" in refused(f"{site.url}/")


def test_redirects_without_an_end() -> None:
    with serving({"/": leads_to("/")}) as site:
        assert "leads on and on" in refused(f"{site.url}/")
        assert len(site.asked) == fetching.REDIRECTS + 1


@pytest.mark.parametrize(
    ("status", "words"),
    [(404, "404 (not found)"), (403, "403 (forbidden)"), (500, "500 (internal server error)"), (999, "999")],
)
def test_what_the_server_answers_is_said(status: int, words: str) -> None:
    with serving({"/": sends(b"<p>no</p>", status=status)}) as site:
        assert refused(f"{site.url}/") == f"{site.url}/: the server answered {words}"


def test_a_page_without_an_end() -> None:
    with serving({"/": never_ends}) as site:
        assert "too large (the most is 0.05 MB; page_megabytes in config.toml)" in refused(f"{site.url}/")


def test_a_page_of_20_mb_is_refused_before_it_is_read() -> None:
    with serving({"/": sends(b"", Content_Length="20000000")}) as site:
        assert "too large (the most is 10 MB" in refused(f"{site.url}/", Limits())


@pytest.mark.parametrize("coding", ["gzip", "deflate"])
def test_a_packed_page_is_unpacked(coding: str) -> None:
    packed = gzip.compress(PAGE) if coding == "gzip" else zlib.compress(PAGE)
    with serving({"/": sends(packed, Content_Encoding=coding)}) as site:
        assert fetch(f"{site.url}/", SMALL).data == PAGE


def test_deflate_without_a_head_is_unpacked_too() -> None:
    packer = zlib.compressobj(wbits=-15)
    with serving({"/": sends(packer.compress(PAGE) + packer.flush(), Content_Encoding="deflate")}) as site:
        assert fetch(f"{site.url}/", SMALL).data == PAGE


def test_a_bomb_is_not_unpacked() -> None:
    bomb = gzip.compress(b"a" * 50_000_000)
    assert len(bomb) < 50_000
    with serving({"/": sends(bomb, Content_Encoding="gzip")}) as site:
        assert "too large" in refused(f"{site.url}/")


@pytest.mark.parametrize(
    ("coding", "body"), [("br", b"x"), ("gzip", b"no gzip"), ("gzip", gzip.compress(PAGE)[:-20])], ids=named
)
def test_what_cannot_be_unpacked(coding: str, body: bytes) -> None:
    with serving({"/": sends(body, Content_Encoding=coding)}) as site:
        assert "is packed in a way that is not known" in refused(f"{site.url}/")


@pytest.mark.parametrize("answer", [stays_silent, drips])
def test_a_slow_server_is_given_up(answer: object) -> None:
    with serving({"/": answer}) as site:  # type: ignore[dict-item]
        began = time.monotonic()
        assert "took longer than 0.3 seconds" in refused(f"{site.url}/", SHORT)
        assert time.monotonic() - began < 10


def test_a_connection_that_breaks_off() -> None:
    with serving({"/": sends(PAGE, Content_Length=str(len(PAGE) + 1))}) as site:
        assert "the connection broke off" in refused(f"{site.url}/")


def test_nobody_listens() -> None:
    assert "the connection was refused" in refused(f"http://127.0.0.1:{free_port()}/")


def test_no_such_host() -> None:
    assert "there is no host nowhere.invalid, or no network" in refused("http://nowhere.invalid/")


def test_a_certificate_nobody_signed(tmp_path: Path) -> None:
    made = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=127.0.0.1"]
    files = ["-keyout", str(tmp_path / "key"), "-out", str(tmp_path / "cert")]
    subprocess.run([*made, *files], check=True, capture_output=True)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(tmp_path / "cert", tmp_path / "key")
    with serving({"/": sends(PAGE)}, context=context) as site:
        assert "its certificate is not valid" in refused(f"{site.url}/")
        assert not site.asked


def test_no_tls_where_it_is_wanted() -> None:
    with serving({"/": sends(PAGE)}) as site:
        assert "no safe connection" in refused(site.url.replace("http:", "https:"))


@pytest.mark.parametrize(
    ("charset", "encoded"),
    [
        ("utf-8", "utf-8"),
        ("iso-8859-1", "utf-8"),  # the server is wrong
        ("", "utf-8"),
        ("windows-1251", "windows-1251"),
        ("iso-8859-1", "cp1252"),  # the curly marks are what Windows makes of it
        ("no-such-charset", "utf-8"),
        ("ascii", "utf-16"),  # has its mark
    ],
)
def test_the_letters_are_right_whatever_the_server_says(charset: str, encoded: str) -> None:
    words = "Слова о мосте через реку, которого ждут." if encoded == "windows-1251" else "Ça coûte 5 €, “dit” Zoë."
    text = page(*STORY, words, head="").replace('<meta charset="utf-8">', "")
    kind = f"text/html; charset={charset}" if charset else "text/html"
    with serving({"/": sends(text.encode(encoded), kind)}) as site:
        assert words in open_place(f"{site.url}/", SMALL).text


def test_what_the_page_says_of_its_letters_is_used_when_the_server_is_silent() -> None:
    text = page("Слова о мосте через реку, которого давно ждут.").replace("utf-8", "koi8-r")
    with serving({"/": sends(text.encode("koi8-r"), "text/html")}) as site:
        assert "Слова о мосте" in open_place(f"{site.url}/", SMALL).text


@pytest.mark.parametrize("kind", ["image/png", "application/json", "video/mp4", "application/octet-stream"])
def test_what_is_no_article(kind: str) -> None:
    with serving({"/": sends(b'{"a": 1}', kind)}) as site:
        assert refused(f"{site.url}/") == f"{site.url}/: is {kind}, not an article"


def test_other_formats_come_from_the_web_too() -> None:
    answers = {
        "/a.pdf": sends(print_of(["Words on paper."]), "application/octet-stream"),
        "/a.txt": sends(b"Plain words.", "text/plain"),
        "/a.md": sends(b"# Head\n\nwords", "text/plain"),
    }
    with serving(answers) as site:
        assert [open_place(f"{site.url}{path}", SMALL).format for path in answers] == ["pdf", "text", "markdown"]


def test_an_empty_page() -> None:
    with serving({"/": sends(b" \n")}) as site:
        assert "empty; there is nothing to read" in refused(f"{site.url}/")


def test_a_page_that_scripts_write() -> None:
    with serving({"/": sends(b"<html><body><div id=app></div><script>draw()</script></body></html>")}) as site:
        assert "no text on this page" in refused(f"{site.url}/")


@pytest.mark.parametrize(
    "url",
    [
        "ftp://site.example/x",
        "file:///etc/passwd",
        "http://",
        "http://user:word@site.example/",
        "https://[::1",
        "http://a b/",
    ],
)
def test_addresses_that_are_not_opened(url: str) -> None:
    refused(url)


def test_an_address_is_made_plain() -> None:
    assert target_of("HTTPS://Bücher.example:443/a b?q=ü#x").url == "https://xn--bcher-kva.example/a%20b?q=%C3%BC"
    assert target_of("http://site.example./%20\r\nX: y").url == "http://site.example/%20X:%20y"


@pytest.mark.parametrize("address", ["8.8.8.8", "2001:4860:4860::8888", "64:ff9b::808:808"])
def test_public_addresses(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0", "224.0.0.1",
        "255.255.255.255", "::1", "::", "fe80::1%eth0", "fd00::1", "::ffff:10.0.0.1", "2002:7f00:1::", "64:ff9b::a00:1",
        "x",
    ],
)  # fmt: skip
def test_addresses_that_are_private_however_they_are_written(address: str) -> None:
    assert not is_public(address)
