#!/usr/bin/env python3
"""Documents a second through `sanad pipe` on one core, and whether memory stays flat.

    pipe_speed.py SANAD [FILE.jsonl]

Without a file the pairs are made of the project's own documents and what the cache holds of their originals: each line is one document of news
length, cut out of them. The time of an empty run, which loads the packs and lexicons for one pair, is taken off.
"""
import json, os, resource, subprocess, sys, time

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
NEWS = 20  # segments a side


def own_pairs(sanad):
    pairs = []
    for name in sorted(os.listdir(os.path.join(ROOT, "seeds"))):
        path = os.path.join(ROOT, "seeds", name)
        report = json.loads(subprocess.run([sanad, "check", path, "--format", "json"], capture_output=True, text=True, cwd=ROOT).stdout)
        original = report["documents"][0]["original"]
        if not original:
            continue
        entry = next(
            os.path.join(folder, file)
            for folder, _, files in os.walk(os.path.join(ROOT, "cache"))
            for file in files
            if file != "entry.json" and json.load(open(os.path.join(folder, "entry.json")))["url"] == original["url"]
        )
        sides = []
        for side in (entry, path):
            text = subprocess.run([sanad, "inspect", side, "--format", "json"], capture_output=True, text=True, cwd=ROOT).stdout
            data = json.loads(text)
            sides.append((data["language"], [segment["text"] for segment in data["segments"]][:NEWS]))
        (source_language, source), (target_language, target) = sides
        pairs.append({"source": source, "target": target, "source_language": source_language, "target_language": target_language})
    return pairs


def run(sanad, lines, options):
    """Seconds of the processor, and the peak of memory in MB."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    process = subprocess.Popen(["/usr/bin/env", "time", "-f", "%M", sanad, "pipe", "--jobs", "1"] + options,
                               stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    error = process.communicate("".join(lines))[1]
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, int(error.split()[-1]) / 1024


def main():
    sanad = os.path.abspath(sys.argv[1])
    if len(sys.argv) > 2:
        pairs = [json.loads(line) for line in open(sys.argv[2])]
    else:
        pairs = own_pairs(sanad)
    count = 1000
    lines = [json.dumps(dict(pairs[i % len(pairs)], id=i), ensure_ascii=False) + "\n" for i in range(count)]
    segments = sum(len(p["source"]) + len(p["target"]) for p in pairs if isinstance(p["source"], list)) / max(1, len(pairs)) / 2
    print(f"{len(pairs)} different pairs, about {segments:.0f} segments a side")
    print("| | documents a second and core | peak memory, 1,000 lines | 4,000 lines |\n| --- | --- | --- | --- |")
    for name, options in (("pipe --align-only", ["--align-only"]), ("pipe", [])):
        start = min(run(sanad, lines[:1], options)[0] for _ in range(3))
        best = min((run(sanad, lines, options) for _ in range(3)), key=lambda result: result[0])
        longer = run(sanad, lines * 4, options)
        print(f"| {name} | {count / max(1e-9, best[0] - start):.0f} | {best[1]:.0f} MB | {longer[1]:.0f} MB |")


main()
