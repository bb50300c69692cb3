#!/usr/bin/env python3
"""The newer measures in esda, giddy, scipy and pointpats, on the data of the `bench` executable."""
import os
import time

os.environ["OPENBLAS_NUM_THREADS"] = "1"

import warnings

import numpy as np

warnings.simplefilter("ignore")


def best(name, work, runs):
    try:
        wall = cpu = 1e9
        for _ in range(runs):
            t, c = time.perf_counter(), time.process_time()
            work()
            wall, cpu = min(wall, time.perf_counter() - t), min(cpu, time.process_time() - c)
        print(f"{name}\t{wall} s\t{cpu} s processor", flush=True)
    except ImportError as error:
        print(f"{name}\tnot there: {error}", flush=True)


def lattice(side):
    from libpysal.weights import W
    links = {unit: [] for unit in range(side * side)}
    for row in range(side):
        for column in range(side):
            unit = row * side + column
            for down, right in ((0, 1), (1, 0), (1, 1), (1, -1), (0, 2)):
                if row + down < side and 0 <= column + right < side:
                    other = unit + down * side + right
                    links[unit].append(other)
                    links[other].append(unit)
    weights = W(links, silence_warnings=True)
    weights.transform = "r"
    return weights


dice = np.random.default_rng(3)


def values(*shape):
    return dice.random(shape) * dice.random(shape) / (1.0001 - dice.random(shape))


def space():
    import esda
    weights = lattice(316)
    x, y = values(316 * 316), values(316 * 316)
    for jobs in (1, 2):
        # Compiled at the first call; both ways are tried and the quicker one counts.
        best("lisa 999 permutations", lambda: esda.Moran_Local(x, weights, permutations=999, n_jobs=jobs), 3)
    best("getis-ord", lambda: esda.G_Local(x, weights, star=True, permutations=0), 3)
    best("geary 999 permutations", lambda: esda.Geary(x, weights, permutations=999), 2)
    best("bivariate 999 permutations", lambda: esda.Moran_BV(x, y, weights, permutations=999), 2)


def paths():
    import giddy
    from mapclassify import Quantiles
    weights = lattice(100)
    panel = values(100 * 100, 20)

    def markov():
        classes = Quantiles(panel.ravel(), k=5).yb.reshape(panel.shape)
        return giddy.mobility.markov_mobility(giddy.markov.Markov(classes, summary=False).p, measure="P")

    best("markov", markov, 3)
    best("spatial markov", lambda: giddy.markov.Spatial_Markov(panel, weights, k=5, m=5, fixed=True).Q, 3)
    few = panel[:1000]
    best("rank mobility", lambda: [giddy.rank.Tau(few[:, t], few[:, t + 1]).tau for t in range(19)], 2)


def shapes():
    from scipy.stats import bootstrap, gaussian_kde
    x = values(100_000)
    best("kernel density", lambda: gaussian_kde(x)(np.linspace(x.min(), x.max(), 101)), 3)
    few = x[:1000]
    w = 2 * np.arange(1, 1001) - 1001

    def gini(sample, axis=-1):
        return (w * np.sort(sample, axis=axis)).sum(axis=axis) / (1000 * sample.sum(axis=axis))

    best("bootstrap of gini", lambda: bootstrap((few,), gini, n_resamples=999, method="percentile"), 3)
    from pointpats.centrography import std_distance, ellipse
    points = values(1_000_000, 2)
    best("ellipse", lambda: ellipse(points), 3)


for part in (space, paths, shapes):
    try:
        part()
    except ImportError as error:
        print(f"{part.__name__}\tnot there: {error}", flush=True)
