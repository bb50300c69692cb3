#!/usr/bin/env python3
"""How the program grows with a package: 25, 1,000, 10,000 and 100,000 clusters in docs/performance.md.

usage: growth.py JIQUN [COUNT ...]

The packages are those of Assets with rows made up besides; CPU is that of the whole process, and of a key the
difference of two runs of `explore` with many and few of them. Memory is the largest.
"""
import csv
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ASSETS = Path(__file__).resolve().parent.parent.parent / "Assets"


def make(folder, count):
    """A package with so many clusters; how large its tables are in bytes."""
    shutil.copytree(ASSETS, folder)
    tables = folder / "tables"
    os.system(f"chmod -R u+w '{folder}'")

    def grow(name, row_of):
        path = tables / f"{name}.csv"
        rows = list(csv.reader(path.open(encoding="utf-8", newline="")))
        with path.open("a", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, lineterminator="\n")
            for number in range(count - 25):
                writer.writerow(row_of(rows[0], rows[1 + number % (len(rows) - 1)], number))

    def cluster(header, row, number):
        row = dict(zip(header, row))
        row.update(id=f"made-up-{number}", name_en=f"Made-up cluster {number}", name_zh=f"虚构集群{number}",
                   short_en=f"Made up {number}", short_zh=f"虚构{number}", pinyin=f"xu gou {number}", initials=f"xg{number}",
                   name_pinyin=f"xu gou ji qun {number}", name_initials=f"xgjq{number}",
                   longitude=f"{100 + number * 7 % 2000 / 100:.2f}", latitude=f"{22 + number * 13 % 2000 / 100:.2f}")
        return [row[name] for name in header]

    grow("clusters", cluster)
    for name in ("cluster_provinces", "cluster_cities"):
        grow(name, lambda header, row, number: [f"made-up-{number}", row[1], "1"])
    return sum(path.stat().st_size for path in tables.glob("*.csv"))


def spent(command, runs=3):
    """The least CPU seconds of a process, and its memory in MB."""
    best, memory = 1e9, 0
    for _ in range(runs):
        child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        error = child.stderr.read()
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = status
        if status != 0:
            sys.exit(f"{command}: {error.decode()[:500]}")
        best = min(best, usage.ru_utime + usage.ru_stime)
        memory = max(memory, usage.ru_maxrss / 1000)
    return best, memory


def key(program, data, keys, times, base):
    """Milliseconds of CPU of one of these keys."""
    long, _ = spent([program, "explore", *data, "--keys", " ".join([base] + [keys] * times), "--size", "80x24"])
    short, _ = spent([program, "explore", *data, "--keys", base, "--size", "80x24"])
    return max(0, long - short) * 1000 / times


def main():
    program = str(Path(sys.argv[1]).resolve())
    print("| clusters | tables MB | list ms | memory MB | checked MB/s | `j` ms | first letter of `/` ms | sort ms | `L` ms |")
    print("|---|---|---|---|---|---|---|---|---|")
    for count in [int(word) for word in sys.argv[2:]] or [25, 1_000, 10_000, 100_000]:
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name) / "package"
            size = make(folder, count)
            data = ["--data", str(folder)]
            listed, memory = spent([program, "list", *data])
            checked, _ = spent([program, "about", *data])
            times = 40 if count < 50_000 else 8
            j = key(program, data, "j", times, "k")
            first = key(program, data, '/ "a" esc', max(2, times // 8), "k") if count else 0
            sort = key(program, data, "s esc", max(2, times // 8), "k")
            language = key(program, data, "L", max(2, times // 8), "k")
            print(f"| {count:,} | {size / 1e6:.1f} | {listed * 1000:.0f} | {memory:.0f} | {size / 1e6 / checked:.0f} | {j:.2f} | "
                  f"{first:.1f} | {sort:.1f} | {language:.1f} |", flush=True)


main()
