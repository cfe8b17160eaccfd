#!/usr/bin/env python3
"""Fails when the checker falls below its pinned floors on the development documents. Standard library only.

usage: check_gate.py SANAD [--bench FOLDER] [--judged FILE]

FOLDER (or SANAD_BENCH) is the benchmark kit. Where it is not there the gate says so and passes. Raise the floors with the scores.
"""
import argparse
import json
import os
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
# Mean recall of kinds and least recall of any kind at warning and above; most alarms per 1,000 English words that are no real
# mistakes, at warning and above and at error; most share of flagged controls.
FLOORS = {"mean": 0.97, "kind": 0.90, "alarms": 0.70, "errors": 0.30, "controls": 0.0}
KINDS = {"money": "amount", "measure": "unit", "relative": "date", "calendar": "date"}


def rows(path):
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file if line.strip()]


def predictions(sanad, gold):
    text = "".join(
        json.dumps({"id": g["id"], "target_language": g["lang"], "source": g["source_text"].split("\n"),
                    "target": g["target_text"].split("\n")}, ensure_ascii=False) + "\n" for g in gold)
    out = subprocess.run([os.path.abspath(sanad), "pipe"], input=text.encode(), stdout=subprocess.PIPE, check=True).stdout.decode()
    found = {}
    for answer in map(json.loads, out.splitlines()):
        found[answer["id"]] = [dict(f, kind=KINDS.get(f["rule"].split("-")[0], f["rule"].split("-")[0])) for f in answer.get("findings", [])]
    return found


def alarms(gold, found, judged, levels, least):
    count = words = 0
    for g in gold:
        if g["id"] == g["base"]:
            words += len(g["source_text"].split())
            count += sum(levels[f["severity"]] >= least and (g["id"], f["target_line"]) not in judged for f in found[g["id"]])
    return 1000 * count / max(1, words)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sanad")
    parser.add_argument("--bench", default=os.environ.get("SANAD_BENCH"))
    parser.add_argument("--judged", default=os.path.join(HERE, "judged.jsonl"))
    a = parser.parse_args()
    if not a.bench or not os.path.isdir(os.path.join(a.bench, "check")):
        print("SKIPPED: the checker's gate did not run, since the benchmark kit is not here (give --bench or set SANAD_BENCH)", file=sys.stderr)
        return 0
    sys.path.insert(0, a.bench)
    import score_check
    judged = {(j["id"], j["target_line"]) for j in rows(a.judged)}
    failed = False
    for lang in ("ar", "fa"):
        gold = [g for kind in ("clean", "seeded", "control") for g in rows(os.path.join(a.bench, "check", "%s-%s.jsonl" % (lang, kind)))]
        found = predictions(a.sanad, gold)
        result = score_check.score(gold, found, 1)["langs"][lang]
        worst = min(result["recall"], key=lambda kind: result["recall"][kind]["recall"])
        checks = [
            ("mean recall", result["recall_mean_of_kinds"], ">=", FLOORS["mean"]),
            ("recall of " + worst, result["recall"][worst]["recall"], ">=", FLOORS["kind"]),
            ("alarms per 1,000 words", alarms(gold, found, judged, score_check.LEVELS, 1), "<=", FLOORS["alarms"]),
            ("errors per 1,000 words", alarms(gold, found, judged, score_check.LEVELS, 2), "<=", FLOORS["errors"]),
            ("controls flagged", max(c["flagged"] for c in result["controls"].values()), "<=", FLOORS["controls"]),
        ]
        for name, value, relation, floor in checks:
            holds = value >= floor if relation == ">=" else value <= floor
            failed = failed or not holds
            print("%s %-4s %-26s %.3f %s %.3f" % (lang, "ok" if holds else "FAIL", name, value, relation, floor))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
