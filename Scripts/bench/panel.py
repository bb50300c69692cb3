#!/usr/bin/env python3
"""Writes a panel of made-up values as CSV: province, year, industry, value; the rows in random order.

usage: panel.py [YEARS] > panel.csv       31 provinces × 27 industries × YEARS (1195) rows

The same numbers every time.
"""
import random
import sys

years = int(sys.argv[1]) if len(sys.argv) > 1 else 1195
dice = random.Random(1)
rows = [
    f"Province {province:02},{1000 + year},I{industry:02},{dice.lognormvariate(8, 1.5):.2f}\n"
    for province in range(1, 32)
    for industry in range(1, 28)
    for year in range(years)
]
dice.shuffle(rows)
sys.stdout.write("province,year,industry,value\n")
sys.stdout.writelines(rows)
