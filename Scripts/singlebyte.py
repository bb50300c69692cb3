#!/usr/bin/env python3
"""Writes Sources/CTabular/singlebyte.h: the upper halves of encodings of one byte, from Python's codecs."""
NAMES = [('windows1252', 'cp1252'), ('latin1', 'latin-1'), ('latin2', 'iso8859-2'), ('latin9', 'iso8859-15'), ('windows1250', 'cp1250'), ('windows1251', 'cp1251'), ('windows1253', 'cp1253'), ('windows1254', 'cp1254'), ('koi8r', 'koi8-r'), ('macroman', 'mac-roman')]


def table(codec):
    for byte in range(128, 256):
        try:
            yield ord(bytes([byte]).decode(codec))
        except UnicodeDecodeError:
            yield 0


def rows(codec):
    values = list(table(codec))
    for start in range(0, 128, 12):
        yield "  " + ", ".join(f"0x{value:04x}" for value in values[start:start + 12]) + ","


def text():
    lines = ["/* Written by Scripts/singlebyte.py: bytes from 0x80 on; 0 where there is no character. */",
             "#include <stdint.h>"]
    for name, codec in NAMES:
        lines += ["", f"static const uint16_t {name}_upper[128] = {{", *rows(codec), "};"]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    import pathlib
    path = pathlib.Path(__file__).parent.parent / "Sources/CTabular/singlebyte.h"
    path.write_text(text())
