#!/usr/bin/env python3
"""The Gini by groups of a panel, in polars or duckdb on two threads.

usage: panel_peers.py polars|duckdb PANEL.csv KEY,KEY
"""
import os
import sys

program, path, keys = sys.argv[1], sys.argv[2], sys.argv[3].split(",")
if program == "polars":
    os.environ["POLARS_MAX_THREADS"] = "2"
    import polars as pl

    n = pl.len()
    sums = ((2 * pl.int_range(1, n + 1) - n - 1) * pl.col("value").sort()).sum()
    gini = sums / (n * pl.col("value").sum())
    pl.scan_csv(path).group_by(keys).agg(gini.alias("gini")).sort(keys).collect().write_csv(os.devnull)
else:
    import duckdb

    names = ", ".join(keys)
    base = duckdb.connect()
    base.execute("set threads = 2")
    base.execute(f"""
      copy (select {names}, sum((2 * i - n - 1) * value) / (max(n) * sum(value)) as gini from (
        select {names}, value, row_number() over (partition by {names} order by value) as i,
          count(*) over (partition by {names}) as n from read_csv('{path}'))
        group by {names} order by {names}) to '{os.devnull}' (format csv)""")
