#!/usr/bin/env python3
"""Measures a lecture that is followed: how long a key of the lecturer takes to be seen, what a follower costs.

    Scripts/bench/follow.py [--followers 200] [--changes 20] [--size 80x24] [PROGRAM]

The lecturer's program and each follower run in pseudo-terminals. A change is a key that is sent to the
lecturer's; a follower has seen it with the first byte it sends. The one who measures goes before all
others where that is allowed, as a clock beside them would. CPU is what the kernel counts for the followers.
PSS of a further follower is the difference of all by one. Idle wake-ups are the voluntary context switches
of all followers in ten seconds. What the lecturer's program takes longer a key is measured beside the plain
explorer. Linux, Python 3.9.
"""
import argparse, fcntl, os, pty, select, signal, statistics, struct, tempfile, termios, time

# Screens, rows, years: what a lecturer does; each key is another place.
KEYS = ["3", "j", "\t", ",", "2", "\x1b[C", "1", "j", "j", "4", "j", "5", "\x1b[D", "\x1b[D", "3", ",", ",", "1", "j", "2"]


def start(args, size):
    pid, master = pty.fork()
    if pid == 0:
        os.setpriority(os.PRIO_PROCESS, 0, 0)
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


def busy(pids):
    """CPU seconds of some programs."""
    return sum(int(open(f"/proc/{pid}/schedstat").read().split()[0]) for pid in pids) / 1e9


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
    try:
        os.nice(-10)
    except OSError:
        pass
    lecturer, keyboard = start([options.program, "lecture", path], size)
    drain([keyboard], 1.0, 10)
    followers = [start([options.program, "follow", path], size) for _ in range(options.followers)]
    masters = [master for _, master in followers]
    drain(masters, 1.0, 60)
    times, before = [], busy(pid for pid, _ in followers)
    for number in range(options.changes):
        begin = time.perf_counter()
        os.write(keyboard, KEYS[number % len(KEYS)].encode())
        seen = drain(masters, 0.5, 10)
        drain([keyboard], 0.05, 0.2)
        times += [(at - begin) * 1000 for at in seen.values()]
        if len(seen) < len(masters):
            print(f"change {number + 1}: {len(masters) - len(seen)} followers did not see it")
    spent = busy(pid for pid, _ in followers) - before
    times.sort()
    pss = [rollup(pid, "Pss") for pid, _ in followers]
    print(f"{options.followers} followers, {options.changes} changes, {os.cpu_count()} cores")
    print(f"key to first byte: median {statistics.median(times):.1f} ms, "
          f"p90 {times[len(times) * 9 // 10]:.1f} ms, longest {times[-1]:.1f} ms")
    print(f"CPU of a follower a change: {spent * 1000 / options.changes / options.followers:.2f} ms")
    print(f"PSS of a follower: median {statistics.median(pss) / 1024:.2f} MB, all {sum(pss) / 1024:.0f} MB")
    private = [rollup(pid, "Private_Dirty") + rollup(pid, "Private_Clean") for pid, _ in followers]
    print(f"of its own: median {statistics.median(private) / 1024:.2f} MB")
    before = sum(switches(pid) for pid, _ in followers)
    time.sleep(10)
    print(f"wake-ups of all in ten idle seconds: {sum(switches(pid) for pid, _ in followers) - before}")
    for pid, master in followers + [(lecturer, keyboard)]:
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
        os.close(master)
    plain = statistics.median(key_cost([options.program, "explore"], size) for _ in range(5))
    lecture = statistics.median(key_cost([options.program, "lecture", path], size) for _ in range(5))
    print(f"CPU of a key: explore {plain:.3f} ms, lecture {lecture:.3f} ms, more {lecture - plain:.3f} ms")


main()
