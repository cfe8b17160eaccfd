#!/usr/bin/env python3
"""How long `sanad fetch` takes for 500 pages from loopback, against `curl --parallel` with the same limits and the same fsync policy.

    Benchmarks/fetch_speed.py [SANAD]        (default: .build/release/sanad)

Both ask the same server for the same pages, as many at a time as sanad asks one host. What sanad writes through to the disk (each body, each
entry, each folder on the way), the other side writes through too, with as many threads, after curl is done. sanad reads every page
besides and decides whether it is a document: that step is timed by sanad itself and shown apart. Medians of five runs, the two sides in
turn. The exit code is 1 when sanad, without that step, takes more than 1.5 times as long.
"""

import asyncio
import concurrent.futures
import hashlib
import os
import pathlib
import re
import statistics
import subprocess
import sys
import tempfile
import threading
import time

PAGES = 500
RUNS = 5
AT_ONCE = 2
WRITERS = 8
MOST = 1.5
WORDS = "harbour minister agreement water report council region budget school energy river market border health".split()


def page(number):
    """A page of about 20 kB, different from all others."""
    lines = []
    for paragraph in range(40):
        words = [WORDS[(number * 7 + paragraph * 3 + i * (number % 5 + 1)) % len(WORDS)] for i in range(60)]
        lines.append(f"<p>Paragraph {paragraph} of page {number}: {' '.join(words)}.</p>")
    return f"<!DOCTYPE html><html lang=en><title>Page {number}</title><body>{''.join(lines)}</body></html>".encode()


class Server(asyncio.Protocol):
    """Answers GET with pages made beforehand, on connections that stay open."""

    def __init__(self, pages):
        self.pages, self.buffer = pages, b""

    def connection_made(self, transport):
        self.transport = transport

    def data_received(self, data):
        self.buffer += data
        while b"\r\n\r\n" in self.buffer:
            head, self.buffer = self.buffer.split(b"\r\n\r\n", 1)
            body = self.pages[int(head.split(b" ", 2)[1].rsplit(b"/", 1)[1])]
            header = f"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: {len(body)}\r\n\r\n"
            self.transport.write(header.encode() + body)


def serve(pages):
    """Starts the server on a port of the system's choice, and returns the port."""
    ready, port = threading.Event(), []

    async def run():
        server = await asyncio.get_running_loop().create_server(lambda: Server(pages), "127.0.0.1", 0)
        port.append(server.sockets[0].getsockname()[1])
        ready.set()
        await server.serve_forever()

    threading.Thread(target=lambda: asyncio.run(run()), daemon=True).start()
    ready.wait()
    return port[0]


def sync_folder(path):
    descriptor = os.open(path, os.O_RDONLY | os.O_DIRECTORY)
    os.fsync(descriptor)
    os.close(descriptor)


def stage(path, data):
    """A file under another name than the one it is to have, not yet written through."""
    temporary = path.with_name(".new-" + path.name)
    file = open(temporary, "wb", buffering=0)
    file.write(data)
    return file, temporary, path


def file_page(folder, host, body):
    """What sanad does for a new page: its folder, the body and the entry, both through to the disk and then renamed, the folders."""
    place = host / folder
    place.mkdir()
    digest = hashlib.sha256(body).hexdigest()
    staged = [stage(place / (digest + ".html"), body), stage(place / "entry.json", (digest * 10).encode())]
    for file, _, _ in staged:
        os.fsync(file.fileno())
        file.close()
    for _, temporary, path in staged:
        os.rename(temporary, path)
    sync_folder(place)
    sync_folder(host)


def run_curl(urls, root):
    downloads, host = root / "downloads", root / "cache" / "127.0.0.1"
    downloads.mkdir()
    host.mkdir(parents=True)
    config = "".join(f'url = "{url}"\noutput = "{downloads}/{i}"\n' for i, url in enumerate(urls))
    start = time.monotonic()
    subprocess.run(
        ["curl", "--parallel", "--parallel-max", str(AT_ONCE), "--silent", "--show-error", "--no-progress-meter", "--fail", "--compressed", "--proto", "=http,https",
         "--connect-timeout", "20", "--max-time", "120", "--max-filesize", str(32 << 20), "--noproxy", "*", "--config", "-"],
        input=config.encode(), check=True, stderr=subprocess.DEVNULL)
    bare = time.monotonic() - start
    with concurrent.futures.ThreadPoolExecutor(WRITERS) as pool:
        list(pool.map(lambda i: file_page(f"page-{i}", host, (downloads / str(i)).read_bytes()), range(len(urls))))
    return time.monotonic() - start, bare


def run_sanad(sanad, urls, port, root):
    start = time.monotonic()
    done = subprocess.run(
        [sanad, "fetch", "--verbose", "--cache", str(root / "cache"), "--allow-private", f"127.0.0.1:{port}", *urls],
        capture_output=True, text=True, check=True)
    total = time.monotonic() - start
    if done.stdout.count(": stored,") != len(urls):
        sys.exit("not all pages were stored")
    acceptance = re.search(r"acceptance: (\d+) ms of work on (\d+) core", done.stderr)
    return total, int(acceptance[1]) / 1000, int(acceptance[2])


def main():
    sanad = sys.argv[1] if len(sys.argv) > 1 else str(pathlib.Path(__file__).parent.parent / ".build/release/sanad")
    pages = [page(number) for number in range(PAGES)]
    port = serve(pages)
    urls = [f"http://127.0.0.1:{port}/page/{number}" for number in range(PAGES)]
    rows = []
    for _ in range(RUNS):
        with tempfile.TemporaryDirectory() as folder:
            curl, bare = run_curl(urls, pathlib.Path(folder))
        with tempfile.TemporaryDirectory() as folder:
            total, acceptance, threads = run_sanad(sanad, urls, port, pathlib.Path(folder))
            subprocess.run([sanad, "cache", "verify", "--quiet", "--cache", folder + "/cache"], check=True)
        rows.append((curl, bare, total, acceptance, total - acceptance / threads))
    curl, bare, total, acceptance, fetching = (statistics.median(column) for column in zip(*rows))
    print(f"{PAGES} pages of {sum(map(len, pages)) // PAGES} bytes, {AT_ONCE} at a time, medians of {RUNS} runs, seconds")
    print(f"curl, written through   {curl:6.2f}   (the transfers alone {bare:.2f})")
    print(f"sanad fetch             {total:6.2f}   of curl's {total / curl:.2f}")
    print(f"  without acceptance    {fetching:6.2f}   of curl's {fetching / curl:.2f}")
    print(f"  acceptance            {acceptance:6.2f}   of work, shared by {threads} cores")
    sys.exit(0 if fetching <= MOST * curl else 1)


if __name__ == "__main__":
    main()
