"""The engines that engines.py hands statements to: each takes tables from CSV and gives rows."""
import csv
import io
import os
import subprocess

TYPES = {"year": "int", "value": "double precision", "people": "double precision"}


def quoted(name, mark='"'):
    return mark + name.replace(mark, mark + mark) + mark


class DuckDB:
    name = "duckdb"

    def __init__(self, options):
        import duckdb
        self.base = duckdb.connect()
        self.base.execute("SET enable_progress_bar = false")
        self.version = duckdb.__version__
        if options.cores:
            self.base.execute(f"SET threads = {options.cores}")

    def table(self, path, name, names):
        self.base.execute(f"CREATE OR REPLACE TABLE {quoted(name)} AS SELECT * FROM read_csv(?, header = true, types = ?)",
                          [path, {names[n]: t.upper() if t == "int" else "DOUBLE" for n, t in TYPES.items()}
                           | {names[n]: "VARCHAR" for n in ("province", "region", "industry")}])

    def rows(self, statement):
        found = self.base.execute(statement)
        return [c[0] for c in found.description], found.fetchall()


class Postgres:
    name = "postgres"

    def __init__(self, options):
        self.version = subprocess.run(["psql", "-XAtc", "SHOW server_version"], capture_output=True, text=True,
                                      check=True).stdout.split()[0]

    def table(self, path, name, names):
        columns = ", ".join(f"{quoted(names[n])} {TYPES.get(n, 'text')}" for n in names)
        subprocess.run(["psql", "-Xqc", f"DROP TABLE IF EXISTS {quoted(name)}", "-c",
                        f"CREATE TABLE {quoted(name)} ({columns})", "-c",
                        f"\\copy {quoted(name)} FROM '{path}' WITH CSV HEADER"], check=True, stderr=subprocess.DEVNULL)

    def rows(self, statement):
        run = subprocess.run(["psql", "-Xq", "--csv", "-v", "ON_ERROR_STOP=1", "-c", statement],
                             capture_output=True, text=True)
        if run.returncode:
            raise RuntimeError(run.stderr)
        rows = list(csv.reader(io.StringIO(run.stdout)))
        # One column that is NULL is an empty line.
        return rows[0], [[cell or None for cell in row or [""]] for row in rows[1:]]


class Spark:
    name = "spark"

    def __init__(self, options):
        from pyspark.sql import SparkSession
        self.session = (SparkSession.builder.master(f"local[{options.cores or 4}]")
                        .config("spark.ui.enabled", "false").config("spark.sql.shuffle.partitions", 8)
                        .config("spark.driver.memory", os.environ.get("SPARK_MEMORY", "2g")).getOrCreate())
        self.session.sparkContext.setLogLevel("OFF")
        self.version = self.session.version

    def table(self, path, name, names):
        columns = ", ".join(f"{quoted(names[n], '`')} {TYPES.get(n, 'string').split()[0]}" for n in names)
        frame = self.session.read.csv(path, header=True, schema=columns, escape='"', encoding="UTF-8")
        frame.cache().createOrReplaceTempView(quoted(name, "`"))

    def rows(self, statement):
        found = self.session.sql(statement)
        return found.columns, [tuple(row) for row in found.collect()]


class ClickHouse:
    """ClickHouse as Python's module chdb."""
    name = "clickhouse"

    def __init__(self, options):
        import chdb
        from chdb.session import Session
        self.session = Session()
        self.version = str(chdb.query("SELECT version()")).strip().strip('"')

    def table(self, path, name, names):
        kinds = {"int": "Nullable(Int32)", "double precision": "Nullable(Float64)"}
        columns = ", ".join(f"{self.quoted(names[n])} {kinds.get(TYPES.get(n), 'Nullable(String)')}" for n in names)
        table = self.quoted(name)
        self.session.query(f"CREATE OR REPLACE TABLE {table} ({columns}) ENGINE = Memory")
        text = path.replace("\\", "\\\\").replace("'", "\\'")
        self.session.query(f"INSERT INTO {table} SELECT * FROM file('{text}', 'CSVWithNames', "
                           f"'{columns.replace(chr(92), chr(92) * 2).replace(chr(39), chr(92) + chr(39))}')")

    @staticmethod
    def quoted(name):
        return "`" + name.replace("\\", "\\\\").replace("`", "\\`") + "`"

    def rows(self, statement):
        text = str(self.session.query(statement, "CSVWithNames"))
        rows = list(csv.reader(io.StringIO(text)))
        return rows[0], [[None if cell == "\\N" else cell for cell in row] for row in rows[1:]]


ENGINES = {engine.name: engine for engine in (DuckDB, Postgres, Spark, ClickHouse)}
