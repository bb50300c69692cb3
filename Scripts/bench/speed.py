#!/usr/bin/env python3
"""The table of docs/performance.md: the index library and `jiqun measure` beside other programs.

usage: speed.py JIQUN BENCH

JIQUN is the program, BENCH the executable of this folder's package, both built for release:
`swift build -c release --package-path Scripts/bench`. Needs numpy; esda and libpysal, polars, and duckdb where
they are there. Times are the best of some runs, elapsed and of the processor, on at most two threads.
"""
import os
import subprocess
import sys
import tempfile
import time

JIQUN, BENCH = sys.argv[1:3]
HERE = os.path.dirname(os.path.abspath(__file__))


def process(command, runs, **options):
    """The best elapsed and processor time of a process, and its memory in MB."""
    wall, cpu, memory = 1e9, 1e9, 0
    for _ in range(runs):
        start = time.perf_counter()
        child = subprocess.Popen(command, stdout=subprocess.DEVNULL, **options)
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = status
        if status != 0:
            return None
        wall = min(wall, time.perf_counter() - start)
        cpu = min(cpu, usage.ru_utime + usage.ru_stime)
        memory = max(memory, usage.ru_maxrss / 1000)
    return wall, cpu, memory


def lines(command):
    """name -> (elapsed, processor), from lines of `name TAB s TAB s`."""
    done = subprocess.run(command, capture_output=True, text=True)
    found = {}
    for line in done.stdout.splitlines():
        cells = line.split("\t")
        if len(cells) >= 3:
            found[cells[0]] = float(cells[1].split()[0]), float(cells[2].split()[0])
    return found


def version(*modules):
    code = "import importlib.metadata as m,sys;print(', '.join(n+' '+m.version(n) for n in sys.argv[1:]))"
    done = subprocess.run([sys.executable, "-c", code, *modules], capture_output=True, text=True)
    return done.stdout.strip() if done.returncode == 0 else None


def row(work, own, peer, name):
    if not own:
        return
    text = f"| {work} | {seconds(own)} "
    text += f"| {name} | {seconds(peer)} | {own[0] / peer[0]:.2f} / {own[1] / peer[1]:.2f} |" if peer \
        else f"| {name} | not there | |"
    print(text, flush=True)


def seconds(times):
    def one(t):
        return f"{t * 1000:.2f} ms" if t < 0.1 else f"{t:.2f} s"
    memory = f", {times[2]:.0f} MB" if len(times) > 2 else ""
    return f"{one(times[0])} / {one(times[1])}{memory}"


def main():
    print("| work | jiqun: elapsed / processor | beside | elapsed / processor | jiqun over it |")
    print("|---|---|---|---|---|")
    own, numpy = {}, lines([sys.executable, os.path.join(HERE, "compare.py")])
    for part in ("gini", "leontief", "moran"):
        own |= lines([BENCH, part])
    library = version("numpy")
    row("Gini of 10,000,000 doubles", own.get("gini n=10000000"),
        numpy.get("np.sort n=10000000"), f"only `np.sort`, {library}")
    row("the same", own.get("gini n=10000000"), numpy.get("numpy gini n=10000000"), "Gini in numpy")
    for n in (153, 1000):
        row(f"Leontief inverse, {n} sectors", own.get(f"leontief inverse n={n}"),
            numpy.get(f"np.linalg.inv n={n}"), "`np.linalg.inv`, OpenBLAS, one thread")
    esda = version("esda", "libpysal")
    peer = lines([sys.executable, os.path.join(HERE, "moran.py")]).get("moran") if esda else None
    row("Moran's I, 99,856 units, 10⁶ links, 999 permutations", own.get("moran 999 permutations"), peer,
        esda or "esda")
    with tempfile.TemporaryDirectory() as folder:
        small, panel = os.path.join(folder, "small.csv"), os.path.join(folder, "panel.csv")
        with open(small, "w") as file:
            file.write("province,value\n" + "".join(f"P{i},{i * i + 3}\n" for i in range(31)))
        with open(panel, "w") as file:
            subprocess.run([os.path.join(HERE, "panel.py")], stdout=file, check=True)
        row("`measure gini`, 31 values, whole process", process([JIQUN, "measure", "gini", small], 20),
            process([sys.executable, "-c", "import numpy"], 5), "`import numpy`")
        for keys in ("province,industry", "year,industry"):
            own = process([JIQUN, "measure", "gini", panel, "--by", keys, "--format", "csv"], 7)
            for name in ("polars", "duckdb"):
                peer = version(name) and process(
                    [sys.executable, os.path.join(HERE, "panel_peers.py"), name, panel, keys], 5)
                row(f"Gini of 1,000,215 rows by {keys}", own, peer or None, version(name) or name)


main()
