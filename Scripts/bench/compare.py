#!/usr/bin/env python3
"""The same work in numpy, for comparison with the `bench` executable (one BLAS thread)."""
import os

os.environ["OPENBLAS_NUM_THREADS"] = "1"
import time

import numpy as np


def best(name, work, runs=5):
    wall = cpu = 1e9
    for _ in range(runs):
        t, c = time.perf_counter(), time.process_time()
        work()
        wall, cpu = min(wall, time.perf_counter() - t), min(cpu, time.process_time() - c)
    print(f"{name}\t{wall:.6f} s\t{cpu:.6f} s processor")


r = np.random.default_rng(1)
print("numpy", np.__version__)
for n in (10**6, 10**7):
    x = r.random(n) * r.random(n) / (1.0001 - r.random(n))
    best(f"np.sort n={n}", lambda: np.sort(x))
    w = 2 * np.arange(1, n + 1) - n - 1
    best(f"numpy gini n={n}", lambda: (w * np.sort(x)).sum() / (n * x.sum()))
for n in (153, 500, 1000):
    a = r.random((n, n))
    a /= a.sum(0) * 2
    i = np.eye(n)
    best(f"np.linalg.inv n={n}", lambda: np.linalg.inv(i - a), 200 if n == 153 else 5)
