#!/usr/bin/env python3
"""How often findings of a confidence are true, on clean and seeded documents mixed one to one. Standard library only.

usage: calibration.py SANAD [--bench FOLDER] [--judged FILE] [--by-rule] [--worst N]

SANAD is the built command; FOLDER (or SANAD_BENCH) is the benchmark kit with check/LANG-{clean,seeded}.jsonl and score_check.py.
A finding is true when it is new in a seeded document and points at the line of the error, or stands on a line that FILE (by default
judged.jsonl beside this script) lists as a real mistake of the published translation. Findings that nobody judged count as false, so
that the rows below a confidence of 0.35, which are never printed as warnings, say less than they seem to.
The seeded documents together weigh as much as the clean ones.
"""
import argparse
import json
import os
import subprocess
import sys
from collections import defaultdict

HERE = os.path.dirname(os.path.abspath(__file__))


def rows(path):
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file if line.strip()]


def findings(sanad, gold):
    text = "".join(
        json.dumps({"id": g["id"], "target_language": g["lang"], "source": g["source_text"].split("\n"),
                    "target": g["target_text"].split("\n")}, ensure_ascii=False) + "\n" for g in gold)
    out = subprocess.run([sanad, "pipe"], input=text.encode(), stdout=subprocess.PIPE, check=True).stdout.decode()
    answers = [json.loads(line) for line in out.splitlines()]
    return {a["id"]: [dict(f, kind=f["rule"]) for f in a.get("findings", [])] for a in answers}


def judge(gold, found, judged, score_check):
    """(finding, document, whether it is true, weight) for every finding of every document"""
    clean = [g for g in gold if not g["errors"]]
    seeded = [g for g in gold if g["errors"]]
    weight = len(clean) / max(1, len(seeded))
    for g in clean:
        for f in found[g["id"]]:
            yield f, g, (g["id"], f["target_line"]) in judged, 1
    for g in seeded:
        new = score_check.new_findings(g, found[g["id"]], found[g["base"]])
        for f in found[g["id"]]:
            if any(f is other for other in new):
                true = any(score_check.points(f, e) for e in g["errors"])
            else:
                true = (g["base"], score_check.key(f, g["errors"])[1]) in judged
            yield f, g, true, weight


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sanad")
    parser.add_argument("--bench", default=os.environ.get("SANAD_BENCH"))
    parser.add_argument("--judged", default=os.path.join(HERE, "judged.jsonl"))
    parser.add_argument("--by-rule", action="store_true")
    parser.add_argument("--worst", type=int, default=0, metavar="N", help="print N false findings of the highest confidence")
    a = parser.parse_args()
    if not a.bench:
        parser.error("no benchmark data: give --bench FOLDER or set SANAD_BENCH")
    sys.path.insert(0, a.bench)
    import score_check
    judged = {(j["id"], j["target_line"]) for j in rows(a.judged)}
    for lang in ("ar", "fa"):
        gold = [g for kind in ("clean", "seeded") for g in rows(os.path.join(a.bench, "check", "%s-%s.jsonl" % (lang, kind)))]
        bins = defaultdict(lambda: [0.0, 0.0, 0.0])
        worst = []
        for f, g, true, weight in judge(gold, findings(os.path.abspath(a.sanad), gold), judged, score_check):
            low = min(9, int(f["confidence"] * 10)) / 10
            for key in [("all", low)] + ([(f["rule"], low)] if a.by_rule else []):
                cell = bins[key]
                cell[0] += weight
                cell[1] += weight * true
                cell[2] += weight * f["confidence"]
            if not true:
                worst.append((f["confidence"], g["id"], f["rule"], f["target_line"]))
        print("%s   %-24s %-10s %9s %6s %9s" % (lang, "rule", "confidence", "findings", "true", "mean conf"))
        for (rule, low), (count, true, total) in sorted(bins.items(), key=lambda item: (item[0][0] != "all", item[0][0], -item[0][1])):
            print("     %-24s %.1f-%.1f    %9.1f %6.2f %9.2f" % (rule, low, low + 0.1, count, true / count, total / count))
        for item in sorted(worst, reverse=True)[:a.worst]:
            print("     false at %.2f  %s  %s  line %s" % item)


if __name__ == "__main__":
    main()
