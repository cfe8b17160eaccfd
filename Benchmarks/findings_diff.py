#!/usr/bin/env python3
"""Which findings a change adds and removes over the clean development documents. Standard library only.

usage: findings_diff.py BEFORE AFTER [--bench FOLDER] [--min-severity info|warning|error] [--sentences]

BEFORE and AFTER are two built commands; FOLDER (or SANAD_BENCH) is the benchmark kit. Prints a line for each finding that only one of
the two has, `+` for AFTER and `-` for BEFORE, and where only its severity changed both; with --sentences, both sentences below it.
"""
import argparse
import json
import os
import subprocess
from collections import Counter

LEVELS = ["info", "warning", "error"]


def rows(path):
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file if line.strip()]


def findings(sanad, gold, least):
    text = "".join(
        json.dumps({"id": g["id"], "target_language": g["lang"], "source": g["source_text"].split("\n"),
                    "target": g["target_text"].split("\n")}, ensure_ascii=False) + "\n" for g in gold)
    out = subprocess.run([os.path.abspath(sanad), "pipe"], input=text.encode(), stdout=subprocess.PIPE, check=True).stdout.decode()
    return Counter(
        (a["id"], f["target_line"], f["source_line"], f["rule"], f["severity"], f["message"])
        for a in map(json.loads, out.splitlines()) for f in a.get("findings", []) if LEVELS.index(f["severity"]) >= least)


def line(text, index):
    lines = text.split("\n")
    return lines[index] if index is not None and 0 <= index < len(lines) else ""


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("before")
    parser.add_argument("after")
    parser.add_argument("--bench", default=os.environ.get("SANAD_BENCH"))
    parser.add_argument("--min-severity", default="warning", choices=LEVELS)
    parser.add_argument("--sentences", action="store_true")
    a = parser.parse_args()
    if not a.bench:
        parser.error("no benchmark data: give --bench FOLDER or set SANAD_BENCH")
    gold = [g for lang in ("ar", "fa") for g in rows(os.path.join(a.bench, "check", lang + "-clean.jsonl"))]
    texts = {g["id"]: g for g in gold}
    before, after = (findings(s, gold, LEVELS.index(a.min_severity)) for s in (a.before, a.after))
    changes = [("-", key) for key in (before - after).elements()] + [("+", key) for key in (after - before).elements()]
    for sign, key in sorted(changes, key=lambda item: (item[1][0], item[1][1] or 0, item[1][2] or 0, item[0])):
        document, target, source, rule, severity, message = key
        print("%s %s:%s %s %s: %s" % (sign, document, source if target is None else target, severity, rule, message))
        if a.sentences:
            print("    " + line(texts[document]["source_text"], source if source is not None else target))
            print("    " + line(texts[document]["target_text"], target if target is not None else source))
    print("%d removed, %d added, %d kept" % (sum((before - after).values()), sum((after - before).values()), sum((before & after).values())))


if __name__ == "__main__":
    main()
