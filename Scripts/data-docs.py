#!/usr/bin/env python3
"""Writes the tables of docs/data.md from Assets/datapackage.json.

    Scripts/data-docs.py           writes them
    Scripts/data-docs.py --check   fails when they are not what would be written
"""

import json
import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = json.loads((ROOT / "Assets/datapackage.json").read_text(encoding="utf-8"))

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
    old = page.read_text(encoding="utf-8")
    new = document(old)
    if "--check" in sys.argv[1:]:
        if new != old:
            print("docs/data.md is not what Scripts/data-docs.py writes: run it.")
        return 1 if new != old else 0
    page.write_text(new, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
