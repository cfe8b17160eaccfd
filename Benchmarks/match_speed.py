#!/usr/bin/env python3
"""How long `sanad match` takes over a cache of 10,000 entries: the first time, when the index is made, and later.

    Benchmarks/match_speed.py [SANAD] [ENTRIES]        (default: .build/release/sanad 10000)

The entries are made up of press sentences with figures of their own, and brought in as one WARC file. The document is seed 001; its original is
among the entries.
"""

import os
import pathlib
import random
import re
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).parent.parent
SUBJECTS = "The ministry|The council|The border police|The central bank|The health agency|The court of audit|The harbour authority|Volunteers".split("|")
VERBS = "reported|announced|denied|confirmed|approved|rejected|published|reviewed".split("|")
OBJECTS = "a budget of {} million euros|a plan for {} schools|the arrest of {} suspects|{} new cases|an aid package worth ${} million|the return of {} families".split("|")
PLACES = "in Lebanon|in Tunisia|near the Iraqi border|in Geneva|at the United Nations|in Nigeria|in Afghanistan|on Monday|in October 2019|last year".split("|")


def page(number):
    choose = random.Random(number)
    sentences = []
    for _ in range(30):
        what = choose.choice(OBJECTS).format(choose.randint(3, 9999))
        sentences.append(f"{choose.choice(SUBJECTS)} {choose.choice(VERBS)} {what} {choose.choice(PLACES)}.")
    return f"Report number {number}\n\n" + "\n\n".join(" ".join(sentences[i:i + 3]) for i in range(0, 30, 3))


def record(url, body):
    head = (f"WARC/1.1\r\nWARC-Type: resource\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2024-01-01T00:00:00Z\r\n"
            f"Content-Type: text/plain; charset=utf-8\r\nContent-Length: {len(body)}\r\n\r\n")
    return head.encode() + body + b"\r\n\r\n"


def main():
    sanad = sys.argv[1] if len(sys.argv) > 1 else str(ROOT / ".build/release/sanad")
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 10_000
    with tempfile.TemporaryDirectory() as folder:
        cache, environment = folder + "/cache", dict(os.environ, XDG_CACHE_HOME=folder + "/index")
        original = subprocess.run(
            [sanad, "cache", "show", "--cache", ROOT / "cache", "--body", "https://home.treasury.gov/news/press-releases/sm834"],
            capture_output=True, check=True).stdout
        with open(folder + "/pages.warc", "wb") as file:
            for number in range(count - 1):
                file.write(record(f"https://site{number % 97}.example.org/{number}", page(number).encode()))
            file.write(record("https://site.example.org/original", original))
        start = time.monotonic()
        subprocess.run([sanad, "cache", "import", "--quiet", "--cache", cache, folder + "/pages.warc"], check=True)
        print(f"{count} entries imported in {time.monotonic() - start:.1f} s")

        def match():
            start = time.monotonic()
            done = subprocess.run(
                [sanad, "match", "--verbose", "--cache", cache, str(ROOT / "seeds/001_9dabcf0b7d235476.txt")], capture_output=True, text=True,
                check=True, env=environment)
            if "https://site.example.org/original" not in done.stdout.splitlines()[1]:
                sys.exit("the original is not the first:\n" + done.stdout)
            return time.monotonic() - start, int(re.search(r"ranked in (\d+) ms", done.stderr)[1])

        first = match()
        print(f"first match, which makes the index: {first[0]:.1f} s")
        runs = [match() for _ in range(5)]
        print(f"later: {statistics.median(r[0] for r in runs) * 1000:.0f} ms for the command, of which ranking "
              f"{statistics.median(r[1] for r in runs):.0f} ms (medians of 5)")


if __name__ == "__main__":
    main()
