#!/usr/bin/env python3
"""Seconds and memory of measures on a large panel: jiqun, the engines its statements run in, and polars.

usage: large.py JIQUN --rows N [--folder DIR] [--cores N] [--memory 1G] [--spark] [--only gini,theil]

A panel of so many rows (31 provinces in three regions, 27 industries, 30 years) is written by DuckDB as one CSV
file, one Parquet file, and Parquet parted by year. Each way is a process of its own: elapsed and processor
seconds, and its largest memory. Numbers are compared with jiqun's of the CSV file.
"""
import argparse
import csv
import io
import multiprocessing
import os
import subprocess
import sys
import tempfile
import time

from engines import difference

FORMS = {
    "gini": "", "gini by group": "--by province,industry", "theil": "--by industry", "hhi": "--by industry",
    "dagum": "--group region --by year",
}
KEYS = {"province", "region", "industry", "year"}

POLARS = """
import os, sys
os.environ["POLARS_MAX_THREADS"] = sys.argv[4]
import polars as pl
measure, path, keys = sys.argv[1], sys.argv[2], [k for k in sys.argv[3].split(",") if k]
table = pl.scan_csv(path) if path.endswith("csv") else pl.scan_parquet(path)
v, n = pl.col("value"), pl.len()
value = {"gini": ((2 * pl.int_range(1, n + 1) - n - 1) * v.sort()).sum() / (n * v.sum()),
         "hhi": (v / v.sum()).pow(2).sum(),
         "theil": (v / v.mean() * (v / v.mean()).log()).mean()}[measure].alias("value")
found = table.group_by(keys).agg(value).sort(keys) if keys else table.select(value)
sys.stdout.write(found.collect().write_csv())
"""

SPARK = """
import csv, os, sys, time
from pyspark.sql import SparkSession
spark = (SparkSession.builder.master("local[" + sys.argv[2] + "]").config("spark.ui.enabled", "false")
         .config("spark.sql.shuffle.partitions", 8).config("spark.driver.memory", "3g").getOrCreate())
spark.sparkContext.setLogLevel("OFF")
start = time.monotonic()
found = spark.sql(sys.argv[1])
rows = found.collect()
sys.stderr.write(f"\\nseconds {time.monotonic() - start}\\n")
out = csv.writer(sys.stdout)
out.writerow(found.columns)
out.writerows(rows)
"""


def panel(folder, rows):
    """The paths of CSV, Parquet and Parquet by year."""
    import duckdb
    paths = [os.path.join(folder, f"panel{rows}{end}") for end in (".csv", ".parquet", "/")]
    if not os.path.exists(paths[0]):
        base = duckdb.connect()
        base.execute("SET enable_progress_bar = false")
        base.execute("SELECT setseed(0.5)")
        base.execute(f"""COPY (SELECT 'P' || (i % 31) AS province,
            CASE WHEN i % 31 < 11 THEN 'East' WHEN i % 31 < 20 THEN 'Middle' ELSE 'West' END AS region,
            'I' || (i // 31 % 27) AS industry, (1990 + (i // 837) % 30)::INT AS year,
            round(exp(3 + 1.5 * sqrt(-2 * ln(1 - random())) * cos(2 * pi() * random())), 3) AS value
            FROM range({rows}) t(i)) TO '{paths[1]}' (FORMAT parquet)""")
        base.execute(f"COPY (FROM '{paths[1]}') TO '{paths[2].rstrip('/')}' (FORMAT parquet, PARTITION_BY (year))")
        base.execute(f"COPY (FROM '{paths[1]}') TO '{paths[0]}' (FORMAT csv, HEADER)")
    return paths


def run(command):
    """Output, elapsed seconds, processor seconds and memory in MB of a process and those it starts."""
    start = time.monotonic()
    with tempfile.TemporaryFile("w+") as errors:
        process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=errors, text=True)
        text = process.stdout.read()
        _, status, used = os.wait4(process.pid, 0)
        wall = time.monotonic() - start
        errors.seek(0)
        told = errors.read()
    if status:
        return None, told.strip().split("\n")[-1][:120], 0, 0
    for line in told.split("\n"):
        if line.startswith("seconds "):
            wall = float(line.split()[1])
    return text, wall, used.ru_utime + used.ru_stime, used.ru_maxrss // 1024


def ways(options, measure, words, paths):
    """Each way's name and command."""
    program, cores = options.program, str(options.cores)
    text, parquet, parts = paths
    by = words.split("--by ")[1] if "--by" in words else ""

    def own(*more):
        return [program, "measure", measure, *words.split(), "--format", "csv", *more]

    yield "jiqun, CSV", own(text)
    if measure == "gini" and options.memory:
        yield f"jiqun --memory {options.memory}, CSV", own(text, "--memory", options.memory)
    yield "duckdb --run, CSV", own("--sql", "duckdb", "--from", text, "--run")
    yield "duckdb --run, Parquet", own("--sql", "duckdb", "--from", parquet, "--run")
    if measure in ("gini", "hhi", "theil"):
        for name, path in (("CSV", text), ("Parquet", parquet)):
            yield f"polars, {name}", [sys.executable, "-c", POLARS, measure, path, by, cores]
    if options.spark:
        statement = subprocess.run([program, "measure", measure, *words.split(), "--sql", "spark", "--from", parts],
                                   capture_output=True, text=True, check=True).stdout
        yield "spark, Parquet by year", [sys.executable, "-c", SPARK, statement, cores]


def table(text):
    rows = list(csv.reader(io.StringIO(text)))
    return rows[0], rows[1:]


def main():
    words = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    words.add_argument("program")
    words.add_argument("--rows", type=int, required=True)
    words.add_argument("--folder")
    words.add_argument("--cores", type=int, default=os.cpu_count())
    words.add_argument("--memory")
    words.add_argument("--spark", action="store_true")
    words.add_argument("--only")
    options = words.parse_args()
    chosen = [n for n in FORMS if not options.only or n in options.only.split(",")]
    with tempfile.TemporaryDirectory() as own:
        folder = options.folder or own
        # In a process of its own: what it takes would be counted to those that follow.
        with multiprocessing.get_context("spawn").Pool(1) as pool:
            paths = pool.apply(panel, (folder, options.rows))
        print(f"{options.rows:,} rows; CSV {os.path.getsize(paths[0]) >> 20} MB, "
              f"Parquet {os.path.getsize(paths[1]) >> 20} MB; {options.cores} threads")
        print("| measure | way | s | CPU s | memory MB | largest difference |\n|---|---|---|---|---|---|")
        for name in chosen:
            first = None
            for way, command in ways(options, name.split()[0], FORMS[name], paths):
                text, wall, cpu, memory = run(command)
                if text is None:
                    print(f"| {name} | {way} | failed: {wall} | | | |", flush=True)
                    continue
                first = first or table(text)
                columns, rows = table(text)
                gap, told = difference(*first, columns, rows, KEYS)
                print(f"| {name} | {way} | {wall:.2f} | {cpu:.2f} | {memory} | "
                      f"{'' if rows is first[1] else f'{gap:.1e}'} |", flush=True)


if __name__ == "__main__":
    main()
