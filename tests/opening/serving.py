"""A real server on this machine that answers as a test wants."""

import socket
import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import NamedTuple

Answer = Callable[[BaseHTTPRequestHandler], None]


class Site(NamedTuple):
    """A server that is up."""

    url: str
    """Without a path."""
    port: int
    asked: list[BaseHTTPRequestHandler]
    """What it was asked."""

    def headers(self) -> dict[str, str]:
        """Those of the last question."""
        return dict(self.asked[-1].headers)


@contextmanager
def serving(
    answers: dict[str, Answer], *, context: ssl.SSLContext | None = None, address: str = "127.0.0.1"
) -> Iterator[Site]:
    """A server with an answer a path."""
    asked: list[BaseHTTPRequestHandler] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self)
            answers.get(self.path, sends(b"nothing here", status=404))(self)

        def log_message(self, *_: object) -> None:
            pass

    class Server(ThreadingHTTPServer):
        daemon_threads = True
        block_on_close = False

        def handle_error(self, *_: object) -> None:  # who asked has gone: what the limits are for
            pass

    server = Server((address, 0), Handler)
    if context:
        server.socket = context.wrap_socket(server.socket, server_side=True)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    port = server.server_address[1]
    try:
        yield Site(f"{'https' if context else 'http'}://127.0.0.1:{port}", port, asked)
    finally:
        server.shutdown()
        server.server_close()


def sends(body: bytes, content_type: str = "text/html; charset=utf-8", status: int = 200, **headers: str) -> Answer:
    """An answer; headers by their names with _ for -."""

    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(status)
        if content_type:
            handler.send_header("Content-Type", content_type)
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        for name, value in ({"Content-Length": str(len(body))} | named).items():
            if value:
                handler.send_header(name, value)
        handler.end_headers()
        handler.wfile.write(body)

    return answer


def leads_to(location: str, status: int = 302) -> Answer:
    return sends(b"", status=status, Location=location)


def never_ends(handler: BaseHTTPRequestHandler) -> None:
    """A body without an end."""
    handler.send_response(200)
    handler.send_header("Content-Type", "text/html")
    handler.end_headers()
    while True:
        handler.wfile.write(b"<p>and on it goes</p>" * 1_000)


def stays_silent(handler: BaseHTTPRequestHandler) -> None:
    """No answer at all: waits until the asker goes."""
    handler.connection.recv(1)


def drips(handler: BaseHTTPRequestHandler) -> None:
    """A head that never ends, a byte at a time."""
    handler.connection.sendall(b"HTTP/1.1 200 OK\r\nX-Slow: ")
    handler.connection.settimeout(0.02)
    while True:
        handler.connection.sendall(b"x")
        try:
            if handler.connection.recv(1) == b"":
                return
        except TimeoutError:
            continue


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])
