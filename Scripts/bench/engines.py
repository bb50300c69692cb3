#!/usr/bin/env python3
"""Runs the statements of `jiqun measure --sql` in engines and compares all numbers with jiqun's own.

usage: engines.py JIQUN ENGINE... [--pinned] [--medium] [--folder DIR] [--cores N]

ENGINE is duckdb (Python's module), postgres (psql, with PGHOST and so on from the environment), spark
(Python's module, local mode) or clickhouse (Python's module chdb). Every form of every measure is tried on
tables with ties, zeros, missing values and names, values below zero, single rows, cells that are missing or
stand twice, and columns whose names need quotes; with --medium on a panel of 20,925 rows too; with --pinned
only the forms whose text the tests pin, on two tables. The largest difference of each measure is told, and
the status is 1 where a number differs by more than 1e-12: relative, or of the largest number of its
column or row where terms cancel. Where jiqun refuses a table, the statement has to give no value.
large.py measures seconds and memory on tables of ten million rows and more.
"""
import argparse
import csv
import io
import math
import os
import subprocess
import sys
import tempfile

from engine_kinds import ENGINES
from engine_tables import APART, FORMS, PINNED, PLAIN, medium, tables, words, write

MOST = 1e-12


def jiqun(program, arguments):
    """What jiqun prints, or nothing where it refuses the numbers."""
    run = subprocess.run([program, "measure", *arguments, "--lang", "en"], capture_output=True, text=True)
    if run.returncode not in (0, 1):
        raise RuntimeError(" ".join(arguments) + ": " + run.stderr)
    return run.stdout if run.returncode == 0 else None


def table(text):
    """The rows of CSV; a line that is empty has one cell that is."""
    return [row or [""] for row in csv.reader(io.StringIO(text))]


def number(cell):
    return None if cell in (None, "", "nan") else float(cell)


def keys_of(row, places):
    return tuple("" if row[p] is None else str(row[p]) for p in places)


def paired(names, rows):
    """Rows of two groups, of which jiqun has that one first which comes first in the file."""
    if "other" not in names:
        return rows
    a, b = names.index("group"), names.index("other")
    found = []
    for row in map(list, rows):
        row[a], row[b] = sorted((row[a] or "", row[b] or ""))
        found.append(row)
    return found


def difference(names, own, other_names, others, key_names):
    """The largest difference of two results, over the largest number of its column or row."""
    columns = [n for n in other_names if n in names and n not in key_names]
    keys = [i for i, n in enumerate(names) if n in key_names]
    other_keys = [i for i, n in enumerate(other_names) if n in key_names]
    if "value" not in columns:
        return math.inf, f"no value among {names}"
    if len(own) != len(others):
        return math.inf, f"{len(own)} and {len(others)} rows"
    own, others = paired(names, own), paired(other_names, others)
    own = sorted(own, key=lambda row: keys_of(row, keys))
    others = sorted(others, key=lambda row: keys_of(row, other_keys))
    found = [[number(row[names.index(c)]) for c in columns] for row in own]
    given = [[number(row[other_names.index(c)]) for c in columns] for row in others]
    scales = [max([abs(row[p]) for row in found if row[p] is not None] + [0]) for p in range(len(columns))]
    worst = 0.0
    for a_row, b_row, mine, theirs in zip(own, others, found, given):
        if keys_of(a_row, keys) != keys_of(b_row, other_keys):
            return math.inf, f"{keys_of(a_row, keys)} and {keys_of(b_row, other_keys)}"
        size = max([abs(a) for a in mine if a is not None] + [0])
        for place, (a, b) in enumerate(zip(mine, theirs)):
            if (a is None) != (b is None):
                return math.inf, f"{columns[place]} {keys_of(a_row, keys)}: {a} and {b}"
            # So little of numbers near one is the rounding of zero.
            if a is not None and a != b and max(abs(a), abs(b)) > 1e-15:
                worst = max(worst, abs(a - b) / max(size, scales[place], 1e-300))
    return worst, ", ".join(columns)


def refused(options, names, others):
    """How far a result is from none where jiqun refuses the table: parts that it does not refuse may stand."""
    values = [number(row[names.index("value")]) for row in others]
    parts = "--by" in options
    if all(v is None for v in values) or (parts and any(v is None for v in values)):
        return 0.0, "refused"
    return math.inf, f"jiqun refuses, the engine says {[v for v in values if v is not None][:3]}"


class Trial:
    """All forms on all tables, in one engine after the other; what jiqun says is computed once."""

    def __init__(self, program, folder, forms, chosen):
        self.program, self.forms, self.own = program, forms, {}
        self.tables = [(name, names, write(os.path.join(folder, name.replace(" ", "-") + ".csv"), names, rows))
                       for name, names, rows in chosen]

    def numbers(self, path, measure, options):
        key = (path, measure, tuple(options))
        if key not in self.own:
            text = jiqun(self.program, [measure, path, *options, "--format", "csv"])
            self.own[key] = None if text is None else table(text)
            if self.own[key]:
                # The value stands under the name of the measure there.
                heads = self.own[key][0]
                heads[heads.index(measure.replace("-", "_"))] = "value"
        return self.own[key]

    def compare(self, engine, statement, name, names, path, measure, options):
        own = self.numbers(path, measure, options)
        try:
            columns, rows = engine.rows(statement)
        except Exception as error:
            return math.inf, " ".join(str(error).split())[:300]
        if own is None:
            return refused(options, list(columns), rows)
        return difference(own[0], own[1:], list(columns), rows, {names[n] for n in names if n not in ("value", "people")} | {"time", "group", "other"})

    def run(self, engine):
        for name, names, path in self.tables:
            engine.table(path, name, names)
        worst, passed, failed = {}, 0, 0
        for measure, variants in self.forms.items():
            for text in variants:
                statements = {}
                for name, names, path in self.tables:
                    if text.startswith("!") and name != APART:
                        continue
                    options = words(text, names)
                    kept = (*options, names["value"])
                    if kept not in statements:
                        value = [] if names is PLAIN else ["--value", names["value"]]
                        # A dot parts schema and table, so the name of the table stands in place of this one.
                        statements[kept] = jiqun(self.program, [measure, *options, *value, "--sql", engine.name,
                                                                "--from", "JIQUN_TABLE"])
                    statement = statements[kept].replace("JIQUN_TABLE", name)
                    if names is not PLAIN:
                        options = options + ["--value", names["value"]]
                    gap, told = self.compare(engine, statement, name, names, path, measure, options)
                    if gap < math.inf:
                        worst[measure] = max(worst.get(measure, 0), gap)
                    passed, failed = passed + (gap <= MOST), failed + (not gap <= MOST)
                    if not gap <= MOST:
                        print(f"{engine.name} {measure} {text} [{name}]: {gap:.2g} {told}", flush=True)
        self.report(engine, worst, passed, failed)
        return worst, failed

    def report(self, engine, worst, passed, failed):
        print(f"{engine.name} {engine.version}: {sum(map(len, self.forms.values()))} forms of {len(self.forms)} "
              f"measures on {len(self.tables)} tables; largest difference {max(worst.values()):.1e}")
        print(f"{passed} passed, {failed} failed", flush=True)


def summary(found):
    """The largest difference of each measure in each engine."""
    print("| measure | " + " | ".join(found) + " |\n|---|" + "---|" * len(found))
    for measure in next(iter(found.values())):
        print(f"| `{measure}` | " + " | ".join(f"{gaps.get(measure, math.nan):.1e}" for gaps in found.values()) + " |")


def arguments():
    words = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    words.add_argument("program")
    words.add_argument("engines", nargs="+", choices=sorted(ENGINES))
    words.add_argument("--pinned", action="store_true")
    words.add_argument("--medium", action="store_true")
    words.add_argument("--folder")
    words.add_argument("--cores", type=int)
    return words.parse_args()


def main():
    options = arguments()
    failed, found = 0, {}
    with tempfile.TemporaryDirectory() as own:
        folder = options.folder or own
        os.makedirs(folder, exist_ok=True)
        chosen = tables()[1:4:2] if options.pinned else tables() + (medium() if options.medium else [])
        trial = Trial(options.program, folder, PINNED if options.pinned else FORMS, chosen)
        for name in options.engines:
            engine = ENGINES[name](options)
            found[f"{name} {engine.version}"], bad = trial.run(engine)
            failed += bad
    if not options.pinned:
        summary(found)
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
