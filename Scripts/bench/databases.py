#!/usr/bin/env python3
"""Compares measures computed in SQL with those of jiqun on the rows that the database hands out.

usage: databases.py JIQUN [postgres] [duckdb CSV]

`postgres` reads the table panel(province, year, industry, value) by psql, with PGHOST and so on from the
environment; `duckdb` reads the same columns from a CSV file, with Python's module. The sum of the times of
both programs is printed, and the largest relative difference of the numbers.
"""
import csv
import io
import subprocess
import sys
import time

REGION = "case when province <= 'P10' then 'East' else 'West' end"
# Two years, one row for each province and industry.
CELLS = """select province, industry, year, sum(value) as value from panel
  where year in (1990, 2019) group by province, industry, year"""

# Name, rows for jiqun, its options, SQL with the same keys and the number last.
CASES = [
    ("gini", "select value from panel", "gini -", """
     select sum((2 * i - n - 1) * value) / (max(n) * sum(value)) from (
       select value, row_number() over (order by value) as i, count(*) over () as n from panel) t"""),
    ("gini by industry", "select industry, value from panel", "gini - --by industry", """
     select industry, sum((2 * i - n - 1) * value) / (max(n) * sum(value)) from (
       select industry, value, row_number() over (partition by industry order by value) as i,
         count(*) over (partition by industry) as n from panel) t group by industry"""),
    ("hhi", "select industry, value from panel", "hhi - --by industry", """
     select industry, sum(value * value) / (sum(value) * sum(value)) from panel group by industry"""),
    ("cv", "select industry, value from panel", "cv - --by industry", """
     select industry, stddev_pop(value) / avg(value) from panel group by industry"""),
    ("theil", "select industry, value from panel", "theil - --by industry", """
     select industry, sum(case when value > 0 then value * ln(value) else 0 end) / sum(value)
       - ln(avg(value)) from panel group by industry"""),
    ("theil between groups", f"select {REGION} as region, value from panel where year = 2000",
     "theil - --group region --column between", f"""
     select sum(s / ss * ln((s / ss) / (n / nn))) from (
       select sum(value) as s, count(*)::double precision as n, sum(sum(value)) over () as ss,
         (sum(count(*)) over ())::double precision as nn
       from panel where year = 2000 group by {REGION}) t"""),
    ("lq", f"select province, industry, value from ({CELLS}) c where year = 2019",
     "lq - --unit province --item industry", f"""
     select province, industry, (value / sum(value) over (partition by province))
         / (sum(value) over (partition by industry) / sum(value) over ())
       from ({CELLS}) c where year = 2019"""),
    ("shift-share, regional", CELLS,
     "shift-share - --unit province --item industry --time year --column regional", f"""
     select province, sum(b - a * sb / sa) from (
       select province, industry, a, b, sum(a) over (partition by industry) as sa,
         sum(b) over (partition by industry) as sb from (
           select province, industry, sum(case when year = 1990 then value end) as a,
             sum(case when year = 2019 then value end) as b from ({CELLS}) c
           group by province, industry) d) e group by province"""),
    ("growth", "select industry, year, sum(value) as value from panel group by industry, year",
     "growth - --by industry --time year", """
     select industry, power(sum(case when year = 2019 then value end)
         / sum(case when year = 1990 then value end), 1.0 / 29) - 1 from panel group by industry"""),
]


def table(text, column="value"):
    rows = list(csv.reader(io.StringIO(text)))
    place = rows[0].index(column) if column in rows[0] else -1
    names = [i for i, name in enumerate(rows[0]) if name in ("industry", "province")]
    return {tuple(r[i] for i in names): float(r[place]) for r in rows[1:]}


def postgres(query):
    return ["psql", "-qAt", "-c", f"copy ({' '.join(query.split())}) to stdout with csv header"]


def duckdb_copy(path):
    code = ("import duckdb,sys; c=duckdb.connect(); c.execute('set threads=2');"
            "c.execute('set enable_progress_bar=false');"
            f"c.execute(\"create view panel as from read_csv('{path}')\");"
            "c.execute('copy ('+sys.argv[1]+\") to '/dev/stdout' (format csv, header)\")")
    return lambda query: [sys.executable, "-c", code, " ".join(query.split())]


def compare(name, copy, jiqun):
    for title, rows, options, sql in CASES:
        options, _, column = options.partition(" --column ")
        start = time.perf_counter()
        source = subprocess.Popen(copy(rows), stdout=subprocess.PIPE)
        found = subprocess.run([jiqun, "measure", *options.split(), "--format", "csv"],
                               stdin=source.stdout, capture_output=True, text=True, check=True).stdout
        source.wait()
        middle = time.perf_counter()
        expected = subprocess.run(copy(sql), capture_output=True, text=True, check=True).stdout
        end = time.perf_counter()
        found, expected = table(found, column or "value"), table(expected, "")
        assert found.keys() == expected.keys(), title
        worst = max(abs(found[k] - v) / max(abs(v), 1e-300) for k, v in expected.items())
        print(f"{name}\t{title}\t{len(found)} numbers\tdifference {worst:.1e}"
              f"\trows to jiqun {middle - start:.1f} s\tSQL {end - middle:.1f} s", flush=True)


arguments = sys.argv[2:]
if "postgres" in arguments:
    compare("postgres", postgres, sys.argv[1])
if "duckdb" in arguments:
    compare("duckdb", duckdb_copy(arguments[arguments.index("duckdb") + 1]), sys.argv[1])
