-- gini population
WITH x AS (
  SELECT `year` AS b1, CAST(`v` AS DOUBLE) AS v
  FROM `t`
  WHERE `v` IS NOT NULL
), d AS (
  SELECT x.*, 1e0 AS a, SUM(1e0) OVER (PARTITION BY b1) AS s, SUM(1e0 * v) OVER (PARTITION BY b1) AS y, COUNT(*) OVER (PARTITION BY b1) AS n, MIN(v) OVER (PARTITION BY b1) AS lo
  FROM x
), o AS (
  SELECT d.*, SUM(a) OVER (PARTITION BY b1 ORDER BY v ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS c
  FROM d
)
SELECT b1 AS `year`, CASE WHEN MIN(v) < 0 THEN NULL ELSE SUM(a * v * (2 * c - a - s)) / NULLIF(MAX(s) * MAX(y), 0) END AS value
FROM o GROUP BY b1
ORDER BY 1;

-- gini corrected
WITH x AS (
  SELECT `year` AS b1, CAST(`v` AS DOUBLE) AS v
  FROM `t`
  WHERE `v` IS NOT NULL
), d AS (
  SELECT x.*, 1e0 AS a, SUM(1e0) OVER (PARTITION BY b1) AS s, SUM(1e0 * v) OVER (PARTITION BY b1) AS y, COUNT(*) OVER (PARTITION BY b1) AS n, MIN(v) OVER (PARTITION BY b1) AS lo
  FROM x
), o AS (
  SELECT d.*, SUM(a) OVER (PARTITION BY b1 ORDER BY v ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS c
  FROM d
)
SELECT b1 AS `year`, CASE WHEN MIN(v) < 0 THEN NULL ELSE SUM(a * v * (2 * c - a - s)) / NULLIF(MAX(s) * MAX(y), 0) * MAX(n) / NULLIF(MAX(n) - 1e0, 0) END AS value
FROM o GROUP BY b1
ORDER BY 1;

-- gini population weight
WITH x AS (
  SELECT `year` AS b1, CAST(`v` AS DOUBLE) AS v, CAST(`w` AS DOUBLE) AS w
  FROM `t`
  WHERE `v` IS NOT NULL AND `w` IS NOT NULL
), d AS (
  SELECT x.*, w AS a, SUM(w) OVER (PARTITION BY b1) AS s, SUM(w * v) OVER (PARTITION BY b1) AS y, COUNT(*) OVER (PARTITION BY b1) AS n, MIN(v) OVER (PARTITION BY b1) AS lo
  FROM x
), o AS (
  SELECT d.*, SUM(a) OVER (PARTITION BY b1 ORDER BY v ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS c
  FROM d
)
SELECT b1 AS `year`, CASE WHEN MIN(v) < 0 THEN NULL ELSE SUM(a * v * (2 * c - a - s)) / NULLIF(MAX(s) * MAX(y), 0) END AS value
FROM o GROUP BY b1
ORDER BY 1;

-- lorenz
WITH x AS (
  SELECT `year` AS b1, CAST(`v` AS DOUBLE) AS v
  FROM `t`
  WHERE `v` IS NOT NULL
), d AS (
  SELECT x.*, 1e0 AS a, SUM(1e0) OVER (PARTITION BY b1) AS s, SUM(1e0 * v) OVER (PARTITION BY b1) AS y, COUNT(*) OVER (PARTITION BY b1) AS n, MIN(v) OVER (PARTITION BY b1) AS lo
  FROM x
), o AS (
  SELECT d.*, SUM(a * v) OVER (PARTITION BY b1 ORDER BY v, a ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) / NULLIF(y, 0) AS q, SUM(a) OVER (PARTITION BY b1 ORDER BY v, a ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) / s AS p
  FROM d
)
SELECT b1 AS `year`, CASE WHEN lo < 0 THEN NULL ELSE q END AS value, p AS population
FROM (SELECT b1, q, p, lo FROM o UNION ALL SELECT b1, 0e0 AS q, 0e0 AS p, MIN(lo) AS lo FROM d GROUP BY b1) r
ORDER BY 1, population, value;

-- theil t
WITH x AS (
  SELECT `year` AS b1, CAST(`v` AS DOUBLE) AS v
  FROM `t`
  WHERE `v` IS NOT NULL
), d AS (
  SELECT x.*, 1e0 AS a, SUM(1e0) OVER (PARTITION BY b1) AS s, NULLIF(SUM(1e0 * v) OVER (PARTITION BY b1), 0) AS y
  FROM x
)
SELECT b1 AS `year`, CASE WHEN MIN(v) < 0 THEN NULL ELSE SUM(CASE WHEN v = 0 THEN 0 ELSE (v / (y / s)) * LN((v / (y / s))) END * a / s) END AS value
FROM d GROUP BY b1
ORDER BY 1;

-- theil l
WITH x AS (
  SELECT `year` AS b1, CAST(`v` AS DOUBLE) AS v
  FROM `t`
  WHERE `v` IS NOT NULL
), d AS (
  SELECT x.*, 1e0 AS a, SUM(1e0) OVER (PARTITION BY b1) AS s, NULLIF(SUM(1e0 * v) OVER (PARTITION BY b1), 0) AS y
  FROM x
)
SELECT b1 AS `year`, CASE WHEN MIN(v) <= 0 THEN NULL ELSE SUM(-LN(NULLIF((v / (y / s)), 0)) * a / s) END AS value
FROM d GROUP BY b1
ORDER BY 1;

-- theil t group
WITH x AS (
  SELECT `year` AS b1, CAST(`v` AS DOUBLE) AS v, `g` AS g
  FROM `t`
  WHERE `v` IS NOT NULL
), d AS (
  SELECT x.*, 1e0 AS a, SUM(1e0) OVER (PARTITION BY b1) AS s, NULLIF(SUM(1e0 * v) OVER (PARTITION BY b1), 0) AS y
  FROM x
), m AS (
  SELECT b1, g, SUM(a * v) AS v, SUM(a) AS a, MAX(s) AS s, MAX(y) AS y, MIN(v) AS lo
  FROM d GROUP BY b1, g
), e AS (
  SELECT b1, CASE WHEN MIN(v) < 0 THEN NULL ELSE SUM(CASE WHEN v = 0 THEN 0 ELSE (v / (y / s)) * LN((v / (y / s))) END * a / s) END AS total
  FROM d GROUP BY b1
), f AS (
  SELECT b1, CASE WHEN MIN(lo) < 0 THEN NULL ELSE SUM(CASE WHEN v = 0 THEN 0 ELSE (v / y) * LN((v / a) / (y / s)) END) END AS b
  FROM m GROUP BY b1
)
SELECT e.b1 AS `year`, total AS value, b AS `between`, total - b AS `within`
FROM e JOIN f ON (e.b1 = f.b1 OR (e.b1 IS NULL AND f.b1 IS NULL))
ORDER BY 1;

-- theil l group weight
WITH x AS (
  SELECT `year` AS b1, CAST(`v` AS DOUBLE) AS v, CAST(`w` AS DOUBLE) AS w, `g` AS g
  FROM `t`
  WHERE `v` IS NOT NULL AND `w` IS NOT NULL
), d AS (
  SELECT x.*, w AS a, SUM(w) OVER (PARTITION BY b1) AS s, NULLIF(SUM(w * v) OVER (PARTITION BY b1), 0) AS y
  FROM x
), m AS (
  SELECT b1, g, SUM(a * v) AS v, SUM(a) AS a, MAX(s) AS s, MAX(y) AS y, MIN(v) AS lo
  FROM d GROUP BY b1, g
), e AS (
  SELECT b1, CASE WHEN MIN(v) <= 0 THEN NULL ELSE SUM(-LN(NULLIF((v / (y / s)), 0)) * a / s) END AS total
  FROM d GROUP BY b1
), f AS (
  SELECT b1, CASE WHEN MIN(lo) < 0 THEN NULL ELSE SUM(-LN(NULLIF((v / a) / (y / s), 0)) * a / s) END AS b
  FROM m GROUP BY b1
)
SELECT e.b1 AS `year`, total AS value, b AS `between`, total - b AS `within`
FROM e JOIN f ON (e.b1 = f.b1 OR (e.b1 IS NULL AND f.b1 IS NULL))
ORDER BY 1;

-- cv population
WITH x AS (
  SELECT `year` AS b1, CAST(`v` AS DOUBLE) AS v
  FROM `t`
  WHERE `v` IS NOT NULL
)
SELECT b1 AS `year`, STDDEV_POP(v) / NULLIF(ABS(AVG(v)), 0) AS value
FROM x GROUP BY b1
ORDER BY 1;

-- cv sample
WITH x AS (
  SELECT `year` AS b1, CAST(`v` AS DOUBLE) AS v
  FROM `t`
  WHERE `v` IS NOT NULL
)
SELECT b1 AS `year`, STDDEV_SAMP(v) / NULLIF(ABS(AVG(v)), 0) AS value
FROM x GROUP BY b1
ORDER BY 1;

-- cv population weight
WITH x AS (
  SELECT `year` AS b1, CAST(`v` AS DOUBLE) AS v, CAST(`w` AS DOUBLE) AS w
  FROM `t`
  WHERE `v` IS NOT NULL AND `w` IS NOT NULL
), d AS (
  SELECT x.*, w AS a, SUM(w) OVER (PARTITION BY b1) AS s, SUM(w * v) OVER (PARTITION BY b1) AS y, COUNT(*) OVER (PARTITION BY b1) AS n, MIN(v) OVER (PARTITION BY b1) AS lo
  FROM x
)
SELECT b1 AS `year`, SQRT(SUM(a * (v - y / s) * (v - y / s)) / MAX(s)) / NULLIF(ABS(MAX(y) / MAX(s)), 0) AS value
FROM d GROUP BY b1
ORDER BY 1;

-- hhi index
WITH x AS (
  SELECT `year` AS b1, CAST(`v` AS DOUBLE) AS v
  FROM `t`
  WHERE `v` IS NOT NULL
), d AS (
  SELECT x.*, 1e0 AS a, SUM(1e0) OVER (PARTITION BY b1) AS s, NULLIF(SUM(1e0 * v) OVER (PARTITION BY b1), 0) AS y
  FROM x
)
SELECT b1 AS `year`, CASE WHEN MIN(v) < 0 THEN NULL ELSE SUM((v / y) * (v / y)) END AS value
FROM d GROUP BY b1
ORDER BY 1;

-- cr
WITH x AS (
  SELECT `year` AS b1, CAST(`v` AS DOUBLE) AS v
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
WITH x AS (
  SELECT `year` AS b1, CAST(`v` AS DOUBLE) AS v, `u` AS u, `i` AS i
  FROM `t`
  WHERE `v` IS NOT NULL
), d AS (
  SELECT x.*, SUM(v) OVER (PARTITION BY b1, u) AS ru, SUM(v) OVER (PARTITION BY b1, i) AS ri, SUM(v) OVER (PARTITION BY b1) AS r, MIN(v) OVER (PARTITION BY b1) AS lo
  FROM x
)
SELECT b1 AS `year`, u AS `u`, i AS `i`, CASE WHEN lo < 0 THEN NULL ELSE (v / NULLIF(ru, 0)) / NULLIF(ri / NULLIF(r, 0), 0) END AS value
FROM d
ORDER BY 1, 2, 3;

-- krugman item unit
WITH x AS (
  SELECT `year` AS b1, CAST(`v` AS DOUBLE) AS v, `u` AS u, `i` AS i
  FROM `t`
  WHERE `v` IS NOT NULL
), d AS (
  SELECT x.*, SUM(v) OVER (PARTITION BY b1, u) AS ru, SUM(v) OVER (PARTITION BY b1, i) AS ri, SUM(v) OVER (PARTITION BY b1) AS r, MIN(v) OVER (PARTITION BY b1) AS lo
  FROM x
)
SELECT b1 AS `year`, u AS `u`, CASE WHEN MIN(lo) < 0 THEN NULL ELSE SUM(ABS(v / NULLIF(ru, 0) - ri / NULLIF(r, 0))) END AS value
FROM d GROUP BY b1, u
ORDER BY 1, 2;

-- locational-gini plain item unit
WITH x AS (
  SELECT `year` AS b1, CAST(`v` AS DOUBLE) AS v, `u` AS u, `i` AS i
  FROM `t`
  WHERE `v` IS NOT NULL
), d AS (
  SELECT x.*, 1e0 AS a, COUNT(*) OVER (PARTITION BY b1, i) * 1e0 AS s, SUM(v) OVER (PARTITION BY b1, i) AS y
  FROM x
), o AS (
  SELECT d.*, SUM(a) OVER (PARTITION BY b1, i ORDER BY v ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS c
  FROM d
)
SELECT b1 AS `year`, i AS `i`, CASE WHEN MIN(v) < 0 THEN NULL ELSE SUM(a * v * (2 * c - a - s)) / NULLIF(MAX(s) * MAX(y), 0) END AS value
FROM o GROUP BY b1, i
ORDER BY 1, 2;

-- growth compound time
WITH x AS (
  SELECT `year` AS b1, CAST(`v` AS DOUBLE) AS v, CAST(`t` AS DOUBLE) AS t, `t` AS tn
  FROM `t`
  WHERE `v` IS NOT NULL AND `t` IS NOT NULL
), e AS (
  SELECT x.*, MIN(t) OVER (PARTITION BY b1) AS t0, MAX(t) OVER (PARTITION BY b1) AS t1
  FROM x
), d AS (
  SELECT b1, SUM(CASE WHEN t = t0 THEN v END) AS x0, SUM(CASE WHEN t = t1 THEN v END) AS x1, MIN(t0) AS t0, MAX(t1) AS t1
  FROM e GROUP BY b1
)
SELECT b1 AS `year`, CASE WHEN x0 > 0 AND x1 > 0 AND t1 > t0 THEN POWER(x1 / x0, 1e0 / (t1 - t0)) - 1 END AS value
FROM d
ORDER BY 1;

-- shift-share item time unit
WITH x AS (
  SELECT `year` AS b1, CAST(`v` AS DOUBLE) AS v, CAST(`t` AS DOUBLE) AS t, `t` AS tn, `u` AS u, `i` AS i
  FROM `t`
  WHERE `v` IS NOT NULL AND `t` IS NOT NULL
), e AS (
  SELECT x.*, MIN(t) OVER (PARTITION BY b1) AS t0, MAX(t) OVER (PARTITION BY b1) AS t1
  FROM x
), d AS (
  SELECT b1, u, i, SUM(CASE WHEN t = t0 THEN v END) AS x0, SUM(CASE WHEN t = t1 THEN v END) AS x1, MIN(t0) AS t0, MAX(t1) AS t1
  FROM e GROUP BY b1, u, i
), f AS (
  SELECT d.*, SUM(x0) OVER (PARTITION BY b1, i) AS n0, SUM(x1) OVER (PARTITION BY b1, i) AS n1, SUM(x0) OVER (PARTITION BY b1) AS a0, SUM(x1) OVER (PARTITION BY b1) AS a1
  FROM d
)
SELECT b1 AS `year`, u AS `u`, SUM(x1) - SUM(x0) AS value, SUM(x0 * (a1 / NULLIF(a0, 0) - 1)) AS `national`, SUM(CASE WHEN x0 = 0 THEN 0 ELSE x0 * (n1 / NULLIF(n0, 0) - a1 / NULLIF(a0, 0)) END) AS `mix`, SUM(x1 - CASE WHEN x0 = 0 THEN 0 ELSE x0 * n1 / NULLIF(n0, 0) END) AS `regional`
FROM f GROUP BY b1, u
ORDER BY 1, 2;

-- contributions item time
WITH x AS (
  SELECT `year` AS b1, CAST(`v` AS DOUBLE) AS v, CAST(`t` AS DOUBLE) AS t, `t` AS tn, `i` AS i
  FROM `t`
  WHERE `v` IS NOT NULL AND `t` IS NOT NULL
), e AS (
  SELECT x.*, MIN(t) OVER (PARTITION BY b1) AS t0, MAX(t) OVER (PARTITION BY b1) AS t1
  FROM x
), d AS (
  SELECT b1, i, SUM(CASE WHEN t = t0 THEN v END) AS x0, SUM(CASE WHEN t = t1 THEN v END) AS x1, MIN(t0) AS t0, MAX(t1) AS t1
  FROM e GROUP BY b1, i
), f AS (
  SELECT d.*, SUM(x0) OVER (PARTITION BY b1) AS a0, SUM(x1) OVER (PARTITION BY b1) AS a1
  FROM d
)
SELECT b1 AS `year`, i AS `i`, CASE WHEN a0 > 0 THEN 100 * (x1 - x0) / a0 END AS value, (x1 - x0) / NULLIF(a1 - a0, 0) AS `share`
FROM f
ORDER BY 1, 2;

-- relative-transfer time unit
WITH x AS (
  SELECT `year` AS b1, CAST(`v` AS DOUBLE) AS v, CAST(`t` AS DOUBLE) AS t, `t` AS tn, `u` AS u
  FROM `t`
  WHERE `v` IS NOT NULL AND `t` IS NOT NULL
), e AS (
  SELECT x.*, MIN(t) OVER (PARTITION BY b1) AS t0, MAX(t) OVER (PARTITION BY b1) AS t1
  FROM x
), d AS (
  SELECT b1, u, SUM(CASE WHEN t = t0 THEN v END) AS x0, SUM(CASE WHEN t = t1 THEN v END) AS x1, MIN(t0) AS t0, MAX(t1) AS t1
  FROM e GROUP BY b1, u
), f AS (
  SELECT d.*, SUM(x0) OVER (PARTITION BY b1) AS a0, SUM(x1) OVER (PARTITION BY b1) AS a1
  FROM d
)
SELECT b1 AS `year`, u AS `u`, x1 - x0 * (a1 / NULLIF(a0, 0)) AS value, 100 * (x1 / NULLIF(a1, 0) - x0 / NULLIF(a0, 0)) AS `share_change`
FROM f
ORDER BY 1, 2;

-- dagum parts group
WITH x AS (
  SELECT `year` AS b1, CAST(`v` AS DOUBLE) AS v, `g` AS g
  FROM `t`
  WHERE `v` IS NOT NULL
), d AS (
  SELECT x.*, 1e0 AS a, SUM(1e0) OVER (PARTITION BY b1) AS s, SUM(1e0 * v) OVER (PARTITION BY b1) AS y, SUM(1e0) OVER (PARTITION BY b1, g) AS sg
  FROM x
), o AS (
  SELECT d.*, SUM(a) OVER (PARTITION BY b1 ORDER BY v ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS c, SUM(a) OVER (PARTITION BY b1, g ORDER BY v ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS cg
  FROM d
), k AS (
  SELECT b1, SUM(a * v * (2 * c - a - s)) / NULLIF(MAX(s) * MAX(y), 0) AS gini, SUM(a * v * (2 * cg - a - sg)) / NULLIF(MAX(s) * MAX(y), 0) AS inside, MIN(v) AS lo
  FROM o GROUP BY b1
), m AS (
  SELECT b1, g, SUM(a) AS q, SUM(a * v) AS h, MAX(s) AS s, MAX(y) AS y
  FROM d GROUP BY b1, g
), z AS (
  SELECT m1.b1 AS b1, SUM(ABS(m1.h * m2.q - m2.h * m1.q) / NULLIF(m1.s * m1.y, 0)) AS net
  FROM m m1 CROSS JOIN m m2 WHERE (m1.b1 = m2.b1 OR (m1.b1 IS NULL AND m2.b1 IS NULL)) AND m1.g < m2.g GROUP BY m1.b1
)
SELECT k.b1 AS `year`, CASE WHEN lo < 0 THEN NULL ELSE gini END AS value, CASE WHEN lo < 0 THEN NULL ELSE inside END AS `within`, CASE WHEN lo < 0 THEN NULL ELSE COALESCE(net, 0) END AS `between`, CASE WHEN lo < 0 THEN NULL ELSE gini - inside - COALESCE(net, 0) END AS `transvariation`
FROM k LEFT JOIN z ON (k.b1 = z.b1 OR (k.b1 IS NULL AND z.b1 IS NULL))
ORDER BY 1;

-- sigma time unit
WITH x AS (
  SELECT `year` AS b1, CAST(`v` AS DOUBLE) AS v, CAST(`t` AS DOUBLE) AS t, `t` AS tn, `u` AS u
  FROM `t`
  WHERE `v` IS NOT NULL AND `t` IS NOT NULL
)
SELECT b1 AS `year`, tn AS `t`, CASE WHEN MIN(v) < 0 THEN NULL ELSE STDDEV_POP(v) / NULLIF(AVG(v), 0) END AS value
FROM x GROUP BY b1, tn
ORDER BY 1, 2;

-- atkinson
WITH x AS (
  SELECT `year` AS b1, CAST(`v` AS DOUBLE) AS v
  FROM `t`
  WHERE `v` IS NOT NULL
), d AS (
  SELECT x.*, 1e0 AS a, SUM(1e0) OVER (PARTITION BY b1) AS s, NULLIF(SUM(1e0 * v) OVER (PARTITION BY b1), 0) AS y
  FROM x
)
SELECT b1 AS `year`, CASE WHEN MIN(v) < 0 THEN NULL ELSE 1 - POWER(SUM(POWER((v / (y / s)), 0.5) * a / s), 2.0) END AS value
FROM d GROUP BY b1
ORDER BY 1;

-- hoover
WITH x AS (
  SELECT `year` AS b1, CAST(`v` AS DOUBLE) AS v
  FROM `t`
  WHERE `v` IS NOT NULL
), d AS (
  SELECT x.*, 1e0 AS a, SUM(1e0) OVER (PARTITION BY b1) AS s, NULLIF(SUM(1e0 * v) OVER (PARTITION BY b1), 0) AS y
  FROM x
)
SELECT b1 AS `year`, CASE WHEN MIN(v) < 0 THEN NULL ELSE SUM(ABS(a * v / y - a / s)) / 2 END AS value
FROM d GROUP BY b1
ORDER BY 1;

-- generalised-entropy
WITH x AS (
  SELECT `year` AS b1, CAST(`v` AS DOUBLE) AS v
  FROM `t`
  WHERE `v` IS NOT NULL
), d AS (
  SELECT x.*, 1e0 AS a, SUM(1e0) OVER (PARTITION BY b1) AS s, NULLIF(SUM(1e0 * v) OVER (PARTITION BY b1), 0) AS y
  FROM x
)
SELECT b1 AS `year`, CASE WHEN MIN(v) < 0 THEN NULL ELSE (SUM(POWER(NULLIF((v / (y / s)), 0), 2.0) * a / s) - 1) / 2.0 END AS value
FROM d GROUP BY b1
ORDER BY 1;
