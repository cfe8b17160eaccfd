#!/usr/bin/env python3
"""Hold the quality of a built sanad against pinned floors. Standard library only.

usage: quality.py SANAD [BENCH]

BENCH is the folder of the benchmark kit (default: the environment's SANAD_BENCH). Where it is not, this says so and succeeds: the
project builds and passes its tests without the data. The floors are a little under what is reached, so that no change loses it unseen.
"""
import os
import re
import subprocess
import sys

# Mean recall and the least recall of a kind, the most alarms per 1,000 words at warning and above and at error, by language.
FLOORS = {"strict": 0.972, "lax": 0.99, "null": 0.915, "long strict": 0.975, "long null": 0.905,
          "recall": 0.97, "least recall": 0.92, "pooled": 0.97, "date": 0.92, "auc": 0.995, "names": 0.97}
CEILINGS = {"alarms": 0.9, "errors": 0.5, "controls": 0.0}


def main():
    bench = sys.argv[2] if len(sys.argv) > 2 else os.environ.get("SANAD_BENCH", "")
    if not os.path.isfile(os.path.join(bench, "run.py")):
        print("QUALITY GATE SKIPPED: the benchmark kit is not here (set SANAD_BENCH to its folder)", file=sys.stderr)
        return 0
    run = [sys.executable, os.path.join(bench, "run.py"), sys.argv[1]]
    judged = ["--judged", os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "Benchmarks", "judged.jsonl")]
    text = subprocess.run(run + ["all"] + judged, stdout=subprocess.PIPE, text=True, check=True).stdout
    errors = subprocess.run(run + ["check", "--min-severity", "error"] + judged, stdout=subprocess.PIPE, text=True, check=True).stdout
    print(text)
    bad = []

    def hold(name, value, limit):
        low, high = FLOORS.get(limit), CEILINGS.get(limit)
        if low is not None and value < low:
            bad.append("%s is %.3f, its floor is %.3f" % (name, value, low))
        if high is not None and value > high:
            bad.append("%s is %.3f, its ceiling is %.3f" % (name, value, high))

    for name, strict, lax, null in re.findall(r"^align (\S+) +strict F1 ([\d.]+).*?lax ([\d.]+)  null F1 ([\d.]+)", text, re.M):
        long = "long " if name.endswith("-long") else ""
        hold("align %s strict" % name, float(strict), long + "strict")
        hold("align %s null" % name, float(null), long + "null")
        hold("align %s lax" % name, float(lax), "lax")
    for name, recall, alarms in re.findall(r"^check (\S+)  recall \(mean of kinds\) ([\d.]+).*?alarms per 1,000 words.*?mistakes ([\d.]+)", text, re.M):
        hold("check %s recall" % name, float(recall), "recall")
        hold("check %s alarms" % name, float(alarms), "alarms")
    for name, alarms in re.findall(r"^check (\S+) .*?alarms per 1,000 words.*?mistakes ([\d.]+)", errors, re.M):
        hold("check %s alarms at error" % name, float(alarms), "errors")
    for line in re.findall(r"^   recall   (.*)$", text, re.M):
        for kind, value in re.findall(r"(\S+) ([\d.]+)", line):
            hold("recall of %s" % kind, float(value), "least recall")
    for line in re.findall(r"^   controls (.*)$", text, re.M):
        for kind, value in re.findall(r"(\S+) ([\d.]+)", line):
            hold("flagged %s" % kind, float(value), "controls")
    for value in re.findall(r"^values pooled numbers .*, ([\d.]+)$", text, re.M):
        hold("pooled numbers", float(value), "pooled")
    for name, value in re.findall(r"^values (\S+/in-scope) .*, ([\d.]+)$", text, re.M):
        hold(name, float(value), "date")
    for auc, recall in re.findall(r"AUC ([\d.]+)  recall at 1% false positives ([\d.]+)", text):
        hold("names AUC", float(auc), "auc")
        hold("names recall", float(recall), "names")
    for line in bad:
        print("BELOW THE FLOOR: " + line, file=sys.stderr)
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
