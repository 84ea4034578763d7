"""The exported page in a real browser: nothing runs, nothing is loaded, it fits narrow screens and prints."""

import re
import struct
from dataclasses import replace
from importlib import resources
from pathlib import Path

import pytest

from reader.export.article import MarkedArticle
from tests.export.browser import BROWSER, browse
from tests.export.builders import an_article, written

pytestmark = pytest.mark.skipif(BROWSER is None, reason="no chromium here (Debian: apt-get install chromium)")

ACTING = (
    '<script>document.title="acted"</script><img src=x onerror="document.title=\'acted\'">'
    "<style>*{display:none}</style>"
)
PROBE = """<script>
const found = {title: document.title, wide: document.documentElement.scrollWidth > innerWidth + 1,
  loaded: performance.getEntriesByType("resource").length,
  paper: getComputedStyle(document.body).backgroundColor,
  quote: getComputedStyle(document.querySelector("mark.quote")).backgroundColor,
  bar: document.querySelector("td .value").getBoundingClientRect().width > 20,
  columns: getComputedStyle(document.querySelector(".row")).gridTemplateColumns.split(" ").length,
  hidden: document.querySelector(".skip").getBoundingClientRect().bottom <= 0};
document.body.textContent = "PROBE " + JSON.stringify(found) + " END";
</script>"""


AXE = """<script>
addEventListener("load", () => axe.run(document).then((found) => {
  const open = [...found.violations, ...found.incomplete];
  const listed = open.map((each) => [each.id, each.nodes.map((node) => node.html)]);
  const told = JSON.stringify({checks: found.passes.length > 20, problems: listed});
  document.body.textContent = `PROBE ${told} END`;
}));
</script>"""
"""Runs axe, which checks pages for those who can't see or use a mouse."""


def saved(folder: Path, article: MarkedArticle, probe: str = "") -> Path:
    """The page in a file; with a probe, a script that tells what a browser made of it."""
    html = written("html", article)
    if probe:
        html = html.replace("default-src 'none';", "default-src 'none'; script-src 'unsafe-inline' 'unsafe-eval';")
        html = html.replace("</body>", f"{probe}</body>")
    path = folder / "page.html"
    path.write_text(html, encoding="utf-8")
    return path


def probed(folder: Path, article: MarkedArticle, *options: str, probe: str = PROBE) -> str:
    """What a probe in the page says of it."""
    text = browse(saved(folder, article, probe), folder / "profile", "--dump-dom", *options)
    found = re.search("PROBE (.*) END", text)
    assert found, text[:2_000]
    return found[1]


def test_what_a_hostile_article_says_does_not_act(tmp_path: Path) -> None:
    article = replace(an_article(), title=ACTING, byline=ACTING, site=ACTING)
    dom = browse(saved(tmp_path, article), tmp_path / "profile", "--dump-dom")
    assert "<title>&lt;script&gt;" in dom
    assert "<script" not in dom
    assert "<img" not in dom


def test_the_policy_stops_a_script_that_got_in_all_the_same(tmp_path: Path) -> None:
    page = saved(tmp_path, an_article())
    page.write_text(page.read_text(encoding="utf-8").replace("</body>", ACTING + "</body>"), encoding="utf-8")
    dom = browse(page, tmp_path / "profile", "--dump-dom")
    assert "<title>Bridge opens</title>" in dom


def test_wide_and_light(tmp_path: Path) -> None:
    found = probed(tmp_path, an_article(), "--window-size=1280,900", "--blink-settings=preferredColorScheme=1")
    assert '"wide":false,"loaded":0,"paper":"rgb(252, 251, 248)","quote":"rgb(246, 231, 193)"' in found
    assert '"bar":true,"columns":2,"hidden":true' in found


def test_dark(tmp_path: Path) -> None:
    found = probed(tmp_path, an_article(), "--window-size=1280,900", "--blink-settings=preferredColorScheme=0")
    assert '"paper":"rgb(25, 24, 23)","quote":"rgb(67, 54, 26)"' in found


def test_it_fits_a_screen_of_a_phone(tmp_path: Path) -> None:
    long = "https://example.org/" + "a" * 300
    found = probed(tmp_path, replace(an_article(), title="W" * 80, url=long), "--window-size=500,900")
    assert '"wide":false' in found
    assert '"columns":1' in found


@pytest.mark.parametrize("scheme", ["0", "1"])
def test_a_checker_of_accessibility_finds_nothing(tmp_path: Path, scheme: str) -> None:
    script = resources.files("axe_core_python").joinpath("axe.min.js").read_text(encoding="utf-8")
    probe = f"<script>{script.replace('</script', '<' + chr(92) + '/script')}</script>{AXE}"
    article = an_article(url="https://example.org/bridge", byline="A. Writer", site="The News")
    options = (f"--blink-settings=preferredColorScheme={scheme}", "--virtual-time-budget=20000")
    assert probed(tmp_path, article, *options, probe=probe) == '{"checks":true,"problems":[]}'


def test_it_is_drawn_and_printed(tmp_path: Path) -> None:
    page = saved(tmp_path, an_article())
    picture, paper = tmp_path / "page.png", tmp_path / "page.pdf"
    browse(page, tmp_path / "profile", f"--screenshot={picture}", "--window-size=800,600")
    assert struct.unpack(">II", picture.read_bytes()[16:24]) == (800, 600)
    assert len(picture.read_bytes()) > 10_000
    browse(page, tmp_path / "profile", "--no-pdf-header-footer", f"--print-to-pdf={paper}")
    data = paper.read_bytes()
    assert data.startswith(b"%PDF-")
    assert len(re.findall(rb"/Type\s*/Page\b", data)) >= 1
