#!/usr/bin/env python3
"""Moran's I with 999 permutations in esda, on the lattice of the `bench` executable."""
import time

import numpy as np
from esda import Moran
from libpysal.weights import W

SIDE = 316
links = {unit: [] for unit in range(SIDE * SIDE)}
for row in range(SIDE):
    for column in range(SIDE):
        unit = row * SIDE + column
        for down, right in ((0, 1), (1, 0), (1, 1), (1, -1), (0, 2)):
            if row + down < SIDE and 0 <= column + right < SIDE:
                other = unit + down * SIDE + right
                links[unit].append(other)
                links[other].append(unit)
weights = W(links, silence_warnings=True)
dice = np.random.default_rng(3)
values = dice.random(SIDE * SIDE) * dice.random(SIDE * SIDE) / (1.0001 - dice.random(SIDE * SIDE))
wall, cpu = 1e9, 1e9
for _ in range(3):
    started, used = time.perf_counter(), time.process_time()
    Moran(values, weights, permutations=999)
    wall = min(wall, time.perf_counter() - started)
    cpu = min(cpu, time.process_time() - used)
print(f"moran\t{wall} s\t{cpu} s processor")
