#!/usr/bin/env python3
"""Writes what follows from Assets/datapackage.json: Assets/embed.c, and the tables in docs/data.md.

    Scripts/package-files.py           writes both
    Scripts/package-files.py --check   fails when one of them is not what would be written
"""

import csv
import json
import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = json.loads((ROOT / "Assets/datapackage.json").read_text(encoding="utf-8"))

EMBED_HEAD = """#include "Assets.h"

#include <string.h>

// Written by Scripts/package-files.py: one array a file of the data package.

"""

EMBED_TAIL = """};

static const size_t file_count = sizeof files / sizeof *files;

size_t embedded_file_count(void) { return file_count; }

size_t embedded_file_number(const char *path) {
  size_t number = 0;
  while (number < file_count && strcmp(files[number].path, path) != 0) number++;
  return number;
}

struct EmbeddedFile embedded_file(size_t number) {
  struct EmbeddedFile none = {NULL, NULL, 0};
  return number < file_count ? files[number] : none;
}
"""


def paths():
    """The files of the package: the descriptor, the tables, the texts of topics."""
    yield "datapackage.json"
    for table in PACKAGE["resources"]:
        yield table["path"]
    with open(ROOT / "Assets/tables/topic_texts.csv", encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            yield row["path"]


def embed():
    text, names = EMBED_HEAD, []
    for number, path in enumerate(paths()):
        names.append((path, f"file{number}"))
        text += f'static const uint8_t file{number}[] = {{\n#embed "{path}"\n}};\n'
    text += "\nstatic const struct EmbeddedFile files[] = {\n"
    for path, name in names:
        text += f'    {{"{path}", {name}, sizeof {name}}},\n'
    return text + EMBED_TAIL


def joined(names):
    return ", ".join(f"`{name}`" for name in ([names] if isinstance(names, str) else names))


def overview():
    lines = ["| table | what it holds | key |", "|---|---|---|"]
    for table in PACKAGE["resources"]:
        name, key = table["name"], joined(table["schema"].get("primaryKey", []))
        lines.append(f"| [`{name}`](#{name}) | {table['title']} ({table['title_zh']}) | {key} |")
    return "\n".join(lines)


def column(field, schema):
    name, limits = field["name"], field.get("constraints", {})
    keys = schema.get("primaryKey", [])
    is_key = keys in (name, [name])
    kind = field["type"] + (" (key)" if is_key else " (required)" if limits.get("required") else "")
    text = field.get("description", "")
    for key in schema.get("foreignKeys", []):
        if key["fields"] in (name, [name]):
            target = key["reference"]["resource"]
            text += f" → `{target}`" if target else " → this table"
    if "enum" in limits:
        text += " One of " + ", ".join(f"`{value}`" for value in limits["enum"]) + "."
    return f"| `{name}` | {kind} | {text.strip()} |"


def section(table, sources):
    text = f"### {table['name']}\n{table['description']}\n"
    if table["name"] in sources:
        text += f"\n{sources[table['name']]}\n"
    text += "\n| column | type | what it holds |\n|---|---|---|\n"
    return text + "\n".join(column(f, table["schema"]) for f in table["schema"]["fields"])


def document(old):
    """The page with its tables anew; what it says of the source of a table stays."""
    head = old[: old.index("| table | what it holds | key |")]
    tail = old[old.index("## A package of one's own") :]
    sources = dict(re.findall(r"^### (\w+)\n[^\n]*\n\n(Source: [^\n]*)\n", old, re.MULTILINE))
    tables = "\n\n".join(section(table, sources) for table in PACKAGE["resources"])
    return head + overview() + "\n\n" + tables + "\n\n" + tail


def main():
    page = ROOT / "docs/data.md"
    wanted = {
        ROOT / "Assets/embed.c": embed(),
        page: document(page.read_text(encoding="utf-8")),
    }
    stale = [path for path, text in wanted.items() if path.read_text(encoding="utf-8") != text]
    if "--check" in sys.argv[1:]:
        for path in stale:
            print(f"{path.relative_to(ROOT)} is not what Scripts/package-files.py writes: run it.")
        return 1 if stale else 0
    for path in stale:
        path.write_text(wanted[path], encoding="utf-8")
        print(f"written: {path.relative_to(ROOT)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
