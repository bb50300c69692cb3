#!/usr/bin/env python3
"""Measures the search of the explorer from the outside: from a key to the last byte of the frame.

    Scripts/bench/finder.py [--program .build/release/jiqun] [--clusters 10000] [--statements 200000]

Writes a package of so many clusters and statements to a temporary folder, starts the explorer on
the built-in package and on this one, and types queries into the palette. The first key makes the
index; the others search. Needs Linux and Python 3.9, nothing else.
"""
import argparse, fcntl, json, os, pty, random, select, signal, statistics, struct
import tempfile, termios, time

WORDS = ("voice valley sensor network robot chips battery steel carbon fibre grid software medicine "
         "firm research institute city ministry park market export patent talent finance guidance "
         "supplier customer standard centre platform cluster province brand school court car").split()
HAN = "声谷传感网络机器人芯片电池钢铁碳纤维电网软件医药企业研究院城市部委园区市场出口专利人才金融引导供应客户标准中心平台集群省份品牌学校法院汽车"


def english(rng, count):
    return " ".join(rng.choice(WORDS) for _ in range(count))


def chinese(rng, count):
    return "".join(rng.choice(HAN) for _ in range(count))


def package(folder, clusters, statements):
    """Two topics, one source; each statement has 20 words and 40 characters."""
    rng = random.Random(7)
    tables = {
        "fields": ["id,name_en,name_zh", "machines,Machines,机械"],
        "topics": ["id,kind,name_en,name_zh", "demand,idea,Demand,需求", "supply,idea,Supply,供给"],
        "sources": ["id,title_en,title_zh", "paper,A paper,一篇论文"],
        "confidences": ["id,name_en,name_zh,basis", "seed,document,文献,source"],
        "clusters": ["id,name_en,name_zh,field_id"] + [
            f"c-{n},Town {n} {rng.choice(WORDS)},{chinese(rng, 2)}{n}{chinese(rng, 2)},machines"
            for n in range(clusters)],
        "evidence": ["id,cluster_id,topic_id,statement_en,statement_zh,source_id,confidence_id"] + [
            f"e-{n},c-{n % clusters},{'demand' if n % 2 else 'supply'},{english(rng, 20)},"
            f"{chinese(rng, 40)},paper,seed" for n in range(statements)],
    }
    # One statement has what no other has.
    tables["evidence"][-1] = tables["evidence"][-1].replace(",paper", "亳州,paper", 1)
    os.makedirs(os.path.join(folder, "tables"))
    for name, rows in tables.items():
        with open(os.path.join(folder, "tables", name + ".csv"), "w") as file:
            file.write("\n".join(rows) + "\n")
    resources = [{"name": name, "path": f"tables/{name}.csv",
                  "schema": {"fields": [{"name": column} for column in rows[0].split(",")]}}
                 for name, rows in tables.items()]
    with open(os.path.join(folder, "datapackage.json"), "w") as file:
        json.dump({"name": "many", "title": "Many", "version": "1", "resources": resources}, file)


def start(args):
    pid, master = pty.fork()
    if pid == 0:
        os.environ.update(TERM="xterm-256color", LC_ALL="C.UTF-8", COLUMNS="", LINES="")
        os.execv(args[0], args)
    fcntl.ioctl(master, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    return pid, master


def answer(master, keys, quiet=0.15, limit=120.0):
    """Milliseconds from the keys to the first and to the last byte before silence."""
    begin = time.perf_counter()
    if keys:
        os.write(master, keys)
    first = last = None
    while time.perf_counter() - begin < limit:
        ready, _, _ = select.select([master], [], [], quiet if last else limit)
        if not ready:
            break
        if not os.read(master, 65536):
            break
        last = time.perf_counter()
        first = first or last
    return ((first or begin) - begin) * 1000, ((last or begin) - begin) * 1000


def processor(pid):
    """Milliseconds that a process has run."""
    with open(f"/proc/{pid}/schedstat") as file:
        return int(file.read().split()[0]) / 1e6


def timed(pid, master, keys, **limits):
    """Milliseconds to the last byte, and of the processor: those do not grow on a busy machine."""
    before = processor(pid)
    last = answer(master, keys, **limits)[1]
    return last, processor(pid) - before


def measure(program, folder, queries, runs):
    args = [program, "explore"] + (["--data", folder] if folder else [])
    pid, master = start(args)
    rows = {"first frame": [(answer(master, b"", quiet=1.0)[1], processor(pid))]}
    rows["palette opens"] = [timed(pid, master, b":")]
    rows["first key, makes the index"] = [timed(pid, master, b"v", quiet=1.0)]
    for query in queries:
        times = []
        for _ in range(runs):
            answer(master, b"\x15")  # Ctrl-U empties the line.
            head, tail = query[:-1].encode(), query[-1].encode()
            if head:
                answer(master, head, quiet=0.4)
            times.append(timed(pid, master, tail, quiet=0.4))
        rows[f"last key of {query}"] = times
    os.kill(pid, signal.SIGTERM)
    os.close(master)
    os.waitpid(pid, 0)
    return rows


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--program", default=".build/release/jiqun")
    parser.add_argument("--clusters", type=int, default=10_000)
    parser.add_argument("--statements", type=int, default=200_000)
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    program = os.path.abspath(options.program)
    queries = ["voice valley", "shenggu", "声谷", "sg", "bozhou", "haozhou", "qqqq"]
    with tempfile.TemporaryDirectory() as folder:
        package(os.path.join(folder, "p"), options.clusters, options.statements)
        cases = {"built-in package": None,
                 f"{options.clusters} clusters, {options.statements} statements":
                     os.path.join(folder, "p")}
        for title, data in cases.items():
            print(title)
            for name, times in measure(program, data, queries, options.runs).items():
                wall, busy = (statistics.median(column) for column in zip(*times))
                print(f"  {name:28} {wall:8.1f} ms {busy:8.1f} ms of the processor")


main()
