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
ORDER BY 1
SETTINGS prefer_column_name_to_alias = 1;

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
ORDER BY 1
SETTINGS prefer_column_name_to_alias = 1;

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
ORDER BY 1
SETTINGS prefer_column_name_to_alias = 1;

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
ORDER BY 1, population, value
SETTINGS prefer_column_name_to_alias = 1;

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
ORDER BY 1
SETTINGS prefer_column_name_to_alias = 1;

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
ORDER BY 1
SETTINGS prefer_column_name_to_alias = 1;

-- theil t group
WITH x AS (
  SELECT `year` AS b1, toFloat64OrNull(toString(`v`)) AS v, `g` AS g
  FROM `t`
  WHERE `v` IS NOT NULL
), d AS (
  SELECT x.*, toFloat64(1) AS a, NULLIF(SUM(toFloat64(1)) OVER (PARTITION BY b1), 0) AS s, NULLIF(SUM(toFloat64(1) * v) OVER (PARTITION BY b1), 0) AS y, NULLIF(SUM(toFloat64(1)) OVER (PARTITION BY b1, g), 0) AS sg, NULLIF(SUM(toFloat64(1) * v) OVER (PARTITION BY b1, g), 0) AS yg
  FROM x
)
SELECT b1 AS `year`, CASE WHEN MIN(v) < 0 OR MAX(y) IS NULL THEN NULL WHEN MIN(v) = MAX(v) THEN 0 ELSE SUM(LN(NULLIF(GREATEST((v / (y / s)), 0), 0)) * (a * v / y)) END AS value, CASE WHEN MIN(v) < 0 OR MAX(y) IS NULL THEN NULL WHEN MIN(v) = MAX(v) THEN 0 ELSE SUM(LN(NULLIF(GREATEST(((yg / sg) / (y / s)), 0), 0)) * (a * v / y)) END AS `between`, CASE WHEN MIN(v) < 0 OR MAX(y) IS NULL THEN NULL WHEN MIN(v) = MAX(v) THEN 0 ELSE SUM(LN(NULLIF(GREATEST((v / (yg / sg)), 0), 0)) * (a * v / y)) END AS `within`, CASE WHEN MIN(v) < 0 OR MAX(y) IS NULL OR MIN(v) = MAX(v) THEN NULL ELSE SUM(LN(NULLIF(GREATEST(((yg / sg) / (y / s)), 0), 0)) * (a * v / y)) / NULLIF(SUM(LN(NULLIF(GREATEST((v / (y / s)), 0), 0)) * (a * v / y)), 0) END AS `between_share`
FROM d GROUP BY b1
ORDER BY 1
SETTINGS prefer_column_name_to_alias = 1;

-- theil l group weight
WITH x AS (
  SELECT `year` AS b1, toFloat64OrNull(toString(`v`)) AS v, toFloat64OrNull(toString(`w`)) AS w, `g` AS g
  FROM `t`
  WHERE `v` IS NOT NULL AND `w` IS NOT NULL
), d AS (
  SELECT x.*, w AS a, NULLIF(SUM(w) OVER (PARTITION BY b1), 0) AS s, NULLIF(SUM(w * v) OVER (PARTITION BY b1), 0) AS y, NULLIF(SUM(w) OVER (PARTITION BY b1, g), 0) AS sg, NULLIF(SUM(w * v) OVER (PARTITION BY b1, g), 0) AS yg
  FROM x
)
SELECT b1 AS `year`, CASE WHEN MIN(v) < 0 OR MIN(a) < 0 OR MAX(y) IS NULL OR MIN(v) <= 0 OR MIN(a) <= 0 THEN NULL WHEN MIN(v) = MAX(v) THEN 0 ELSE SUM(-LN(NULLIF(GREATEST((v / (y / s)), 0), 0)) * (a / s)) END AS value, CASE WHEN MIN(v) < 0 OR MIN(a) < 0 OR MAX(y) IS NULL OR MIN(v) <= 0 OR MIN(a) <= 0 THEN NULL WHEN MIN(v) = MAX(v) THEN 0 ELSE SUM(-LN(NULLIF(GREATEST(((yg / sg) / (y / s)), 0), 0)) * (a / s)) END AS `between`, CASE WHEN MIN(v) < 0 OR MIN(a) < 0 OR MAX(y) IS NULL OR MIN(v) <= 0 OR MIN(a) <= 0 THEN NULL WHEN MIN(v) = MAX(v) THEN 0 ELSE SUM(-LN(NULLIF(GREATEST((v / (yg / sg)), 0), 0)) * (a / s)) END AS `within`, CASE WHEN MIN(v) < 0 OR MIN(a) < 0 OR MAX(y) IS NULL OR MIN(v) <= 0 OR MIN(a) <= 0 OR MIN(v) = MAX(v) THEN NULL ELSE SUM(-LN(NULLIF(GREATEST(((yg / sg) / (y / s)), 0), 0)) * (a / s)) / NULLIF(SUM(-LN(NULLIF(GREATEST((v / (y / s)), 0), 0)) * (a / s)), 0) END AS `between_share`
FROM d GROUP BY b1
ORDER BY 1
SETTINGS prefer_column_name_to_alias = 1;

-- cv population
WITH x AS (
  SELECT `year` AS b1, toFloat64OrNull(toString(`v`)) AS v
  FROM `t`
  WHERE `v` IS NOT NULL
)
SELECT b1 AS `year`, CASE WHEN NULLIF(ABS(AVG(v)), 0) IS NULL THEN NULL WHEN MIN(v) = MAX(v) THEN 0 ELSE stddevPopStable(v) / NULLIF(ABS(AVG(v)), 0) END AS value
FROM x GROUP BY b1
ORDER BY 1
SETTINGS prefer_column_name_to_alias = 1;

-- cv sample
WITH x AS (
  SELECT `year` AS b1, toFloat64OrNull(toString(`v`)) AS v
  FROM `t`
  WHERE `v` IS NOT NULL
)
SELECT b1 AS `year`, CASE WHEN NULLIF(ABS(AVG(v)), 0) IS NULL OR COUNT(*) < 2 THEN NULL WHEN MIN(v) = MAX(v) THEN 0 ELSE stddevSampStable(v) / NULLIF(ABS(AVG(v)), 0) END AS value
FROM x GROUP BY b1
ORDER BY 1
SETTINGS prefer_column_name_to_alias = 1;

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
ORDER BY 1
SETTINGS prefer_column_name_to_alias = 1;

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
ORDER BY 1
SETTINGS prefer_column_name_to_alias = 1;

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
ORDER BY 1
SETTINGS prefer_column_name_to_alias = 1;

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
ORDER BY 1, 2, 3
SETTINGS prefer_column_name_to_alias = 1;

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
SELECT b1 AS `year`, u AS `u`, CASE WHEN MIN(lo) < 0 THEN NULL ELSE SUM(ABS(v / NULLIF(ru, 0) - ri / NULLIF(r, 0))) END AS value, CASE WHEN MIN(lo) < 0 THEN NULL ELSE SUM(ABS(v / NULLIF(ru, 0) - ri / NULLIF(r, 0))) / 2 END AS `hoover`, CASE WHEN MIN(lo) < 0 THEN NULL ELSE 1 / NULLIF(SUM((v / NULLIF(ru, 0)) * (v / NULLIF(ru, 0)) / (NULLIF(ri, 0) / NULLIF(r, 0))), 0) END AS `hachman`, CASE WHEN MIN(lo) < 0 THEN NULL ELSE SUM((v / NULLIF(ru, 0)) * (v / NULLIF(ru, 0))) END AS `herfindahl`
FROM d GROUP BY b1, u
ORDER BY 1, 2
SETTINGS prefer_column_name_to_alias = 1;

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
  SELECT x.*, SUM(v) OVER (PARTITION BY b1, u) AS a, MIN(v) OVER (PARTITION BY b1) AS lo
  FROM x
), e AS (
  SELECT d.*, NULLIF(SUM(a) OVER (PARTITION BY b1, i), 0) AS s, NULLIF(SUM(v) OVER (PARTITION BY b1, i), 0) AS y, MAX(CASE WHEN a = 0 AND v > 0 THEN 1 ELSE 0 END) OVER (PARTITION BY b1) AS gone
  FROM d
), q AS (
  SELECT e.*, CASE WHEN a > 0 THEN v / y / (a / s) END AS t
  FROM e
), o AS (
  SELECT q.*, SUM(toFloat64(1)) OVER (PARTITION BY b1, i ORDER BY v ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS c, SUM(toFloat64(1)) OVER (PARTITION BY b1, i) AS n
  FROM q
)
SELECT b1 AS `year`, i AS `i`, CASE WHEN MIN(lo) < 0 THEN NULL ELSE CASE WHEN MAX(gone) = 1 OR MAX(y) IS NULL THEN NULL ELSE CASE WHEN MIN(v) = MAX(v) THEN 0 ELSE SUM(v * (2 * c - 1 - n)) / (MAX(n) * SUM(v)) END END END AS value
FROM o GROUP BY b1, i
ORDER BY 1, 2
SETTINGS prefer_column_name_to_alias = 1;

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
ORDER BY 1
SETTINGS prefer_column_name_to_alias = 1;

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
ORDER BY 1, 2
SETTINGS prefer_column_name_to_alias = 1;

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
ORDER BY 1, 2
SETTINGS prefer_column_name_to_alias = 1;

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
SELECT b1 AS `year`, u AS `u`, x1 - x0 * (NULLIF(a1, 0) / NULLIF(a0, 0)) AS value, CASE WHEN a0 > 0 AND a1 > 0 THEN 100 * (x1 / NULLIF(a1, 0) - x0 / NULLIF(a0, 0)) END AS `share_change`, CASE WHEN a0 > 0 AND a1 > 0 AND x0 > 0 THEN (x1 / NULLIF(a1, 0)) / (x0 / NULLIF(a0, 0)) - 1 END AS `relative_change`
FROM f
ORDER BY 1, 2
SETTINGS prefer_column_name_to_alias = 1;

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
ORDER BY 1
SETTINGS prefer_column_name_to_alias = 1;

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
SELECT b1 AS `year`, tn AS `t`, CASE WHEN MIN(lo) < 0 OR MIN(lo) IS NULL THEN NULL ELSE CASE WHEN AVG(v) = 0 THEN NULL WHEN MIN(v) = MAX(v) THEN 0 ELSE stddevPopStable(v) / NULLIF(AVG(v), 0) END END AS value, CASE WHEN MIN(lo) < 0 OR MIN(lo) IS NULL THEN NULL ELSE CASE WHEN MIN(v) <= 0 OR COUNT(*) < 2 THEN NULL WHEN MIN(v) = MAX(v) THEN 0 ELSE stddevSampStable(LN(NULLIF(GREATEST(v, 0), 0))) END END AS `log_deviation`
FROM d GROUP BY b1, tn
ORDER BY 1, 2
SETTINGS prefer_column_name_to_alias = 1;

-- atkinson
WITH x AS (
  SELECT `year` AS b1, toFloat64OrNull(toString(`v`)) AS v
  FROM `t`
  WHERE `v` IS NOT NULL
), d AS (
  SELECT x.*, toFloat64(1) AS a, NULLIF(SUM(toFloat64(1)) OVER (PARTITION BY b1), 0) AS s, NULLIF(SUM(toFloat64(1) * v) OVER (PARTITION BY b1), 0) AS y
  FROM x
)
SELECT b1 AS `year`, CASE WHEN MIN(v) < 0 OR MAX(y) IS NULL THEN NULL WHEN MIN(v) = MAX(v) THEN 0 ELSE 1 - POWER(SUM(POWER(NULLIF(GREATEST((v / (y / s)), 0), 0), 0.5) * a / s), 2.0) END AS value, CASE WHEN MIN(v) < 0 OR MAX(y) IS NULL THEN NULL WHEN MIN(v) = MAX(v) THEN MIN(v) ELSE (MAX(y) / MAX(s)) * (1 - (1 - POWER(SUM(POWER(NULLIF(GREATEST((v / (y / s)), 0), 0), 0.5) * a / s), 2.0))) END AS `equivalent`
FROM d GROUP BY b1
ORDER BY 1
SETTINGS prefer_column_name_to_alias = 1;

-- hoover
WITH x AS (
  SELECT `year` AS b1, toFloat64OrNull(toString(`v`)) AS v
  FROM `t`
  WHERE `v` IS NOT NULL
), d AS (
  SELECT x.*, toFloat64(1) AS a, NULLIF(SUM(toFloat64(1)) OVER (PARTITION BY b1), 0) AS s, NULLIF(SUM(toFloat64(1) * v) OVER (PARTITION BY b1), 0) AS y
  FROM x
)
SELECT b1 AS `year`, CASE WHEN MIN(v) < 0 OR MAX(y) IS NULL THEN NULL WHEN MIN(v) = MAX(v) THEN 0 ELSE SUM(ABS(a * v / y - a / s)) / 2 END AS value, CASE WHEN MIN(v) < 0 OR MAX(y) IS NULL THEN NULL WHEN MIN(v) = MAX(v) THEN 0 ELSE SUM(CASE WHEN v < y / s THEN a ELSE 0 END) / MAX(s) END AS `below_mean`
FROM d GROUP BY b1
ORDER BY 1
SETTINGS prefer_column_name_to_alias = 1;

-- generalised-entropy
WITH x AS (
  SELECT `year` AS b1, toFloat64OrNull(toString(`v`)) AS v
  FROM `t`
  WHERE `v` IS NOT NULL
), d AS (
  SELECT x.*, toFloat64(1) AS a, NULLIF(SUM(toFloat64(1)) OVER (PARTITION BY b1), 0) AS s, NULLIF(SUM(toFloat64(1) * v) OVER (PARTITION BY b1), 0) AS y
  FROM x
)
SELECT b1 AS `year`, CASE WHEN MIN(v) < 0 OR MAX(y) IS NULL THEN NULL WHEN MIN(v) = MAX(v) THEN 0 ELSE SUM(((v / (y / s)) - 1) * ((v / (y / s)) - 1) / 2 * a / s) END AS value
FROM d GROUP BY b1
ORDER BY 1
SETTINGS prefer_column_name_to_alias = 1;

-- generalised-entropy
WITH x AS (
  SELECT `year` AS b1, toFloat64OrNull(toString(`v`)) AS v
  FROM `t`
  WHERE `v` IS NOT NULL
), d AS (
  SELECT x.*, toFloat64(1) AS a, NULLIF(SUM(toFloat64(1)) OVER (PARTITION BY b1), 0) AS s, NULLIF(SUM(toFloat64(1) * v) OVER (PARTITION BY b1), 0) AS y
  FROM x
)
SELECT b1 AS `year`, CASE WHEN MIN(v) < 0 OR MAX(y) IS NULL OR MIN(CASE WHEN a > 0 THEN v END) <= 0 THEN NULL WHEN MIN(v) = MAX(v) THEN 0 ELSE SUM(-LN(NULLIF(GREATEST((v / (y / s)), 0), 0)) * a / s) END AS value
FROM d GROUP BY b1
ORDER BY 1
SETTINGS prefer_column_name_to_alias = 1;

-- generalised-entropy weight
WITH x AS (
  SELECT `year` AS b1, toFloat64OrNull(toString(`v`)) AS v, toFloat64OrNull(toString(`w`)) AS w
  FROM `t`
  WHERE `v` IS NOT NULL AND `w` IS NOT NULL
), d AS (
  SELECT x.*, w AS a, NULLIF(SUM(w) OVER (PARTITION BY b1), 0) AS s, NULLIF(SUM(w * v) OVER (PARTITION BY b1), 0) AS y
  FROM x
)
SELECT b1 AS `year`, CASE WHEN MIN(v) < 0 OR MIN(a) < 0 OR MAX(y) IS NULL OR MIN(CASE WHEN a > 0 THEN v END) <= 0 THEN NULL WHEN MIN(v) = MAX(v) THEN 0 ELSE SUM(CASE WHEN v = 0 THEN -0.5 ELSE 2 * sinh((-0.5) * LN(NULLIF(GREATEST((v / (y / s)), 0), 0))) * EXP((-0.5) * LN(NULLIF(GREATEST((v / (y / s)), 0), 0))) / (2.0) END * a / s) END AS value
FROM d GROUP BY b1
ORDER BY 1
SETTINGS prefer_column_name_to_alias = 1;

-- generalised-entropy group
WITH x AS (
  SELECT `year` AS b1, toFloat64OrNull(toString(`v`)) AS v, `g` AS g
  FROM `t`
  WHERE `v` IS NOT NULL
), d AS (
  SELECT x.*, toFloat64(1) AS a, NULLIF(SUM(toFloat64(1)) OVER (PARTITION BY b1), 0) AS s, NULLIF(SUM(toFloat64(1) * v) OVER (PARTITION BY b1), 0) AS y, NULLIF(SUM(toFloat64(1)) OVER (PARTITION BY b1, g), 0) AS sg, NULLIF(SUM(toFloat64(1) * v) OVER (PARTITION BY b1, g), 0) AS yg
  FROM x
)
SELECT b1 AS `year`, CASE WHEN MIN(v) < 0 OR MAX(y) IS NULL OR COUNT(*) > COUNT(sg) THEN NULL WHEN MIN(v) = MAX(v) THEN 0 ELSE SUM(CASE WHEN v = 0 THEN 5.333333333333333 ELSE 2 * sinh((0.125) * LN(NULLIF(GREATEST((v / (y / s)), 0), 0))) * EXP((0.125) * LN(NULLIF(GREATEST((v / (y / s)), 0), 0))) / (-0.1875) END * a / s) END AS value, COALESCE(CASE WHEN MIN(v) < 0 OR MAX(y) IS NULL OR COUNT(*) > COUNT(sg) THEN NULL WHEN MIN(v) = MAX(v) THEN 0 ELSE SUM(POWER(NULLIF(GREATEST(((COALESCE(yg, 0) / sg) / (y / s)), 0), 0), 0.25) * CASE WHEN v = 0 THEN 5.333333333333333 ELSE 2 * sinh((0.125) * LN(NULLIF(GREATEST((v / (yg / sg)), 0), 0))) * EXP((0.125) * LN(NULLIF(GREATEST((v / (yg / sg)), 0), 0))) / (-0.1875) END * a / s) END, CASE WHEN MIN(v) < 0 OR MAX(y) IS NULL OR COUNT(*) > COUNT(sg) THEN NULL WHEN MIN(v) = MAX(v) THEN 0 ELSE 0 END) AS `within`, COALESCE(CASE WHEN MIN(v) < 0 OR MAX(y) IS NULL OR COUNT(*) > COUNT(sg) THEN NULL WHEN MIN(v) = MAX(v) THEN 0 ELSE SUM(CASE WHEN yg IS NULL THEN 5.333333333333333 ELSE 2 * sinh((0.125) * LN(NULLIF(GREATEST(((COALESCE(yg, 0) / sg) / (y / s)), 0), 0))) * EXP((0.125) * LN(NULLIF(GREATEST(((COALESCE(yg, 0) / sg) / (y / s)), 0), 0))) / (-0.1875) END * a / s) END, CASE WHEN MIN(v) < 0 OR MAX(y) IS NULL OR COUNT(*) > COUNT(sg) THEN NULL WHEN MIN(v) = MAX(v) THEN 0 ELSE 0 END) AS `between`
FROM d GROUP BY b1
ORDER BY 1
SETTINGS prefer_column_name_to_alias = 1;

-- generalised-entropy group
WITH x AS (
  SELECT `year` AS b1, toFloat64OrNull(toString(`v`)) AS v, `g` AS g
  FROM `t`
  WHERE `v` IS NOT NULL
), d AS (
  SELECT x.*, toFloat64(1) AS a, NULLIF(SUM(toFloat64(1)) OVER (PARTITION BY b1), 0) AS s, NULLIF(SUM(toFloat64(1) * v) OVER (PARTITION BY b1), 0) AS y, NULLIF(SUM(toFloat64(1)) OVER (PARTITION BY b1, g), 0) AS sg, NULLIF(SUM(toFloat64(1) * v) OVER (PARTITION BY b1, g), 0) AS yg
  FROM x
)
SELECT b1 AS `year`, CASE WHEN MIN(v) < 0 OR MAX(y) IS NULL OR COUNT(*) > COUNT(sg) THEN NULL WHEN MIN(v) = MAX(v) THEN 0 ELSE SUM((v / (y / s)) * LN(NULLIF(GREATEST((v / (y / s)), 0), 0)) * a / s) END AS value, COALESCE(CASE WHEN MIN(v) < 0 OR MAX(y) IS NULL OR COUNT(*) > COUNT(sg) THEN NULL WHEN MIN(v) = MAX(v) THEN 0 ELSE SUM(POWER(NULLIF(GREATEST(((COALESCE(yg, 0) / sg) / (y / s)), 0), 0), 1.0) * (v / (yg / sg)) * LN(NULLIF(GREATEST((v / (yg / sg)), 0), 0)) * a / s) END, CASE WHEN MIN(v) < 0 OR MAX(y) IS NULL OR COUNT(*) > COUNT(sg) THEN NULL WHEN MIN(v) = MAX(v) THEN 0 ELSE 0 END) AS `within`, COALESCE(CASE WHEN MIN(v) < 0 OR MAX(y) IS NULL OR COUNT(*) > COUNT(sg) THEN NULL WHEN MIN(v) = MAX(v) THEN 0 ELSE SUM(((COALESCE(yg, 0) / sg) / (y / s)) * LN(NULLIF(GREATEST(((COALESCE(yg, 0) / sg) / (y / s)), 0), 0)) * a / s) END, CASE WHEN MIN(v) < 0 OR MAX(y) IS NULL OR COUNT(*) > COUNT(sg) THEN NULL WHEN MIN(v) = MAX(v) THEN 0 ELSE 0 END) AS `between`
FROM d GROUP BY b1
ORDER BY 1
SETTINGS prefer_column_name_to_alias = 1;

-- generalised-entropy group
WITH x AS (
  SELECT `year` AS b1, toFloat64OrNull(toString(`v`)) AS v, `g` AS g
  FROM `t`
  WHERE `v` IS NOT NULL
), d AS (
  SELECT x.*, toFloat64(1) AS a, NULLIF(SUM(toFloat64(1)) OVER (PARTITION BY b1), 0) AS s, NULLIF(SUM(toFloat64(1) * v) OVER (PARTITION BY b1), 0) AS y, NULLIF(SUM(toFloat64(1)) OVER (PARTITION BY b1, g), 0) AS sg, NULLIF(SUM(toFloat64(1) * v) OVER (PARTITION BY b1, g), 0) AS yg
  FROM x
)
SELECT b1 AS `year`, CASE WHEN MIN(v) < 0 OR MAX(y) IS NULL OR COUNT(*) > COUNT(sg) THEN NULL WHEN MIN(v) = MAX(v) THEN 0 ELSE SUM((v / (y / s)) * 2 * sinh((0.25) * LN(NULLIF(GREATEST((v / (y / s)), 0), 0))) * EXP((0.25) * LN(NULLIF(GREATEST((v / (y / s)), 0), 0))) / (0.75) * a / s) END AS value, COALESCE(CASE WHEN MIN(v) < 0 OR MAX(y) IS NULL OR COUNT(*) > COUNT(sg) THEN NULL WHEN MIN(v) = MAX(v) THEN 0 ELSE SUM(POWER(NULLIF(GREATEST(((COALESCE(yg, 0) / sg) / (y / s)), 0), 0), 1.5) * (v / (yg / sg)) * 2 * sinh((0.25) * LN(NULLIF(GREATEST((v / (yg / sg)), 0), 0))) * EXP((0.25) * LN(NULLIF(GREATEST((v / (yg / sg)), 0), 0))) / (0.75) * a / s) END, CASE WHEN MIN(v) < 0 OR MAX(y) IS NULL OR COUNT(*) > COUNT(sg) THEN NULL WHEN MIN(v) = MAX(v) THEN 0 ELSE 0 END) AS `within`, COALESCE(CASE WHEN MIN(v) < 0 OR MAX(y) IS NULL OR COUNT(*) > COUNT(sg) THEN NULL WHEN MIN(v) = MAX(v) THEN 0 ELSE SUM(((COALESCE(yg, 0) / sg) / (y / s)) * 2 * sinh((0.25) * LN(NULLIF(GREATEST(((COALESCE(yg, 0) / sg) / (y / s)), 0), 0))) * EXP((0.25) * LN(NULLIF(GREATEST(((COALESCE(yg, 0) / sg) / (y / s)), 0), 0))) / (0.75) * a / s) END, CASE WHEN MIN(v) < 0 OR MAX(y) IS NULL OR COUNT(*) > COUNT(sg) THEN NULL WHEN MIN(v) = MAX(v) THEN 0 ELSE 0 END) AS `between`
FROM d GROUP BY b1
ORDER BY 1
SETTINGS prefer_column_name_to_alias = 1;

-- palma
WITH x AS (
  SELECT `year` AS b1, toFloat64OrNull(toString(`v`)) AS v
  FROM `t`
  WHERE `v` IS NOT NULL
), d AS (
  SELECT x.*, toFloat64(1) AS a, NULLIF(SUM(toFloat64(1)) OVER (PARTITION BY b1), 0) AS s, NULLIF(SUM(toFloat64(1) * v) OVER (PARTITION BY b1), 0) AS y
  FROM x
), o AS (
  SELECT d.*, SUM(a) OVER (PARTITION BY b1 ORDER BY v ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS c, ROW_NUMBER() OVER (PARTITION BY b1 ORDER BY v) AS r
  FROM d
), e AS (
  SELECT b1, CASE WHEN MIN(v) < 0 OR MAX(y) IS NULL THEN 1 ELSE 0 END AS bad, SUM(LEAST(a, GREATEST(0.2 * s - (c - a), 0)) * v) / MAX(y) AS l2, SUM(LEAST(a, GREATEST(0.4 * s - (c - a), 0)) * v) / MAX(y) AS l4, SUM(LEAST(a, GREATEST(0.8 * s - (c - a), 0)) * v) / MAX(y) AS l8, SUM(LEAST(a, GREATEST(0.9 * s - (c - a), 0)) * v) / MAX(y) AS l9, SUM(CASE WHEN r = FLOOR((s - 1) * 0.1) + 1 THEN v * (1 - ((s - 1) * 0.1 - FLOOR((s - 1) * 0.1))) WHEN r = FLOOR((s - 1) * 0.1) + 2 THEN v * ((s - 1) * 0.1 - FLOOR((s - 1) * 0.1)) ELSE 0 * v END) AS p1, SUM(CASE WHEN r = FLOOR((s - 1) * 0.5) + 1 THEN v * (1 - ((s - 1) * 0.5 - FLOOR((s - 1) * 0.5))) WHEN r = FLOOR((s - 1) * 0.5) + 2 THEN v * ((s - 1) * 0.5 - FLOOR((s - 1) * 0.5)) ELSE 0 * v END) AS p5, SUM(CASE WHEN r = FLOOR((s - 1) * 0.9) + 1 THEN v * (1 - ((s - 1) * 0.9 - FLOOR((s - 1) * 0.9))) WHEN r = FLOOR((s - 1) * 0.9) + 2 THEN v * ((s - 1) * 0.9 - FLOOR((s - 1) * 0.9)) ELSE 0 * v END) AS p9
  FROM o GROUP BY b1
)
SELECT b1 AS `year`, CASE WHEN bad = 0 THEN (1 - l9) / NULLIF(l4, 0) END AS value, CASE WHEN bad = 0 THEN (1 - l8) / NULLIF(l2, 0) END AS `s80_s20`, CASE WHEN bad = 0 THEN p9 / NULLIF(p1, 0) END AS `p90_p10`, CASE WHEN bad = 0 THEN p9 / NULLIF(p5, 0) END AS `p90_p50`, CASE WHEN bad = 0 THEN p5 / NULLIF(p1, 0) END AS `p50_p10`, CASE WHEN bad = 0 THEN 1 - l9 END AS `top10_share`, CASE WHEN bad = 0 THEN l4 END AS `bottom40_share`
FROM e
ORDER BY 1
SETTINGS prefer_column_name_to_alias = 1;

-- palma weight
WITH x AS (
  SELECT `year` AS b1, toFloat64OrNull(toString(`v`)) AS v, toFloat64OrNull(toString(`w`)) AS w
  FROM `t`
  WHERE `v` IS NOT NULL AND `w` IS NOT NULL
), d AS (
  SELECT x.*, w AS a, NULLIF(SUM(w) OVER (PARTITION BY b1), 0) AS s, NULLIF(SUM(w * v) OVER (PARTITION BY b1), 0) AS y
  FROM x
), o AS (
  SELECT d.*, SUM(a) OVER (PARTITION BY b1 ORDER BY v ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS c, ROW_NUMBER() OVER (PARTITION BY b1 ORDER BY v) AS r
  FROM d
), e AS (
  SELECT b1, CASE WHEN MIN(v) < 0 OR MIN(a) < 0 OR MAX(y) IS NULL THEN 1 ELSE 0 END AS bad, SUM(LEAST(a, GREATEST(0.2 * s - (c - a), 0)) * v) / MAX(y) AS l2, SUM(LEAST(a, GREATEST(0.4 * s - (c - a), 0)) * v) / MAX(y) AS l4, SUM(LEAST(a, GREATEST(0.8 * s - (c - a), 0)) * v) / MAX(y) AS l8, SUM(LEAST(a, GREATEST(0.9 * s - (c - a), 0)) * v) / MAX(y) AS l9, MIN(CASE WHEN a > 0 AND 10 * c >= 1 * s * 0.99999999999999 THEN v END) AS p1, MIN(CASE WHEN a > 0 AND 10 * c >= 5 * s * 0.99999999999999 THEN v END) AS p5, MIN(CASE WHEN a > 0 AND 10 * c >= 9 * s * 0.99999999999999 THEN v END) AS p9
  FROM o GROUP BY b1
)
SELECT b1 AS `year`, CASE WHEN bad = 0 THEN (1 - l9) / NULLIF(l4, 0) END AS value, CASE WHEN bad = 0 THEN (1 - l8) / NULLIF(l2, 0) END AS `s80_s20`, CASE WHEN bad = 0 THEN p9 / NULLIF(p1, 0) END AS `p90_p10`, CASE WHEN bad = 0 THEN p9 / NULLIF(p5, 0) END AS `p90_p50`, CASE WHEN bad = 0 THEN p5 / NULLIF(p1, 0) END AS `p50_p10`, CASE WHEN bad = 0 THEN 1 - l9 END AS `top10_share`, CASE WHEN bad = 0 THEN l4 END AS `bottom40_share`
FROM e
ORDER BY 1
SETTINGS prefer_column_name_to_alias = 1;

-- dominance group
WITH x AS (
  SELECT `year` AS b1, toFloat64OrNull(toString(`v`)) AS v, `g` AS g
  FROM `t`
  WHERE `v` IS NOT NULL
), d AS (
  SELECT x.*, toFloat64(1) AS a, NULLIF(SUM(toFloat64(1)) OVER (PARTITION BY b1), 0) AS s, NULLIF(SUM(toFloat64(1) * v) OVER (PARTITION BY b1), 0) AS y, NULLIF(SUM(toFloat64(1)) OVER (PARTITION BY b1, g), 0) AS sg, NULLIF(SUM(toFloat64(1) * v) OVER (PARTITION BY b1, g), 0) AS yg
  FROM x
), o AS (
  SELECT d.*, SUM(a) OVER (PARTITION BY b1, g ORDER BY v ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) / sg AS p, SUM(a * v) OVER (PARTITION BY b1, g ORDER BY v ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) / yg AS q, DENSE_RANK() OVER (PARTITION BY b1 ORDER BY g) AS place
  FROM d
), e AS (
  SELECT o.*, COALESCE(MAX(CASE WHEN place = 1 THEN p END) OVER (PARTITION BY b1 ORDER BY p ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW), 0) AS p1a, MIN(CASE WHEN place = 1 THEN p END) OVER (PARTITION BY b1 ORDER BY p ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING) AS p1b, COALESCE(MAX(CASE WHEN place = 1 THEN q END) OVER (PARTITION BY b1 ORDER BY p ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW), 0) AS q1a, MIN(CASE WHEN place = 1 THEN q END) OVER (PARTITION BY b1 ORDER BY p ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING) AS q1b, COALESCE(MAX(CASE WHEN place = 2 THEN p END) OVER (PARTITION BY b1 ORDER BY p ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW), 0) AS p2a, MIN(CASE WHEN place = 2 THEN p END) OVER (PARTITION BY b1 ORDER BY p ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING) AS p2b, COALESCE(MAX(CASE WHEN place = 2 THEN q END) OVER (PARTITION BY b1 ORDER BY p ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW), 0) AS q2a, MIN(CASE WHEN place = 2 THEN q END) OVER (PARTITION BY b1 ORDER BY p ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING) AS q2b
  FROM o
), f AS (
  SELECT e.*, CASE WHEN place = 1 THEN q - (CASE WHEN p2b IS NULL THEN q2a WHEN p2b > p2a THEN q2a + (p - p2a) / (p2b - p2a) * (q2b - q2a) ELSE q2b END) ELSE (CASE WHEN p1b IS NULL THEN q1a WHEN p1b > p1a THEN q1a + (p - p1a) / (p1b - p1a) * (q1b - q1a) ELSE q1b END) - q END AS z
  FROM e
), k AS (
  SELECT b1, v, a, y, sg, yg, place, z, 0 AS turn FROM f UNION ALL SELECT b1, v, a, y, sg, yg, place, z, CASE WHEN z * last < 0 THEN 1 ELSE 0 END AS turn
  FROM (SELECT f.*, MAX(z) OVER (PARTITION BY b1 ORDER BY p ROWS BETWEEN 1 PRECEDING AND 1 PRECEDING) AS last FROM f WHERE ABS(z) > 1e-12) t
)
SELECT b1 AS `year`, CASE WHEN MIN(v) < 0 OR MAX(y) IS NULL OR MAX(place) <> 2 OR COUNT(*) > COUNT(sg) OR COUNT(*) > COUNT(yg) THEN NULL ELSE MAX(ABS(z)) END AS value, CASE WHEN MIN(v) < 0 OR MAX(y) IS NULL OR MAX(place) <> 2 OR COUNT(*) > COUNT(sg) OR COUNT(*) > COUNT(yg) THEN NULL ELSE SUM(turn) END AS `crossings`
FROM k GROUP BY b1
ORDER BY 1
SETTINGS prefer_column_name_to_alias = 1;

-- dagum groups group
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
  SELECT b1, g, SUM(a * v * (2 * cg - a - sg)) / (MAX(sg) * MAX(yg)) AS gini, SUM(a) AS q, SUM(a * v) AS h, MAX(s) AS size, MAX(y) AS total, CASE WHEN MIN(v) = MAX(v) AND MAX(v) > 0 THEN 1 ELSE 0 END AS same, CASE WHEN MIN(v) < 0 OR MAX(y) IS NULL OR COUNT(*) > COUNT(sg) THEN 1 ELSE 0 END AS ill
  FROM o GROUP BY b1, g
), b AS (
  SELECT k.*, MAX(ill) OVER (PARTITION BY b1) AS bad
  FROM k
)
SELECT b1 AS `year`, g AS `group`, CASE WHEN bad = 0 THEN CASE WHEN same = 1 THEN 0 ELSE gini END END AS value, CASE WHEN bad = 0 THEN q / size END AS `population_share`, CASE WHEN bad = 0 THEN h / total END AS `value_share`
FROM b
ORDER BY 1, 2
SETTINGS prefer_column_name_to_alias = 1;

-- dagum pairs group weight
WITH x AS (
  SELECT `year` AS b1, toFloat64OrNull(toString(`v`)) AS v, toFloat64OrNull(toString(`w`)) AS w, `g` AS g
  FROM `t`
  WHERE `v` IS NOT NULL AND `w` IS NOT NULL
), d AS (
  SELECT x.*, w AS a, NULLIF(SUM(w) OVER (PARTITION BY b1), 0) AS s, NULLIF(SUM(w * v) OVER (PARTITION BY b1), 0) AS y, NULLIF(SUM(w) OVER (PARTITION BY b1, g), 0) AS sg, NULLIF(SUM(w * v) OVER (PARTITION BY b1, g), 0) AS yg
  FROM x
), b AS (
  SELECT m.*, MAX(ill) OVER (PARTITION BY b1) AS bad
  FROM (SELECT b1, g, SUM(a) AS q, SUM(a * v) AS h, MAX(s) AS size, MAX(y) AS total, ROW_NUMBER() OVER (PARTITION BY b1 ORDER BY g) AS place, CASE WHEN MIN(v) < 0 OR MIN(a) < 0 OR MAX(y) IS NULL OR COUNT(*) > COUNT(sg) THEN 1 ELSE 0 END AS ill FROM d GROUP BY b1, g) m
), z AS (
  SELECT m1.b1 AS b1, m1.g AS x1, m2.g AS x2, m1.place AS i1, m2.place AS i2, m1.q AS q1, m2.q AS q2, m1.h AS h1, m2.h AS h2, m1.size AS size, m1.total AS total, m1.bad AS bad
  FROM b m1 CROSS JOIN b m2 WHERE (m1.b1 = m2.b1 OR (m1.b1 IS NULL AND m2.b1 IS NULL)) AND m1.place < m2.place
), o AS (
  SELECT d.*, DENSE_RANK() OVER (PARTITION BY b1 ORDER BY g) AS place
  FROM d
), w AS (
  SELECT z.b1 AS b1, i1, i2, x1, x2, q1, q2, h1, h2, size, total, bad, o.a AS a, o.v AS v, 1 AS side
  FROM z CROSS JOIN o WHERE (z.b1 = o.b1 OR (z.b1 IS NULL AND o.b1 IS NULL)) AND o.place = z.i1 UNION ALL SELECT z.b1 AS b1, i1, i2, x1, x2, q1, q2, h1, h2, size, total, bad, o.a AS a, o.v AS v, 2 AS side
  FROM z CROSS JOIN o WHERE (z.b1 = o.b1 OR (z.b1 IS NULL AND o.b1 IS NULL)) AND o.place = z.i2
), p AS (
  SELECT w.*, SUM(a) OVER (PARTITION BY b1, i1, i2 ORDER BY v ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS c, SUM(a) OVER (PARTITION BY b1, i1, i2, side ORDER BY v ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS cg
  FROM w
), k AS (
  SELECT b1, i1, i2, MAX(x1) AS g1, MAX(x2) AS g2, MAX(bad) AS bad, SUM(a * v * (2 * (c - cg) - CASE WHEN side = 1 THEN q2 ELSE q1 END)) AS apart, ABS(MAX(h1) * MAX(q2) - MAX(h2) * MAX(q1)) AS net, MAX(q1) * MAX(h2) + MAX(q2) * MAX(h1) AS sum, MAX(size) * MAX(total) AS scale, CASE WHEN MIN(v) = MAX(v) THEN 1 ELSE 0 END AS same
  FROM p GROUP BY b1, i1, i2
)
SELECT b1 AS `year`, g1 AS `group`, g2 AS `other`, CASE WHEN bad = 0 THEN CASE WHEN same = 1 AND sum > 0 THEN 0 ELSE apart / NULLIF(sum, 0) END END AS value, CASE WHEN bad = 0 THEN CASE WHEN same = 0 THEN net / NULLIF(apart, 0) END END AS `distance`, CASE WHEN bad = 0 THEN CASE WHEN same = 1 THEN 0 ELSE net / scale END END AS `between`, CASE WHEN bad = 0 THEN CASE WHEN same = 1 THEN 0 ELSE (apart - net) / scale END END AS `transvariation`
FROM k
ORDER BY 1, 2, 3
SETTINGS prefer_column_name_to_alias = 1;

-- growth mean time
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
), d AS (
  SELECT x.*, MAX(v) OVER (PARTITION BY b1 ORDER BY t ROWS BETWEEN 1 PRECEDING AND 1 PRECEDING) AS pv, MAX(t) OVER (PARTITION BY b1 ORDER BY t ROWS BETWEEN 1 PRECEDING AND 1 PRECEDING) AS pt
  FROM x
)
SELECT b1 AS `year`, CASE WHEN COUNT(CASE WHEN t - pt = 1 AND pv > 0 THEN v / pv - 1 END) = COUNT(*) - 1 THEN AVG(CASE WHEN t - pt = 1 AND pv > 0 THEN v / pv - 1 END) END AS value
FROM d GROUP BY b1
ORDER BY 1
SETTINGS prefer_column_name_to_alias = 1;

-- localisation item unit
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
SELECT b1 AS `year`, i AS `i`, CASE WHEN MIN(lo) < 0 THEN NULL ELSE SUM(ABS(v / NULLIF(ri, 0) - ru / NULLIF(r, 0))) / 2 END AS value
FROM d GROUP BY b1, i
ORDER BY 1, 2
SETTINGS prefer_column_name_to_alias = 1;

-- localisation reference unit
WITH r AS (
  SELECT `year` AS b1, toFloat64OrNull(toString(`v`)) AS v0, toFloat64OrNull(toString(`f`)) AS f, `u` AS u
  FROM `t`
  WHERE `v` IS NOT NULL AND `f` IS NOT NULL
), h AS (
  SELECT r.*, CASE WHEN COUNT(*) OVER (PARTITION BY b1, u) > 1 THEN 1 ELSE 0 END AS twice
  FROM r
), x AS (
  SELECT h.*, CASE WHEN MAX(twice) OVER (PARTITION BY b1) = 0 THEN v0 END AS v
  FROM h
), d AS (
  SELECT x.*, SUM(v) OVER (PARTITION BY b1, u) AS ru, SUM(v) OVER (PARTITION BY b1) AS ri, SUM(v) OVER (PARTITION BY b1) AS r, SUM(f) OVER (PARTITION BY b1, u) AS fu, SUM(f) OVER (PARTITION BY b1) AS fi, MIN(LEAST(v, f)) OVER (PARTITION BY b1) AS lo
  FROM x
)
SELECT b1 AS `year`, CASE WHEN MIN(lo) < 0 THEN NULL ELSE SUM(ABS(v / NULLIF(ri, 0) - f / NULLIF(fi, 0))) / 2 END AS value
FROM d GROUP BY b1
ORDER BY 1
SETTINGS prefer_column_name_to_alias = 1;

-- krugman item reference
WITH r AS (
  SELECT `year` AS b1, toFloat64OrNull(toString(`v`)) AS v0, toFloat64OrNull(toString(`f`)) AS f, `i` AS i
  FROM `t`
  WHERE `v` IS NOT NULL AND `f` IS NOT NULL
), h AS (
  SELECT r.*, CASE WHEN COUNT(*) OVER (PARTITION BY b1, i) > 1 THEN 1 ELSE 0 END AS twice
  FROM r
), x AS (
  SELECT h.*, CASE WHEN MAX(twice) OVER (PARTITION BY b1) = 0 THEN v0 END AS v
  FROM h
), d AS (
  SELECT x.*, SUM(v) OVER (PARTITION BY b1) AS ru, SUM(v) OVER (PARTITION BY b1, i) AS ri, SUM(v) OVER (PARTITION BY b1) AS r, SUM(f) OVER (PARTITION BY b1) AS fu, SUM(f) OVER (PARTITION BY b1, i) AS fi, MIN(LEAST(v, f)) OVER (PARTITION BY b1) AS lo
  FROM x
)
SELECT b1 AS `year`, CASE WHEN MIN(lo) < 0 THEN NULL ELSE SUM(ABS(v / NULLIF(ru, 0) - f / NULLIF(fu, 0))) END AS value, CASE WHEN MIN(lo) < 0 THEN NULL ELSE SUM(ABS(v / NULLIF(ru, 0) - f / NULLIF(fu, 0))) / 2 END AS `hoover`
FROM d GROUP BY b1
ORDER BY 1
SETTINGS prefer_column_name_to_alias = 1;

-- locational-gini krugman item unit
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
  SELECT x.*, SUM(v) OVER (PARTITION BY b1, u) AS a, MIN(v) OVER (PARTITION BY b1) AS lo
  FROM x
), e AS (
  SELECT d.*, NULLIF(SUM(a) OVER (PARTITION BY b1, i), 0) AS s, NULLIF(SUM(v) OVER (PARTITION BY b1, i), 0) AS y, MAX(CASE WHEN a = 0 AND v > 0 THEN 1 ELSE 0 END) OVER (PARTITION BY b1) AS gone
  FROM d
), q AS (
  SELECT e.*, CASE WHEN a > 0 THEN v / y / (a / s) END AS t
  FROM e
), o AS (
  SELECT q.*, SUM(a) OVER (PARTITION BY b1, i ORDER BY t, v ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS c, SUM(a) OVER (PARTITION BY b1, i) AS n
  FROM q
)
SELECT b1 AS `year`, i AS `i`, CASE WHEN MIN(lo) < 0 THEN NULL ELSE CASE WHEN MAX(gone) = 1 OR MAX(y) IS NULL THEN NULL ELSE CASE WHEN MIN(t) = MAX(t) THEN 0 ELSE SUM(v / y * (2 * c - a - s) / s) / 2 END END END AS value
FROM o GROUP BY b1, i
ORDER BY 1, 2
SETTINGS prefer_column_name_to_alias = 1;

-- locational-gini normalised reference unit
WITH r AS (
  SELECT `year` AS b1, toFloat64OrNull(toString(`v`)) AS v0, toFloat64OrNull(toString(`f`)) AS f, `u` AS u
  FROM `t`
  WHERE `v` IS NOT NULL AND `f` IS NOT NULL
), h AS (
  SELECT r.*, CASE WHEN COUNT(*) OVER (PARTITION BY b1, u) > 1 THEN 1 ELSE 0 END AS twice
  FROM r
), x AS (
  SELECT h.*, CASE WHEN MAX(twice) OVER (PARTITION BY b1) = 0 THEN v0 END AS v
  FROM h
), d AS (
  SELECT x.*, f AS a, MIN(LEAST(v, f)) OVER (PARTITION BY b1) AS lo
  FROM x
), e AS (
  SELECT d.*, NULLIF(SUM(a) OVER (PARTITION BY b1), 0) AS s, NULLIF(SUM(v) OVER (PARTITION BY b1), 0) AS y, MAX(CASE WHEN a = 0 AND v > 0 THEN 1 ELSE 0 END) OVER (PARTITION BY b1) AS gone
  FROM d
), q AS (
  SELECT e.*, CASE WHEN a > 0 THEN v / y / (a / s) END AS t
  FROM e
), o AS (
  SELECT q.*, SUM(a) OVER (PARTITION BY b1 ORDER BY t, v ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS c, SUM(a) OVER (PARTITION BY b1) AS n
  FROM q
)
SELECT b1 AS `year`, CASE WHEN MIN(lo) < 0 THEN NULL ELSE CASE WHEN MAX(gone) = 1 OR MAX(y) IS NULL THEN NULL ELSE CASE WHEN MIN(t) = MAX(t) THEN 0 ELSE SUM(v / y * (2 * c - a - s) / s) END END END AS value
FROM o GROUP BY b1
ORDER BY 1
SETTINGS prefer_column_name_to_alias = 1;

-- locational-gini locationQuotients item reference unit
WITH r AS (
  SELECT `year` AS b1, toFloat64OrNull(toString(`v`)) AS v0, toFloat64OrNull(toString(`f`)) AS f, `u` AS u, `i` AS i
  FROM `t`
  WHERE `v` IS NOT NULL AND `f` IS NOT NULL
), h AS (
  SELECT r.*, CASE WHEN COUNT(*) OVER (PARTITION BY b1, u, i) > 1 OR COUNT(*) OVER (PARTITION BY b1, u) * COUNT(*) OVER (PARTITION BY b1, i) <> COUNT(*) OVER (PARTITION BY b1) THEN 1 ELSE 0 END AS twice
  FROM r
), x AS (
  SELECT h.*, CASE WHEN MAX(twice) OVER (PARTITION BY b1) = 0 THEN v0 END AS v
  FROM h
), d AS (
  SELECT x.*, f AS a, MIN(LEAST(v, f)) OVER (PARTITION BY b1) AS lo
  FROM x
), e AS (
  SELECT d.*, NULLIF(SUM(a) OVER (PARTITION BY b1, i), 0) AS s, NULLIF(SUM(v) OVER (PARTITION BY b1, i), 0) AS y, MAX(CASE WHEN a = 0 AND v > 0 THEN 1 ELSE 0 END) OVER (PARTITION BY b1) AS gone
  FROM d
), q AS (
  SELECT e.*, CASE WHEN a > 0 THEN v / y / (a / s) END AS t
  FROM e
), o AS (
  SELECT q.*, SUM(CASE WHEN a > 0 THEN toFloat64(1) ELSE 0 END) OVER (PARTITION BY b1, i ORDER BY t ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS c, SUM(CASE WHEN a > 0 THEN toFloat64(1) ELSE 0 END) OVER (PARTITION BY b1, i) AS n
  FROM q
)
SELECT b1 AS `year`, i AS `i`, CASE WHEN MIN(lo) < 0 THEN NULL ELSE CASE WHEN MAX(gone) = 1 OR MAX(y) IS NULL THEN NULL ELSE CASE WHEN MIN(t) = MAX(t) THEN 0 ELSE SUM(t * (2 * c - 1 - n)) / (MAX(n) * SUM(t)) END END END AS value
FROM o GROUP BY b1, i
ORDER BY 1, 2
SETTINGS prefer_column_name_to_alias = 1;

-- locational-gini squaredDifferences item unit
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
  SELECT x.*, SUM(v) OVER (PARTITION BY b1, u) AS a, MIN(v) OVER (PARTITION BY b1) AS lo
  FROM x
), e AS (
  SELECT d.*, NULLIF(SUM(a) OVER (PARTITION BY b1, i), 0) AS s, NULLIF(SUM(v) OVER (PARTITION BY b1, i), 0) AS y, MAX(CASE WHEN a = 0 AND v > 0 THEN 1 ELSE 0 END) OVER (PARTITION BY b1) AS gone
  FROM d
), q AS (
  SELECT e.*, CASE WHEN a > 0 THEN v / y / (a / s) END AS t
  FROM e
)
SELECT b1 AS `year`, i AS `i`, CASE WHEN MIN(lo) < 0 THEN NULL ELSE CASE WHEN MAX(gone) = 1 OR MAX(y) IS NULL THEN NULL ELSE SUM((v / y - a / s) * (v / y - a / s)) END END AS value
FROM q GROUP BY b1, i
ORDER BY 1, 2
SETTINGS prefer_column_name_to_alias = 1;
