#!/usr/bin/env python3
"""Draws a million points that come down a pipe, by jiqun, gnuplot's dumb terminal and plotext.

usage: pipe.py JIQUN [POINTS]

Each program reads the same file from its standard input and draws a line of 80x24 characters. Best of
three, elapsed and of the processor. Needs gnuplot and the module plotext where they are there.
"""
import os
import random
import subprocess
import sys
import tempfile
import time

JIQUN = sys.argv[1]
POINTS = int(sys.argv[2]) if len(sys.argv) > 2 else 1_000_000
PLOTEXT = """
import sys, plotext
rows = [line.split(',') for line in sys.stdin]
plotext.plot([float(r[0]) for r in rows], [float(r[1]) for r in rows])
plotext.plotsize(80, 24); plotext.show()
"""


def table(path, is_noise):
    """A random walk, or values that have nothing to do with each other: long lines up and down."""
    random.seed(1)
    level = 0.0
    with open(path, "w") as file:
        for x in range(POINTS):
            level = random.gauss(0, 1) if is_noise else level + random.gauss(0, 1)
            file.write(f"{x},{level:.3f}\n")


def timed(command, path):
    best = (1e9, 1e9)
    for _ in range(3):
        with open(path) as file:
            start = time.perf_counter()
            child = subprocess.Popen(command, stdin=file, stdout=subprocess.DEVNULL,
                                     stderr=subprocess.DEVNULL)
            _, status, usage = os.wait4(child.pid, 0)
            if status != 0:
                return None
            best = min(best, (time.perf_counter() - start, usage.ru_utime + usage.ru_stime))
    return best


def main():
    gnuplot = ["gnuplot", "-e", "set terminal dumb 80 24; set datafile separator ','; "
               "plot '/dev/stdin' using 1:2 with lines"]
    programs = [("jiqun chart -", [JIQUN, "chart", "-", "--size", "80x24"]),
                ("gnuplot, dumb", gnuplot), ("plotext", [sys.executable, "-c", PLOTEXT])]
    print(f"| {POINTS:,} points | random walk: s, CPU s | noise: s, CPU s |\n|---|---|---|")
    with tempfile.TemporaryDirectory() as folder:
        paths = [os.path.join(folder, name) for name in ("walk.csv", "noise.csv")]
        for path, is_noise in zip(paths, (False, True)):
            table(path, is_noise)
        for name, command in programs:
            cells = []
            for path in paths:
                try:
                    best = timed(command, path)
                except FileNotFoundError:
                    best = None
                cells.append(f"{best[0]:.2f}, {best[1]:.2f}" if best else "not there")
            print(f"| {name} | {cells[0]} | {cells[1]} |", flush=True)


main()
