#!/usr/bin/env python3
"""Measures a lecture that is followed: how long a line takes to be seen, what a follower costs.

    Scripts/bench/follow.py [--followers 200] [--changes 20] [--size 80x24] [PROGRAM]

Each follower runs in a pseudo-terminal. A change is a line appended to the file, as the lecturer's
program appends it; a follower has seen it with the first byte it sends. PSS of a further follower is the
difference of all by one. Idle wake-ups are the voluntary context switches of a follower in ten seconds. What the
lecturer's program takes longer a key is measured beside the plain explorer. Linux, Python 3.9.
"""
import argparse, datetime, fcntl, os, pty, select, signal, statistics, struct, tempfile, termios, time

PLACES = ["trends spatial-gini at 2016 chart", "clusters select shenzhen-ict", "diamond", "topics diamond page",
          "measures gini provincial-panel secondary-va at 2004", "trends gdp at 2000 chart"]


def start(args, size):
    pid, master = pty.fork()
    if pid == 0:
        os.environ.update(TERM="xterm-256color", LC_ALL="C.UTF-8", HOME="/nonexistent")
        os.execvp(args[0], args)
    fcntl.ioctl(master, termios.TIOCSWINSZ, struct.pack("HHHH", size[1], size[0], 0, 0))
    return pid, master


def drain(masters, quiet, limit):
    """Reads until each sent something and then all are silent; when each sent its first byte."""
    first, end = {}, time.perf_counter() + limit
    while time.perf_counter() < end:
        ready, _, _ = select.select(masters, [], [], quiet)
        if not ready and len(first) == len(masters):
            return first
        now = time.perf_counter()
        for master in ready:
            os.read(master, 65536)
            first.setdefault(master, now)
    return first


def rollup(pid, name):
    for row in open(f"/proc/{pid}/smaps_rollup"):
        if row.startswith(name + ":"):
            return int(row.split()[1])
    return 0


def switches(pid):
    for row in open(f"/proc/{pid}/status"):
        if row.startswith("voluntary_ctxt_switches"):
            return int(row.split()[1])
    return 0


def append(path, place):
    now = datetime.datetime.now().strftime("%Y-%m-%dT%H:%M:%S+00:00")
    with open(path, "a") as file:
        file.write(f"{now} {place}\n")


def key_cost(args, size, keys=60):
    """CPU milliseconds a key of one program."""
    pid, master = start(args, size)
    drain([master], 0.3, 5)
    before = int(open(f"/proc/{pid}/schedstat").read().split()[0])
    for number in range(keys):
        os.write(master, b"j" if number % 2 else b"k")
        drain([master], 0.02, 1)
    after = int(open(f"/proc/{pid}/schedstat").read().split()[0])
    os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)
    os.close(master)
    return (after - before) / keys / 1e6


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--followers", type=int, default=200)
    parser.add_argument("--changes", type=int, default=20)
    parser.add_argument("--size", default="80x24")
    parser.add_argument("program", nargs="?", default=".build/release/jiqun")
    options = parser.parse_args()
    size = tuple(int(part) for part in options.size.split("x"))
    path = os.path.join(tempfile.mkdtemp(), "lecture")
    append(path, "clusters")
    followers = [start([options.program, "follow", path], size) for _ in range(options.followers)]
    masters = [master for _, master in followers]
    drain(masters, 1.0, 60)
    times = []
    for number in range(options.changes):
        begin = time.perf_counter()
        append(path, PLACES[number % len(PLACES)])
        seen = drain(masters, 0.5, 10)
        times += [(at - begin) * 1000 for at in seen.values()]
        if len(seen) < len(masters):
            print(f"change {number + 1}: {len(masters) - len(seen)} followers did not see it")
    times.sort()
    pss = [rollup(pid, "Pss") for pid, _ in followers]
    print(f"{options.followers} followers, {options.changes} changes, {os.cpu_count()} cores")
    print(f"line to first byte: median {statistics.median(times):.1f} ms, "
          f"p90 {times[len(times) * 9 // 10]:.1f} ms, longest {times[-1]:.1f} ms")
    print(f"PSS of a follower: median {statistics.median(pss) / 1024:.2f} MB, all {sum(pss) / 1024:.0f} MB")
    private = [rollup(pid, "Private_Dirty") + rollup(pid, "Private_Clean") for pid, _ in followers]
    print(f"of its own: median {statistics.median(private) / 1024:.2f} MB")
    before = sum(switches(pid) for pid, _ in followers)
    time.sleep(10)
    print(f"wake-ups of all in ten idle seconds: {sum(switches(pid) for pid, _ in followers) - before}")
    for pid, master in followers:
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
        os.close(master)
    plain = statistics.median(key_cost([options.program, "explore"], size) for _ in range(5))
    lecture = statistics.median(key_cost([options.program, "lecture", path], size) for _ in range(5))
    print(f"CPU of a key: explore {plain:.3f} ms, lecture {lecture:.3f} ms, more {lecture - plain:.3f} ms")


main()
