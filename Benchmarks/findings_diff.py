#!/usr/bin/env python3
"""Print which findings a change adds and removes over a fixed set of document pairs. Standard library only.

usage: findings_diff.py OLD_SANAD NEW_SANAD PAIRS.jsonl [...]  [--min-severity info|warning|error]

PAIRS are lines of `sanad pipe`, or of the benchmark kit's check/ folder ("source_text", "target_text", one sentence a line).
Run it before and after a change, with both commands built, and judge what is new with both sentences in view.
"""
import argparse
import json
import subprocess
import sys

LEVELS = {"info": 0, "warning": 1, "error": 2}


def request(row):
    if "source_text" not in row:
        return row
    return {"id": row["id"], "target_language": row["lang"], "source": row["source_text"].split("\n"), "target": row["target_text"].split("\n")}


def findings(command, rows, level):
    text = "".join(json.dumps(r, ensure_ascii=False) + "\n" for r in rows)
    out = subprocess.run([command, "pipe"], input=text, stdout=subprocess.PIPE, text=True, check=True).stdout
    found = {}
    for line in out.splitlines():
        answer = json.loads(line)
        for f in answer.get("findings", []):
            if LEVELS[f["severity"]] >= level:
                found[(answer["id"], f["rule"], f["target_line"], f["source_line"], f["message"])] = f["severity"]
    return found


def show(sign, found, rows):
    for (id, rule, target, source, message), severity in sorted(found.items(), key=str):
        print("%s %s %s %s: %s" % (sign, id, severity, rule, message))
        row = rows[id]
        if source is not None:
            print("    original:    " + row["source"][source])
        if target is not None:
            print("    translation: " + row["target"][target])


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("old")
    ap.add_argument("new")
    ap.add_argument("pairs", nargs="+")
    ap.add_argument("--min-severity", default="warning", choices=LEVELS)
    a = ap.parse_args()
    rows = [request(json.loads(line)) for path in a.pairs for line in open(path, encoding="utf-8") if line.strip()]
    level = LEVELS[a.min_severity]
    old, new = findings(a.old, rows, level), findings(a.new, rows, level)
    by = {r["id"]: r for r in rows}
    show("-", {k: v for k, v in old.items() if k not in new}, by)
    show("+", {k: v for k, v in new.items() if k not in old}, by)
    print("%d before, %d after, %d gone, %d new" % (len(old), len(new), len(set(old) - set(new)), len(set(new) - set(old))))


if __name__ == "__main__":
    sys.exit(main())
