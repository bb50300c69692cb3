#!/usr/bin/env python3
"""Runs the statements of `jiqun measure --sql` in engines and compares all numbers with jiqun's own.

usage: engines.py JIQUN ENGINE... [--rows N] [--folder DIR] [--cores N]

ENGINE is duckdb (Python's module), postgres (psql, with PGHOST and so on from the environment) or spark
(Python's module, local mode). Without --rows small tables of every form are measured, with ties, zeros and
missing values, and the status is 1 where a number differs by more than 1e-12 (relative, or of the largest
number of the measure where terms cancel). With --rows a panel of so many rows is written as CSV and Parquet,
and seconds and peak memory are told beside those of jiqun.
"""
import argparse
import csv
import io
import math
import os
import random
import resource
import subprocess
import sys
import tempfile
import time

UNITS = [f"P{i:02d}" for i in range(12)]
ITEMS = ["food", "steel", "chips", "ships"]
YEARS = [2001, 2005, 2011]
YEAR, STEEL, BOTH = "--where year=2001", "--where industry=steel", "--where year=2001 --where industry=steel"

# Measure and options, as they are typed; a plus is for values above zero only, an exclamation mark for different ones.
CASES = [
    ("gini", ["", "--by year", "--by year,industry", "--variant corrected", "--weight people", YEAR,
              "--variant corrected --by industry", "--weight people --by year"]),
    ("lorenz", [BOTH, f"--by year {STEEL}"]),
    # Which of two equal values comes first decides a point between them, on the same line.
    ("lorenz!", [f"--weight people {BOTH}"]),
    ("theil", ["", "--by year", "--group region", "--group region --by year", "--weight people",
               "--weight people --group region --by industry"]),
    ("theil+", ["--variant l", "--variant l --by year", "--variant l --group region --by year",
                "--variant l --weight people --group region"]),
    ("cv", ["", "--by year", "--variant sample --by industry", "--weight people --by year"]),
    ("cv+", ["--variant logPopulation --by year", "--variant logSample"]),
    ("hhi", ["", "--by year", "--variant points", "--variant normalised --by year",
             "--variant equivalentNumber --by industry"]),
    ("cr", ["", "-k 3 --by year", "-k 1000"]),
    ("lq", [f"--unit province --item industry {YEAR}", "--unit province --item industry --by year",
            "--unit province --item industry --by year --variant symmetric"]),
    ("krugman", [f"--unit province --item industry {YEAR}", "--unit province --item industry --by year"]),
    ("locational-gini", [f"--unit province --item industry {YEAR}",
                         "--unit province --item industry --by year"]),
    ("growth+", [f"--time year --by province {STEEL}",
                 f"--time year --by province --variant logarithmic {STEEL}"]),
    ("shift-share", ["--unit province --item industry --time year"]),
    ("contributions", ["--item industry --time year --where province=P03"]),
    ("relative-transfer", [f"--unit province --time year {STEEL}"]),
    ("dagum", ["--group region", "--group region --by year", "--group region --weight people",
               "--group region --weight people --by industry"]),
    ("sigma", [f"--unit province --time year {STEEL}"]),
    ("atkinson", ["", "--by year", "--epsilon 0.25 --weight people"]),
    ("atkinson+", ["--epsilon 1 --by year", "--epsilon 2", "--epsilon 1 --weight people"]),
    ("hoover", ["", "--by year", "--weight people --by year"]),
    ("generalised-entropy", ["", "--alpha 1 --by year", "--alpha 2 --weight people"]),
    ("generalised-entropy+", ["--alpha 0 --by year", "--alpha=-1"]),
]


def panel(path, seed, positive, full, ties=True):
    """A row for each province, industry and year; zeros and ties among the values unless they are positive."""
    dice = random.Random(seed)
    with open(path, "w", newline="") as out:
        rows = csv.writer(out)
        rows.writerow(["province", "region", "industry", "year", "value", "people"])
        for unit in UNITS:
            for item in ITEMS:
                for year in YEARS:
                    value = round(dice.lognormvariate(3, 1.5), 3)
                    if not positive and dice.random() < 0.1:
                        value = 0
                    if ties and dice.random() < 0.15:
                        value = 7.5
                    if not full and dice.random() < 0.05:
                        value = ""
                    region = ["East", "Middle", "West"][int(unit[1:]) % 3]
                    rows.writerow([unit, region, item, year, value, dice.randint(1, 90)])


# MARK: Engines


class DuckDB:
    name = "duckdb"

    def __init__(self, options):
        import duckdb
        self.base = duckdb.connect()
        self.base.execute("SET enable_progress_bar = false")
        self.version = duckdb.__version__
        if options.cores:
            self.base.execute(f"SET threads = {options.cores}")

    def table(self, path, name):
        return path

    def rows(self, statement):
        found = self.base.execute(statement)
        return [c[0] for c in found.description], found.fetchall()


class Postgres:
    name = "postgres"

    def __init__(self, options):
        self.version = subprocess.run(["psql", "-XAtc", "SHOW server_version"], capture_output=True, text=True,
                                      check=True).stdout.split()[0]

    def table(self, path, name):
        subprocess.run(["psql", "-Xqc", f"DROP TABLE IF EXISTS {name}", "-c", f"""CREATE TABLE {name} (
            province text, region text, industry text, year int, value double precision,
            people double precision)""", "-c", f"\\copy {name} FROM '{path}' WITH CSV HEADER"],
                       check=True, stderr=subprocess.DEVNULL)
        return name

    def rows(self, statement):
        run = subprocess.run(["psql", "-Xq", "--csv", "-v", "ON_ERROR_STOP=1", "-c", statement],
                             capture_output=True, text=True)
        if run.returncode:
            raise RuntimeError(run.stderr)
        rows = list(csv.reader(io.StringIO(run.stdout)))
        return rows[0], [[None if cell == "" else cell for cell in row] for row in rows[1:]]


class Spark:
    name = "spark"

    def __init__(self, options):
        from pyspark.sql import SparkSession
        self.session = (SparkSession.builder.master(f"local[{options.cores or 4}]")
                        .config("spark.ui.enabled", "false").config("spark.sql.shuffle.partitions", 8)
                        .config("spark.driver.memory", os.environ.get("SPARK_MEMORY", "2g")).getOrCreate())
        self.session.sparkContext.setLogLevel("ERROR")
        self.version = self.session.version

    def table(self, path, name):
        if path.endswith(".csv"):
            self.session.read.csv(path, header=True, inferSchema=True).createOrReplaceTempView(name)
            return name
        return path

    def rows(self, statement):
        found = self.session.sql(statement)
        return found.columns, [tuple(row) for row in found.collect()]


ENGINES = {engine.name: engine for engine in (DuckDB, Postgres, Spark)}


# MARK: Comparison


def jiqun(program, words):
    run = subprocess.run([program, "measure", *words, "--lang", "en"], capture_output=True, text=True)
    if run.returncode:
        raise RuntimeError(" ".join(words) + ": " + run.stderr)
    return run.stdout


def number(cell):
    return None if cell in (None, "") else float(cell)


def difference(names, own, other_names, others):
    """The largest difference of two results with the same keys, over the larger of number and measure's scale."""
    columns = [n for n in other_names if n in names and n not in KEYS]
    keys = [i for i, n in enumerate(names) if n in KEYS]
    other_keys = [i for i, n in enumerate(other_names) if n in KEYS]
    if len(own) != len(others):
        return math.inf, f"{len(own)} and {len(others)} rows"
    order = lambda row, places: tuple(str(row[p]) for p in places)
    own = sorted(own, key=lambda row: order(row, keys))
    others = sorted(others, key=lambda row: order(row, other_keys))
    worst = 0.0
    for column in columns:
        place, other_place = names.index(column), other_names.index(column)
        pairs = [(number(a[place]), number(b[other_place]), order(a, keys), order(b, other_keys))
                 for a, b in zip(own, others)]
        scale = max([abs(a) for a, *_ in pairs if a is not None] + [0])
        for a, b, key, other_key in pairs:
            if key != other_key:
                return math.inf, f"{key} and {other_key}"
            if (a is None) != (b is None):
                return math.inf, f"{column} {key}: {a} and {b}"
            if a is not None and a != b:
                worst = max(worst, abs(a - b) / max(abs(a), scale, 1e-300))
    return worst, ", ".join(columns)


KEYS = {"province", "region", "industry", "year", "time"}


def small(program, engine, folder):
    failed, worst = 0, 0.0
    for seed in range(3):
        paths = {}
        for kind, positive, full in (("", False, True), ("+", True, True), ("gaps", False, False),
                                     ("!", True, True)):
            name = f"small_{seed}_" + {"": "zero", "+": "plus", "!": "apart"}.get(kind, kind)
            path = os.path.join(folder, name + ".csv")
            panel(path, seed, positive, full, ties=kind != "!")
            paths[kind] = (path, engine.table(path, name))
        for measure, variants in CASES:
            kinds = [measure[-1]] if measure[-1] in "+!" else [""]
            measure = measure.rstrip("+!")
            if measure in ("gini", "hhi", "hoover", "cr"):
                kinds.append("gaps")
            for options in variants:
                for kind in kinds:
                    path, table = paths[kind]
                    words = [measure] + options.split()
                    own = list(csv.reader(io.StringIO(jiqun(program, [measure, path, *options.split(), "--format", "csv"]))))
                    statement = jiqun(program, words + ["--sql", engine.name, "--from", table])
                    try:
                        names, others = engine.rows(statement)
                        gap, told = difference(own[0], own[1:], list(names), others)
                    except Exception as error:
                        gap, told = math.inf, str(error).split("\n")[0]
                    if gap < math.inf:
                        worst = max(worst, gap)
                    if gap > 1e-12:
                        failed += 1
                        print(f"{engine.name} {measure} {options} [{kind or 'zeros'}]: {gap:.2g} {told}")
    count = sum(len(v) for _, v in CASES)
    print(f"{engine.name} {engine.version}: {count} forms of {len({m.rstrip('+!') for m, _ in CASES})} measures, "
          f"three tables each; largest difference {worst:.1e}")
    print(f"{3 * count - failed} passed, {failed} failed")
    return failed


# MARK: Large tables

LARGE = [
    ("gini", ""), ("gini", "--by industry"), ("theil", "--by industry"), ("hhi", "--by industry"),
    ("cv", "--by industry"), ("dagum", "--group region --by year"), ("atkinson", "--by industry"),
]


def large(program, engine, folder, rows):
    csv_path = os.path.join(folder, f"panel{rows}.csv")
    parquet = os.path.join(folder, f"panel{rows}.parquet")
    if not os.path.exists(parquet):
        import duckdb
        duckdb.execute("SET enable_progress_bar = false")
        duckdb.execute("SELECT setseed(0.5)")
        duckdb.execute(f"""COPY (SELECT 'P' || (i % 31) AS province,
            CASE WHEN i % 31 < 11 THEN 'East' WHEN i % 31 < 20 THEN 'Middle' ELSE 'West' END AS region,
            'I' || (i // 31 % 27) AS industry, 1990 + (i // 837) % 30 AS year,
            exp(3 + 1.5 * sqrt(-2 * ln(1 - random())) * cos(2 * pi() * random())) AS value
            FROM range({rows}) t(i)) TO '{parquet}' (FORMAT parquet)""")
        duckdb.execute(f"COPY (SELECT * FROM '{parquet}') TO '{csv_path}' (FORMAT csv, HEADER)")
    table = csv_path if engine.name == "postgres" else parquet
    table = engine.table(table, f"panel{rows}")
    print(f"{engine.name} {engine.version}, {rows:,} rows")
    print("| measure | largest difference | engine s | jiqun s, of CSV | jiqun memory MB |\n|---|---|---|---|---|")
    for measure, options in LARGE:
        words = [measure] + options.split()
        start = time.monotonic()
        names, others = engine.rows(jiqun(program, words + ["--sql", engine.name, "--from", table]))
        seconds = time.monotonic() - start
        start = time.monotonic()
        process = subprocess.Popen([program, "measure", measure, csv_path, *options.split(), "--format", "csv"],
                                   stdout=subprocess.PIPE, text=True)
        own = list(csv.reader(io.StringIO(process.stdout.read())))
        _, _, used = os.wait4(process.pid, 0)
        own_seconds = time.monotonic() - start
        gap, _ = difference(own[0], own[1:], list(names), others)
        print(f"| {measure} {options} | {gap:.1e} | {seconds:.1f} | {own_seconds:.1f} | {used.ru_maxrss // 1024} |",
              flush=True)
    print(f"memory of this process with the engine: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB")
    return 0


def main():
    words = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    words.add_argument("program")
    words.add_argument("engines", nargs="+", choices=sorted(ENGINES))
    words.add_argument("--rows", type=int)
    words.add_argument("--folder")
    words.add_argument("--cores", type=int)
    options = words.parse_args()
    with tempfile.TemporaryDirectory() as own:
        folder = options.folder or own
        os.makedirs(folder, exist_ok=True)
        failed = 0
        for name in options.engines:
            engine = ENGINES[name](options)
            failed += (large(options.program, engine, folder, options.rows) if options.rows
                       else small(options.program, engine, folder))
    sys.exit(1 if failed else 0)


main()
