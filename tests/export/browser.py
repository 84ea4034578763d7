"""A real browser without a window, for what only a browser can say of a page."""

import shutil
import subprocess
from pathlib import Path

BROWSER = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
QUIET = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking"
    " --disable-component-update --disable-sync --hide-scrollbars"
).split()


def browse(page: Path, profile: Path, *options: str) -> str:
    """Open a page in a browser of its own, and give what it says on its standard output."""
    assert BROWSER
    command = [BROWSER, *QUIET, f"--user-data-dir={profile}", *options, page.as_uri()]
    done = subprocess.run(command, capture_output=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr.decode(errors="replace")[-2_000:]
    return done.stdout.decode()
