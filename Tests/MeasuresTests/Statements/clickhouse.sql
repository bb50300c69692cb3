-- gini population
WITH x AS (
  SELECT `year` AS b1, toFloat64OrNull(toString(`v`)) AS v
  FROM `t`
  WHERE `v` IS NOT NULL
), d AS (
  SELECT x.*, toFloat64(1) AS a, NULLIF(SUM(toFloat64(1)) OVER (PARTITION BY b1), 0) AS s, NULLIF(SUM(toFloat64(1) * v) OVER (PARTITION BY b1), 0) AS y
  FROM x
), o AS (
  SELECT d.*, SUM(a) OVER (PARTITION BY b1 ORDER BY v ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS c
  FROM d
)
SELECT b1 AS `year`, CASE WHEN MIN(v) < 0 OR MAX(y) IS NULL THEN NULL WHEN MIN(v) = MAX(v) THEN 0 ELSE SUM(a * v * (2 * c - a - s)) / (MAX(s) * MAX(y)) END AS value
FROM o GROUP BY b1
ORDER BY 1;

-- gini corrected
WITH x AS (
  SELECT `year` AS b1, toFloat64OrNull(toString(`v`)) AS v
  FROM `t`
  WHERE `v` IS NOT NULL
), d AS (
  SELECT x.*, toFloat64(1) AS a, NULLIF(SUM(toFloat64(1)) OVER (PARTITION BY b1), 0) AS s, NULLIF(SUM(toFloat64(1) * v) OVER (PARTITION BY b1), 0) AS y
  FROM x
), o AS (
  SELECT d.*, SUM(a) OVER (PARTITION BY b1 ORDER BY v ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS c
  FROM d
)
SELECT b1 AS `year`, CASE WHEN MIN(v) < 0 OR MAX(y) IS NULL OR COUNT(*) < 2 THEN NULL WHEN MIN(v) = MAX(v) THEN 0 ELSE SUM(a * v * (2 * c - a - s)) / (MAX(s) * MAX(y)) * COUNT(*) / (COUNT(*) - 1) END AS value
FROM o GROUP BY b1
ORDER BY 1;

-- gini population weight
WITH x AS (
  SELECT `year` AS b1, toFloat64OrNull(toString(`v`)) AS v, toFloat64OrNull(toString(`w`)) AS w
  FROM `t`
  WHERE `v` IS NOT NULL AND `w` IS NOT NULL
), d AS (
  SELECT x.*, w AS a, NULLIF(SUM(w) OVER (PARTITION BY b1), 0) AS s, NULLIF(SUM(w * v) OVER (PARTITION BY b1), 0) AS y
  FROM x
), o AS (
  SELECT d.*, SUM(a) OVER (PARTITION BY b1 ORDER BY v ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS c
  FROM d
)
SELECT b1 AS `year`, CASE WHEN MIN(v) < 0 OR MIN(a) < 0 OR MAX(y) IS NULL THEN NULL WHEN MIN(v) = MAX(v) THEN 0 ELSE SUM(a * v * (2 * c - a - s)) / (MAX(s) * MAX(y)) END AS value
FROM o GROUP BY b1
ORDER BY 1;

-- lorenz
WITH x AS (
  SELECT `year` AS b1, toFloat64OrNull(toString(`v`)) AS v
  FROM `t`
  WHERE `v` IS NOT NULL
), d AS (
  SELECT x.*, toFloat64(1) AS a, NULLIF(SUM(toFloat64(1)) OVER (PARTITION BY b1), 0) AS s, NULLIF(SUM(toFloat64(1) * v) OVER (PARTITION BY b1), 0) AS y
  FROM x
), o AS (
  SELECT d.*, SUM(a * v) OVER (PARTITION BY b1 ORDER BY v, a ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) / y AS q, SUM(a) OVER (PARTITION BY b1 ORDER BY v, a ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) / s AS p, MIN(v) OVER (PARTITION BY b1) AS lo
  FROM d
)
SELECT b1 AS `year`, CASE WHEN lo < 0 OR y IS NULL THEN NULL ELSE q END AS value, p AS population
FROM (SELECT b1, q, p, lo, y FROM o UNION ALL SELECT b1, 0e0 AS q, 0e0 AS p, MIN(lo) AS lo, MAX(y) AS y FROM o GROUP BY b1) r
ORDER BY 1, population, value;

-- theil t
WITH x AS (
  SELECT `year` AS b1, toFloat64OrNull(toString(`v`)) AS v
  FROM `t`
  WHERE `v` IS NOT NULL
), d AS (
  SELECT x.*, toFloat64(1) AS a, NULLIF(SUM(toFloat64(1)) OVER (PARTITION BY b1), 0) AS s, NULLIF(SUM(toFloat64(1) * v) OVER (PARTITION BY b1), 0) AS y
  FROM x
)
SELECT b1 AS `year`, CASE WHEN MIN(v) < 0 OR MAX(y) IS NULL THEN NULL WHEN MIN(v) = MAX(v) THEN 0 ELSE SUM(LN(NULLIF(GREATEST((v / (y / s)), 0), 0)) * (a * v / y)) END AS value
FROM d GROUP BY b1
ORDER BY 1;

-- theil l
WITH x AS (
  SELECT `year` AS b1, toFloat64OrNull(toString(`v`)) AS v
  FROM `t`
  WHERE `v` IS NOT NULL
), d AS (
  SELECT x.*, toFloat64(1) AS a, NULLIF(SUM(toFloat64(1)) OVER (PARTITION BY b1), 0) AS s, NULLIF(SUM(toFloat64(1) * v) OVER (PARTITION BY b1), 0) AS y
  FROM x
)
SELECT b1 AS `year`, CASE WHEN MIN(v) < 0 OR MAX(y) IS NULL OR MIN(v) <= 0 THEN NULL WHEN MIN(v) = MAX(v) THEN 0 ELSE SUM(-LN(NULLIF(GREATEST((v / (y / s)), 0), 0)) * (a / s)) END AS value
FROM d GROUP BY b1
ORDER BY 1;

-- theil t group
WITH x AS (
  SELECT `year` AS b1, toFloat64OrNull(toString(`v`)) AS v, `g` AS g
  FROM `t`
  WHERE `v` IS NOT NULL
), d AS (
  SELECT x.*, toFloat64(1) AS a, NULLIF(SUM(toFloat64(1)) OVER (PARTITION BY b1), 0) AS s, NULLIF(SUM(toFloat64(1) * v) OVER (PARTITION BY b1), 0) AS y, NULLIF(SUM(toFloat64(1)) OVER (PARTITION BY b1, g), 0) AS sg, NULLIF(SUM(toFloat64(1) * v) OVER (PARTITION BY b1, g), 0) AS yg
  FROM x
)
SELECT b1 AS `year`, CASE WHEN MIN(v) < 0 OR MAX(y) IS NULL THEN NULL WHEN MIN(v) = MAX(v) THEN 0 ELSE SUM(LN(NULLIF(GREATEST((v / (y / s)), 0), 0)) * (a * v / y)) END AS value, CASE WHEN MIN(v) < 0 OR MAX(y) IS NULL THEN NULL WHEN MIN(v) = MAX(v) THEN 0 ELSE SUM(LN(NULLIF(GREATEST(((yg / sg) / (y / s)), 0), 0)) * (a * v / y)) END AS `between`, CASE WHEN MIN(v) < 0 OR MAX(y) IS NULL THEN NULL WHEN MIN(v) = MAX(v) THEN 0 ELSE SUM(LN(NULLIF(GREATEST((v / (yg / sg)), 0), 0)) * (a * v / y)) END AS `within`
FROM d GROUP BY b1
ORDER BY 1;

-- theil l group weight
WITH x AS (
  SELECT `year` AS b1, toFloat64OrNull(toString(`v`)) AS v, toFloat64OrNull(toString(`w`)) AS w, `g` AS g
  FROM `t`
  WHERE `v` IS NOT NULL AND `w` IS NOT NULL
), d AS (
  SELECT x.*, w AS a, NULLIF(SUM(w) OVER (PARTITION BY b1), 0) AS s, NULLIF(SUM(w * v) OVER (PARTITION BY b1), 0) AS y, NULLIF(SUM(w) OVER (PARTITION BY b1, g), 0) AS sg, NULLIF(SUM(w * v) OVER (PARTITION BY b1, g), 0) AS yg
  FROM x
)
SELECT b1 AS `year`, CASE WHEN MIN(v) < 0 OR MIN(a) < 0 OR MAX(y) IS NULL OR MIN(v) <= 0 OR MIN(a) <= 0 THEN NULL WHEN MIN(v) = MAX(v) THEN 0 ELSE SUM(-LN(NULLIF(GREATEST((v / (y / s)), 0), 0)) * (a / s)) END AS value, CASE WHEN MIN(v) < 0 OR MIN(a) < 0 OR MAX(y) IS NULL OR MIN(v) <= 0 OR MIN(a) <= 0 THEN NULL WHEN MIN(v) = MAX(v) THEN 0 ELSE SUM(-LN(NULLIF(GREATEST(((yg / sg) / (y / s)), 0), 0)) * (a / s)) END AS `between`, CASE WHEN MIN(v) < 0 OR MIN(a) < 0 OR MAX(y) IS NULL OR MIN(v) <= 0 OR MIN(a) <= 0 THEN NULL WHEN MIN(v) = MAX(v) THEN 0 ELSE SUM(-LN(NULLIF(GREATEST((v / (yg / sg)), 0), 0)) * (a / s)) END AS `within`
FROM d GROUP BY b1
ORDER BY 1;

-- cv population
WITH x AS (
  SELECT `year` AS b1, toFloat64OrNull(toString(`v`)) AS v
  FROM `t`
  WHERE `v` IS NOT NULL
)
SELECT b1 AS `year`, CASE WHEN NULLIF(ABS(AVG(v)), 0) IS NULL THEN NULL WHEN MIN(v) = MAX(v) THEN 0 ELSE stddevPopStable(v) / NULLIF(ABS(AVG(v)), 0) END AS value
FROM x GROUP BY b1
ORDER BY 1;

-- cv sample
WITH x AS (
  SELECT `year` AS b1, toFloat64OrNull(toString(`v`)) AS v
  FROM `t`
  WHERE `v` IS NOT NULL
)
SELECT b1 AS `year`, CASE WHEN NULLIF(ABS(AVG(v)), 0) IS NULL OR COUNT(*) < 2 THEN NULL WHEN MIN(v) = MAX(v) THEN 0 ELSE stddevSampStable(v) / NULLIF(ABS(AVG(v)), 0) END AS value
FROM x GROUP BY b1
ORDER BY 1;

-- cv population weight
WITH x AS (
  SELECT `year` AS b1, toFloat64OrNull(toString(`v`)) AS v, toFloat64OrNull(toString(`w`)) AS w
  FROM `t`
  WHERE `v` IS NOT NULL AND `w` IS NOT NULL
), d AS (
  SELECT x.*, w AS a, NULLIF(SUM(w) OVER (PARTITION BY b1), 0) AS s, NULLIF(SUM(w * v) OVER (PARTITION BY b1), 0) AS y
  FROM x
)
SELECT b1 AS `year`, CASE WHEN MIN(v) < 0 OR MIN(a) < 0 OR MAX(y) IS NULL THEN NULL WHEN MIN(v) = MAX(v) THEN 0 ELSE SQRT(SUM(a * (v - y / s) * (v - y / s)) / MAX(s)) / (MAX(y) / MAX(s)) END AS value
FROM d GROUP BY b1
ORDER BY 1;

-- hhi index
WITH x AS (
  SELECT `year` AS b1, toFloat64OrNull(toString(`v`)) AS v
  FROM `t`
  WHERE `v` IS NOT NULL
), d AS (
  SELECT x.*, toFloat64(1) AS a, NULLIF(SUM(toFloat64(1)) OVER (PARTITION BY b1), 0) AS s, NULLIF(SUM(toFloat64(1) * v) OVER (PARTITION BY b1), 0) AS y
  FROM x
)
SELECT b1 AS `year`, CASE WHEN MIN(v) < 0 OR MAX(y) IS NULL THEN NULL ELSE SUM((v / y) * (v / y)) END AS value
FROM d GROUP BY b1
ORDER BY 1;

-- cr
WITH x AS (
  SELECT `year` AS b1, toFloat64OrNull(toString(`v`)) AS v
  FROM `t`
  WHERE `v` IS NOT NULL
), d AS (
  SELECT x.*, ROW_NUMBER() OVER (PARTITION BY b1 ORDER BY v DESC) AS r
  FROM x
)
SELECT b1 AS `year`, CASE WHEN MIN(v) < 0 THEN NULL ELSE SUM(CASE WHEN r <= 4 THEN v ELSE 0 END) / NULLIF(SUM(v), 0) END AS value
FROM d GROUP BY b1
ORDER BY 1;

-- lq plain item unit
WITH r AS (
  SELECT `year` AS b1, toFloat64OrNull(toString(`v`)) AS v0, `u` AS u, `i` AS i
  FROM `t`
  WHERE `v` IS NOT NULL
), h AS (
  SELECT r.*, CASE WHEN COUNT(*) OVER (PARTITION BY b1, u, i) > 1 OR COUNT(*) OVER (PARTITION BY b1, u) * COUNT(*) OVER (PARTITION BY b1, i) <> COUNT(*) OVER (PARTITION BY b1) THEN 1 ELSE 0 END AS twice
  FROM r
), x AS (
  SELECT h.*, CASE WHEN MAX(twice) OVER (PARTITION BY b1) = 0 THEN v0 END AS v
  FROM h
), d AS (
  SELECT x.*, SUM(v) OVER (PARTITION BY b1, u) AS ru, SUM(v) OVER (PARTITION BY b1, i) AS ri, SUM(v) OVER (PARTITION BY b1) AS r, MIN(v) OVER (PARTITION BY b1) AS lo
  FROM x
)
SELECT b1 AS `year`, u AS `u`, i AS `i`, CASE WHEN lo < 0 THEN NULL ELSE (v / NULLIF(ru, 0)) / NULLIF(ri / NULLIF(r, 0), 0) END AS value
FROM d
ORDER BY 1, 2, 3;

-- krugman item unit
WITH r AS (
  SELECT `year` AS b1, toFloat64OrNull(toString(`v`)) AS v0, `u` AS u, `i` AS i
  FROM `t`
  WHERE `v` IS NOT NULL
), h AS (
  SELECT r.*, CASE WHEN COUNT(*) OVER (PARTITION BY b1, u, i) > 1 OR COUNT(*) OVER (PARTITION BY b1, u) * COUNT(*) OVER (PARTITION BY b1, i) <> COUNT(*) OVER (PARTITION BY b1) THEN 1 ELSE 0 END AS twice
  FROM r
), x AS (
  SELECT h.*, CASE WHEN MAX(twice) OVER (PARTITION BY b1) = 0 THEN v0 END AS v
  FROM h
), d AS (
  SELECT x.*, SUM(v) OVER (PARTITION BY b1, u) AS ru, SUM(v) OVER (PARTITION BY b1, i) AS ri, SUM(v) OVER (PARTITION BY b1) AS r, MIN(v) OVER (PARTITION BY b1) AS lo
  FROM x
)
SELECT b1 AS `year`, u AS `u`, CASE WHEN MIN(lo) < 0 THEN NULL ELSE SUM(ABS(v / NULLIF(ru, 0) - ri / NULLIF(r, 0))) END AS value
FROM d GROUP BY b1, u
ORDER BY 1, 2;

-- locational-gini plain item unit
WITH r AS (
  SELECT `year` AS b1, toFloat64OrNull(toString(`v`)) AS v0, `u` AS u, `i` AS i
  FROM `t`
  WHERE `v` IS NOT NULL
), h AS (
  SELECT r.*, CASE WHEN COUNT(*) OVER (PARTITION BY b1, u, i) > 1 OR COUNT(*) OVER (PARTITION BY b1, u) * COUNT(*) OVER (PARTITION BY b1, i) <> COUNT(*) OVER (PARTITION BY b1) THEN 1 ELSE 0 END AS twice
  FROM r
), x AS (
  SELECT h.*, CASE WHEN MAX(twice) OVER (PARTITION BY b1) = 0 THEN v0 END AS v
  FROM h
), d AS (
  SELECT x.*, toFloat64(1) AS a, SUM(toFloat64(1)) OVER (PARTITION BY b1, i) AS s, NULLIF(SUM(v) OVER (PARTITION BY b1, i), 0) AS y, MIN(v) OVER (PARTITION BY b1) AS lo
  FROM x
), o AS (
  SELECT d.*, SUM(a) OVER (PARTITION BY b1, i ORDER BY v ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS c
  FROM d
)
SELECT b1 AS `year`, i AS `i`, CASE WHEN MIN(lo) < 0 OR MAX(y) IS NULL THEN NULL WHEN MIN(v) = MAX(v) THEN 0 ELSE SUM(a * v * (2 * c - a - s)) / (MAX(s) * MAX(y)) END AS value
FROM o GROUP BY b1, i
ORDER BY 1, 2;

-- growth compound time
WITH r AS (
  SELECT `year` AS b1, toFloat64OrNull(toString(`v`)) AS v0, toFloat64OrNull(toString(`t`)) AS t, `t` AS tn
  FROM `t`
  WHERE `v` IS NOT NULL AND `t` IS NOT NULL
), h AS (
  SELECT r.*, CASE WHEN COUNT(*) OVER (PARTITION BY b1, t) > 1 THEN 1 ELSE 0 END AS twice
  FROM r
), x AS (
  SELECT h.*, CASE WHEN MAX(twice) OVER (PARTITION BY b1) = 0 THEN v0 END AS v
  FROM h
), e AS (
  SELECT x.*, MIN(t) OVER (PARTITION BY b1) AS t0, MAX(t) OVER (PARTITION BY b1) AS t1, MIN(v) OVER (PARTITION BY b1) AS low
  FROM x
), c AS (
  SELECT b1, SUM(CASE WHEN t = t0 THEN v END) AS v0, SUM(CASE WHEN t = t1 THEN v END) AS v1, MIN(low) AS lo, MIN(t0) AS f0, MAX(t1) AS f1, CASE WHEN COUNT(CASE WHEN t = t0 THEN 1 END) = 1 AND COUNT(CASE WHEN t = t1 THEN 1 END) = 1 AND MIN(t0) < MAX(t1) THEN 0 ELSE 1 END AS bad
  FROM e
  WHERE t = t0 OR t = t1 GROUP BY b1
), b AS (
  SELECT c.*, CASE WHEN bad = 1 THEN 1 ELSE 0 END AS ill
  FROM c
), d AS (
  SELECT b.*, CASE WHEN MAX(ill) OVER (PARTITION BY b1) = 0 THEN v0 END AS x0, CASE WHEN MAX(ill) OVER (PARTITION BY b1) = 0 THEN v1 END AS x1
  FROM b
)
SELECT b1 AS `year`, CASE WHEN x0 > 0 AND x1 > 0 THEN 2 * sinh(LN(x1 / x0) / (f1 - f0) / 2) * EXP(LN(x1 / x0) / (f1 - f0) / 2) WHEN x0 > 0 AND x1 = 0 THEN -1 END AS value
FROM d
ORDER BY 1;

-- shift-share item time unit
WITH x AS (
  SELECT `year` AS b1, toFloat64OrNull(toString(`v`)) AS v, toFloat64OrNull(toString(`t`)) AS t, `t` AS tn, `u` AS u, `i` AS i
  FROM `t`
  WHERE `v` IS NOT NULL AND `t` IS NOT NULL
), e AS (
  SELECT x.*, MIN(t) OVER (PARTITION BY b1) AS t0, MAX(t) OVER (PARTITION BY b1) AS t1, MIN(v) OVER (PARTITION BY b1) AS low
  FROM x
), c AS (
  SELECT b1, u, i, SUM(CASE WHEN t = t0 THEN v END) AS v0, SUM(CASE WHEN t = t1 THEN v END) AS v1, MIN(low) AS lo, MIN(t0) AS f0, MAX(t1) AS f1, CASE WHEN COUNT(CASE WHEN t = t0 THEN 1 END) = 1 AND COUNT(CASE WHEN t = t1 THEN 1 END) = 1 AND MIN(t0) < MAX(t1) THEN 0 ELSE 1 END AS bad
  FROM e
  WHERE t = t0 OR t = t1 GROUP BY b1, u, i
), b AS (
  SELECT c.*, CASE WHEN bad = 1 OR lo < 0 OR COUNT(*) OVER (PARTITION BY b1, u) * COUNT(*) OVER (PARTITION BY b1, i) <> COUNT(*) OVER (PARTITION BY b1) THEN 1 ELSE 0 END AS ill
  FROM c
), d AS (
  SELECT b.*, CASE WHEN MAX(ill) OVER (PARTITION BY b1) = 0 THEN v0 END AS x0, CASE WHEN MAX(ill) OVER (PARTITION BY b1) = 0 THEN v1 END AS x1
  FROM b
), f AS (
  SELECT d.*, SUM(x0) OVER (PARTITION BY b1, i) AS n0, SUM(x1) OVER (PARTITION BY b1, i) AS n1, NULLIF(SUM(x0) OVER (PARTITION BY b1), 0) AS a0, SUM(x1) OVER (PARTITION BY b1) AS a1
  FROM d
)
SELECT b1 AS `year`, u AS `u`, CASE WHEN MAX(a0) > 0 THEN SUM(x1) - SUM(x0) END AS value, SUM(x0 * (a1 / a0 - 1)) AS `national`, CASE WHEN MAX(CASE WHEN n0 = 0 AND n1 > 0 THEN 1 ELSE 0 END) = 1 THEN NULL ELSE SUM(CASE WHEN n0 = 0 THEN 0 * a0 ELSE x0 * (n1 / NULLIF(n0, 0) - a1 / a0) END) END AS `mix`, CASE WHEN MAX(CASE WHEN n0 = 0 AND n1 > 0 THEN 1 ELSE 0 END) = 1 THEN NULL ELSE SUM(CASE WHEN n0 = 0 THEN 0 * a0 ELSE x1 - x0 * n1 / NULLIF(n0, 0) END) END AS `regional`
FROM f GROUP BY b1, u
ORDER BY 1, 2;

-- contributions item time
WITH x AS (
  SELECT `year` AS b1, toFloat64OrNull(toString(`v`)) AS v, toFloat64OrNull(toString(`t`)) AS t, `t` AS tn, `i` AS i
  FROM `t`
  WHERE `v` IS NOT NULL AND `t` IS NOT NULL
), e AS (
  SELECT x.*, MIN(t) OVER (PARTITION BY b1) AS t0, MAX(t) OVER (PARTITION BY b1) AS t1, MIN(v) OVER (PARTITION BY b1) AS low
  FROM x
), c AS (
  SELECT b1, i, SUM(CASE WHEN t = t0 THEN v END) AS v0, SUM(CASE WHEN t = t1 THEN v END) AS v1, MIN(low) AS lo, MIN(t0) AS f0, MAX(t1) AS f1, CASE WHEN COUNT(CASE WHEN t = t0 THEN 1 END) = 1 AND COUNT(CASE WHEN t = t1 THEN 1 END) = 1 AND MIN(t0) < MAX(t1) THEN 0 ELSE 1 END AS bad
  FROM e
  WHERE t = t0 OR t = t1 GROUP BY b1, i
), b AS (
  SELECT c.*, CASE WHEN bad = 1 THEN 1 ELSE 0 END AS ill
  FROM c
), d AS (
  SELECT b.*, CASE WHEN MAX(ill) OVER (PARTITION BY b1) = 0 THEN v0 END AS x0, CASE WHEN MAX(ill) OVER (PARTITION BY b1) = 0 THEN v1 END AS x1
  FROM b
), f AS (
  SELECT d.*, SUM(x0) OVER (PARTITION BY b1) AS a0, SUM(x1) OVER (PARTITION BY b1) AS a1, SUM(ABS(x0) + ABS(x1)) OVER (PARTITION BY b1) * COUNT(*) OVER (PARTITION BY b1) * 2.22e-16 AS least
  FROM d
)
SELECT b1 AS `year`, i AS `i`, CASE WHEN a0 > 0 THEN 100 * (x1 - x0) / a0 END AS value, CASE WHEN ABS(a1 - a0) > least THEN (x1 - x0) / (a1 - a0) END AS `share`
FROM f
ORDER BY 1, 2;

-- relative-transfer time unit
WITH x AS (
  SELECT `year` AS b1, toFloat64OrNull(toString(`v`)) AS v, toFloat64OrNull(toString(`t`)) AS t, `t` AS tn, `u` AS u
  FROM `t`
  WHERE `v` IS NOT NULL AND `t` IS NOT NULL
), e AS (
  SELECT x.*, MIN(t) OVER (PARTITION BY b1) AS t0, MAX(t) OVER (PARTITION BY b1) AS t1, MIN(v) OVER (PARTITION BY b1) AS low
  FROM x
), c AS (
  SELECT b1, u, SUM(CASE WHEN t = t0 THEN v END) AS v0, SUM(CASE WHEN t = t1 THEN v END) AS v1, MIN(low) AS lo, MIN(t0) AS f0, MAX(t1) AS f1, CASE WHEN COUNT(CASE WHEN t = t0 THEN 1 END) = 1 AND COUNT(CASE WHEN t = t1 THEN 1 END) = 1 AND MIN(t0) < MAX(t1) THEN 0 ELSE 1 END AS bad
  FROM e
  WHERE t = t0 OR t = t1 GROUP BY b1, u
), b AS (
  SELECT c.*, CASE WHEN bad = 1 OR lo < 0 THEN 1 ELSE 0 END AS ill
  FROM c
), d AS (
  SELECT b.*, CASE WHEN MAX(ill) OVER (PARTITION BY b1) = 0 THEN v0 END AS x0, CASE WHEN MAX(ill) OVER (PARTITION BY b1) = 0 THEN v1 END AS x1
  FROM b
), f AS (
  SELECT d.*, SUM(x0) OVER (PARTITION BY b1) AS a0, SUM(x1) OVER (PARTITION BY b1) AS a1, SUM(ABS(x0) + ABS(x1)) OVER (PARTITION BY b1) * COUNT(*) OVER (PARTITION BY b1) * 2.22e-16 AS least
  FROM d
)
SELECT b1 AS `year`, u AS `u`, x1 - x0 * (NULLIF(a1, 0) / NULLIF(a0, 0)) AS value, CASE WHEN a0 > 0 AND a1 > 0 THEN 100 * (x1 / NULLIF(a1, 0) - x0 / NULLIF(a0, 0)) END AS `share_change`
FROM f
ORDER BY 1, 2;

-- dagum parts group
WITH x AS (
  SELECT `year` AS b1, toFloat64OrNull(toString(`v`)) AS v, `g` AS g
  FROM `t`
  WHERE `v` IS NOT NULL
), d AS (
  SELECT x.*, toFloat64(1) AS a, NULLIF(SUM(toFloat64(1)) OVER (PARTITION BY b1), 0) AS s, NULLIF(SUM(toFloat64(1) * v) OVER (PARTITION BY b1), 0) AS y, NULLIF(SUM(toFloat64(1)) OVER (PARTITION BY b1, g), 0) AS sg, NULLIF(SUM(toFloat64(1) * v) OVER (PARTITION BY b1, g), 0) AS yg
  FROM x
), o AS (
  SELECT d.*, SUM(a) OVER (PARTITION BY b1 ORDER BY v ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS c, SUM(a) OVER (PARTITION BY b1, g ORDER BY v ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS cg
  FROM d
), k AS (
  SELECT b1, SUM(a * v * (2 * c - a - s)) / (MAX(s) * MAX(y)) AS gini, SUM(a * v * (2 * cg - a - sg)) / (MAX(s) * MAX(y)) AS inside, CASE WHEN MIN(v) < 0 OR MAX(y) IS NULL OR COUNT(*) > COUNT(sg) THEN 1 ELSE 0 END AS bad, CASE WHEN MIN(v) = MAX(v) THEN 1 ELSE 0 END AS same
  FROM o GROUP BY b1
), m AS (
  SELECT b1, g, SUM(a) AS q, SUM(a * v) AS h, MAX(s) AS size, MAX(y) AS total, ROW_NUMBER() OVER (PARTITION BY b1 ORDER BY g) AS place
  FROM d GROUP BY b1, g
), z AS (
  SELECT m1.b1 AS b1, SUM(ABS(m1.h * m2.q - m2.h * m1.q) / (m1.size * m1.total)) AS net
  FROM m m1 CROSS JOIN m m2 WHERE (m1.b1 = m2.b1 OR (m1.b1 IS NULL AND m2.b1 IS NULL)) AND m1.place < m2.place GROUP BY m1.b1
)
SELECT k.b1 AS `year`, CASE WHEN bad = 1 THEN NULL WHEN same = 1 THEN 0 ELSE gini END AS value, CASE WHEN bad = 1 THEN NULL WHEN same = 1 THEN 0 ELSE inside END AS `within`, CASE WHEN bad = 1 THEN NULL WHEN same = 1 THEN 0 ELSE COALESCE(net, 0) END AS `between`, CASE WHEN bad = 1 THEN NULL WHEN same = 1 THEN 0 ELSE gini - inside - COALESCE(net, 0) END AS `transvariation`
FROM k LEFT JOIN z ON (k.b1 = z.b1 OR (k.b1 IS NULL AND z.b1 IS NULL))
ORDER BY 1;

-- sigma time unit
WITH r AS (
  SELECT `year` AS b1, toFloat64OrNull(toString(`v`)) AS v0, toFloat64OrNull(toString(`t`)) AS t, `t` AS tn, `u` AS u
  FROM `t`
  WHERE `v` IS NOT NULL AND `t` IS NOT NULL
), h AS (
  SELECT r.*, CASE WHEN COUNT(*) OVER (PARTITION BY b1, u, t) > 1 OR COUNT(*) OVER (PARTITION BY b1, u) * COUNT(*) OVER (PARTITION BY b1, t) <> COUNT(*) OVER (PARTITION BY b1) THEN 1 ELSE 0 END AS twice
  FROM r
), x AS (
  SELECT h.*, CASE WHEN MAX(twice) OVER (PARTITION BY b1) = 0 THEN v0 END AS v
  FROM h
), d AS (
  SELECT x.*, MIN(v) OVER (PARTITION BY b1) AS lo
  FROM x
)
SELECT b1 AS `year`, tn AS `t`, CASE WHEN MIN(lo) < 0 OR MIN(lo) IS NULL THEN NULL ELSE CASE WHEN AVG(v) = 0 THEN NULL WHEN MIN(v) = MAX(v) THEN 0 ELSE stddevPopStable(v) / NULLIF(AVG(v), 0) END END AS value
FROM d GROUP BY b1, tn
ORDER BY 1, 2;

-- atkinson
WITH x AS (
  SELECT `year` AS b1, toFloat64OrNull(toString(`v`)) AS v
  FROM `t`
  WHERE `v` IS NOT NULL
), d AS (
  SELECT x.*, toFloat64(1) AS a, NULLIF(SUM(toFloat64(1)) OVER (PARTITION BY b1), 0) AS s, NULLIF(SUM(toFloat64(1) * v) OVER (PARTITION BY b1), 0) AS y
  FROM x
)
SELECT b1 AS `year`, CASE WHEN MIN(v) < 0 OR MAX(y) IS NULL THEN NULL WHEN MIN(v) = MAX(v) THEN 0 ELSE 1 - POWER(SUM(POWER(NULLIF(GREATEST((v / (y / s)), 0), 0), 0.5) * a / s), 2.0) END AS value
FROM d GROUP BY b1
ORDER BY 1;

-- hoover
WITH x AS (
  SELECT `year` AS b1, toFloat64OrNull(toString(`v`)) AS v
  FROM `t`
  WHERE `v` IS NOT NULL
), d AS (
  SELECT x.*, toFloat64(1) AS a, NULLIF(SUM(toFloat64(1)) OVER (PARTITION BY b1), 0) AS s, NULLIF(SUM(toFloat64(1) * v) OVER (PARTITION BY b1), 0) AS y
  FROM x
)
SELECT b1 AS `year`, CASE WHEN MIN(v) < 0 OR MAX(y) IS NULL THEN NULL WHEN MIN(v) = MAX(v) THEN 0 ELSE SUM(ABS(a * v / y - a / s)) / 2 END AS value
FROM d GROUP BY b1
ORDER BY 1;

-- generalised-entropy
WITH x AS (
  SELECT `year` AS b1, toFloat64OrNull(toString(`v`)) AS v
  FROM `t`
  WHERE `v` IS NOT NULL
), d AS (
  SELECT x.*, toFloat64(1) AS a, NULLIF(SUM(toFloat64(1)) OVER (PARTITION BY b1), 0) AS s, NULLIF(SUM(toFloat64(1) * v) OVER (PARTITION BY b1), 0) AS y
  FROM x
)
SELECT b1 AS `year`, CASE WHEN MIN(v) < 0 OR MAX(y) IS NULL THEN NULL WHEN MIN(v) = MAX(v) THEN 0 ELSE SUM(((v / (y / s)) - 1) * ((v / (y / s)) - 1) * a / s) / 2 END AS value
FROM d GROUP BY b1
ORDER BY 1;
