#!/usr/bin/env python3
"""How much of a page's main text is found, and how much else: sanad and trafilatura over the pages of Tests/Documents/Pages.

usage: main_text.py SANAD [--pages] [--folder FOLDER]

SANAD is the built command. trafilatura is measured beside it where it is installed (pip install trafilatura), twice: as it comes, and
favouring recall; its title is counted where its text does not open with it. Recall is the share of the expected words that are found,
precision the share of the found words that are expected; words are counted as often as they stand there (a multiset), a page counts
as much as any other. Lines of the expectation that open with `? ` may be found or not. --pages prints each page.
"""
import argparse
import collections
import glob
import json
import os
import re
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))


def words(text):
    # trafilatura drops the zero-width non-joiner, which sanad keeps; neither gains by it.
    return collections.Counter(re.findall(r"\w+", text.lower().replace("\u200c", "")))


def sanad(command):
    def read(path):
        out = subprocess.run([command, "inspect", "--format", "json", path], stdout=subprocess.PIPE, check=True).stdout
        return "\n".join(s["text"] for s in json.loads(out)["segments"] if s["role"] != "furniture")
    return read


def trafilatura_reader(**options):
    import trafilatura

    def read(path):
        with open(path, "rb") as file:
            document = trafilatura.bare_extraction(file.read(), include_comments=False, include_tables=True, with_metadata=True, **options)
        if document is None:
            return ""
        text, title = document.text or "", document.title or ""
        return text if title in text else title + "\n" + text
    return read


def measure(read, pages):
    figures = {}
    for path in pages:
        with open(path[:-5] + ".txt", encoding="utf-8") as file:
            lines = file.read().splitlines()
        wanted = words("\n".join(line for line in lines if not line.startswith("? ")))
        allowed = wanted + words("\n".join(line[2:] for line in lines if line.startswith("? ")))
        found = words(read(path))
        recall = sum((wanted & found).values()) / max(1, sum(wanted.values()))
        precision = sum((allowed & found).values()) / max(1, sum(found.values()))
        figures[os.path.basename(path)[:-5]] = (recall, precision)
    return figures


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("sanad")
    parser.add_argument("--pages", action="store_true")
    parser.add_argument("--folder", default=os.path.join(HERE, "..", "Tests", "Documents", "Pages"))
    options = parser.parse_args()
    pages = sorted(glob.glob(os.path.join(options.folder, "*.html")))
    if not pages:
        sys.exit("main_text.py: no pages in " + options.folder)
    tools = {"sanad": measure(sanad(options.sanad), pages)}
    try:
        import trafilatura
        version = trafilatura.__version__
        tools["trafilatura " + version] = measure(trafilatura_reader(), pages)
        tools["the same, favouring recall"] = measure(trafilatura_reader(favor_recall=True), pages)
    except ImportError:
        print("trafilatura is not installed: pip install trafilatura", file=sys.stderr)
    print("%-28s %-8s %6s %8s %10s %8s %10s" % ("tool", "language", "pages", "recall", "precision", "lowest", "lowest"))
    for tool, figures in tools.items():
        for language in sorted({name.rsplit("-", 1)[1] for name in figures}) + ["all"]:
            some = [f for name, f in figures.items() if language in ("all", name.rsplit("-", 1)[1])]
            recalls, precisions = [f[0] for f in some], [f[1] for f in some]
            print("%-28s %-8s %6d %8.4f %10.4f %8.4f %10.4f" % (
                tool, language, len(some), sum(recalls) / len(some), sum(precisions) / len(some), min(recalls), min(precisions)))
    if options.pages:
        print()
        for name in sorted(tools["sanad"]):
            print("%-16s %s" % (name, "   ".join("%.3f %.3f" % figures[name] for figures in tools.values())))


if __name__ == "__main__":
    main()
