#!/usr/bin/env python3
"""Measures programs of the terminal from the outside, in turns: first frame, a key, memory, idleness.

    Scripts/bench/terminal.py [--size 80x24] [--runs 15] 'PROGRAM ARGS' ...

Each program runs in a pseudo-terminal. The first frame ends with the last byte before 60 ms of
silence; a key is `j`, answered until 30 ms of silence. CPU is the scheduler's own count, in
nanoseconds. PSS is that of the last of ten sessions. Needs Linux and Python 3.9, nothing else.
"""
import argparse, fcntl, os, pty, select, shlex, signal, statistics, struct, sys, termios, time


def start(command, size):
    pid, master = pty.fork()
    if pid == 0:
        os.environ.update(TERM="xterm-256color", LC_ALL="C.UTF-8", COLUMNS="", LINES="")
        args = shlex.split(command)
        os.execvp(args[0], args)
    fcntl.ioctl(master, termios.TIOCSWINSZ, struct.pack("HHHH", size[1], size[0], 0, 0))
    return pid, master


def drain(master, quiet, limit=5.0):
    """Bytes until silence, and when the last came."""
    total, last, begin = 0, None, time.perf_counter()
    while time.perf_counter() - begin < limit:
        ready, _, _ = select.select([master], [], [], quiet if last else limit)
        if not ready:
            break
        try:
            data = os.read(master, 65536)
        except OSError:
            break
        total, last = total + len(data), time.perf_counter()
    return total, last or time.perf_counter()


def cpu(pid):
    return int(open(f"/proc/{pid}/schedstat").read().split()[0]) / 1e6


def pss(pid):
    rows = open(f"/proc/{pid}/smaps_rollup").read().splitlines()
    return next(int(row.split()[1]) for row in rows if row.startswith("Pss:"))


def end(pid, master):
    os.kill(pid, signal.SIGTERM)
    os.close(master)
    os.waitpid(pid, 0)


def one(command, size):
    begin = time.perf_counter()
    pid, master = start(command, size)
    count, last = drain(master, 0.06)
    row = {"first ms": (last - begin) * 1000, "first bytes": count, "start cpu": cpu(pid)}
    before, keys, sent = cpu(pid), 10, 0
    for _ in range(keys):
        os.write(master, b"j")
        sent += drain(master, 0.03, 1.0)[0]
    row["key cpu"], row["key bytes"] = (cpu(pid) - before) / keys, sent / keys
    end(pid, master)
    return row


def memory(command, size):
    sessions = [start(command, size) for _ in range(10)]
    for _, master in sessions:
        drain(master, 0.06)
    result = pss(sessions[-1][0])
    for session in sessions:
        end(*session)
    return result


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--size", default="80x24")
    options.add_argument("--runs", type=int, default=15)
    options.add_argument("programs", nargs="+")
    chosen = options.parse_args()
    size = tuple(int(part) for part in chosen.size.split("x"))
    rows = {program: [] for program in chosen.programs}
    for _ in range(chosen.runs):
        for program in chosen.programs:
            rows[program].append(one(program, size))
    names = ["first ms", "first bytes", "start cpu", "key cpu", "key bytes"]
    print(f"{chosen.size}, medians of {chosen.runs} runs in turns")
    print("| program | " + " | ".join(names) + " | PSS kB, one of ten |")
    print("|---" * (len(names) + 2) + "|")
    for program in chosen.programs:
        figures = [statistics.median(row[name] for row in rows[program]) for name in names]
        cells = [f"{value:.2f}" if value < 100 else f"{value:,.0f}" for value in figures]
        print(f"| {os.path.basename(program.split()[0])} | " + " | ".join(cells)
              + f" | {memory(program, size):,} |")


if __name__ == "__main__":
    sys.exit(main())
