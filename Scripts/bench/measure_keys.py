#!/usr/bin/env python3
"""Measures what a key on the measures screen costs, on a file of one's own.

    Scripts/bench/measure_keys.py JIQUN [--units 12000] [--years 30] [--rounds 9] [--size 80x24]

Writes a table of made-up values (7.5 MB where nothing is said), opens it in a terminal, and sends keys: to the measure
from the one below it, to another variant, to one more k, to the year before. Told are milliseconds of the processor of
one key: the median of the rounds, and the most. The first round, which sorts the values, is told by itself.
Needs Linux and Python 3.9, nothing else.
"""
import argparse, fcntl, os, pty, random, select, signal, statistics, struct, tempfile, termios, time

MEASURES = "gini lorenz theil cv atkinson generalised-entropy hoover palma hhi cr".split()
VARIANTS = "gini theil cv hhi".split()


def table(path, units, years):
    rng = random.Random(10)
    with open(path, "w") as file:
        file.write("unit,year,value\n")
        for year in range(1990, 1990 + years):
            file.writelines(f"unit{u:05},{year},{rng.lognormvariate(4, 1):.4f}\n" for u in range(units))


def start(program, folder, at, size):
    width, height = map(int, size.split("x"))
    pid, master = pty.fork()
    if pid == 0:
        os.environ.update(TERM="xterm-256color", LC_ALL="C.UTF-8", HOME=folder)
        os.chdir(folder)
        os.execv(program, [program, "explore", "--at", at])
    fcntl.ioctl(master, termios.TIOCSWINSZ, struct.pack("HHHH", height, width, 0, 0))
    quiet(pid, master, 1.5)
    return pid, master


def processor(pid):
    """Milliseconds that the threads of a process have run."""
    total = 0
    for task in os.listdir(f"/proc/{pid}/task"):
        with open(f"/proc/{pid}/task/{task}/schedstat") as file:
            total += int(file.read().split()[0])
    return total / 1e6


def quiet(pid, master, calm=0.25):
    """Reads until nothing comes and nothing runs."""
    ran = processor(pid)
    while True:
        if select.select([master], [], [], calm)[0]:
            os.read(master, 1 << 16)
            continue
        now = processor(pid)
        if now == ran:
            return
        ran = now


def key(pid, master, text):
    before = processor(pid)
    if text:
        os.write(master, text.encode())
        quiet(pid, master)
    return processor(pid) - before


def told(name, times):
    rest = times[1:]
    print(f"{name:44} first {times[0]:7.1f}   median {statistics.median(rest):6.2f}   most {max(rest):6.2f}", flush=True)


def rounds(program, folder, at, pairs, count, size):
    """Of each pair the first keys only lead there, the second are timed."""
    pid, master = start(program, folder, at, size)
    times = []
    for number in range(count + 1):
        before, timed = pairs[number % len(pairs)]
        key(pid, master, before)
        times.append(key(pid, master, timed))
    os.kill(pid, signal.SIGTERM)
    os.waitpid(pid, 0)
    os.close(master)
    return times


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("program")
    parser.add_argument("--units", type=int, default=12_000)
    parser.add_argument("--years", type=int, default=30)
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--size", default="80x24")
    parser.add_argument("--only", default="", help="measures, with commas between them")
    options = parser.parse_args()
    program = os.path.abspath(options.program)
    wanted = options.only.split(",") if options.only else MEASURES
    with tempfile.TemporaryDirectory() as folder:
        table(os.path.join(folder, "made.csv"), options.units, options.years)
        size = os.path.getsize(os.path.join(folder, "made.csv")) / 1e6
        print(f"{size:.1f} MB, {options.units * options.years} rows, {options.years} groups, {options.size};"
              " ms of the processor a key")

        def run(name, at, *pairs):
            told(name, rounds(program, folder, at, pairs, options.rounds, options.size))

        for name in wanted:
            at = f"measures {name} file made.csv"
            run(f"{name}, from the measure below", at, ("j", "k"))
            if name in VARIANTS:
                run(f"{name}, another variant", at, ("", "V"))
            run(f"{name}, the year before", at, ("", ","))
            if name == "cr":
                run("cr, one more k", at, ("", "+"))


main()
