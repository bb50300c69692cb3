#!/usr/bin/env python3
"""Writes Sources/CTabular/gb18030.c: the characters of GB 18030 as the C library here has them.

The decoder of the program then needs no converter of the machine it runs on.
"""
import subprocess
from pathlib import Path

LEADS = range(0x81, 0xFF)
TRAILS = [*range(0x40, 0x7F), *range(0x80, 0xFF)]
FOUR_BYTES_OF_THE_BMP = 39_420


def decoded(codes):
    """The scalar of each code; 0 where there is none."""
    text = b"\n".join(codes) + b"\n"
    done = subprocess.run(
        ["iconv", "-c", "-f", "GB18030", "-t", "UTF-32LE"], input=text, capture_output=True
    ).stdout.decode("utf-32-le")
    lines = done.split("\n")[:-1]
    assert len(lines) == len(codes), (len(lines), len(codes))
    return [ord(line) if len(line) == 1 else 0 for line in lines]


def four_bytes(linear):
    linear, fourth = divmod(linear, 10)
    linear, third = divmod(linear, 126)
    first, second = divmod(linear, 10)
    return bytes([0x81 + first, 0x30 + second, 0x81 + third, 0x30 + fourth])


def ranges():
    """Runs of four-byte codes whose characters follow one another: (linear, scalar, count)."""
    runs = []
    for linear, scalar in enumerate(decoded([four_bytes(i) for i in range(FOUR_BYTES_OF_THE_BMP)])):
        if scalar == 0:
            continue
        if runs and runs[-1][0] + runs[-1][2] == linear and runs[-1][1] + runs[-1][2] == scalar:
            runs[-1][2] += 1
        else:
            runs.append([linear, scalar, 1])
    return runs


def table(numbers, per_line, form):
    lines = []
    for start in range(0, len(numbers), per_line):
        lines.append("  " + " ".join(form(one) + "," for one in numbers[start : start + per_line]))
    return "\n".join(lines)


two = decoded([bytes([lead, trail]) for lead in LEADS for trail in TRAILS])
runs = ranges()
text = f"""/* Written by Scripts/gb18030.py: the characters of GB 18030. */
#include "gb18030.h"

/* Of two bytes: the first from 0x81 to 0xFE, the second from 0x40 to 0xFE without 0x7F. */
const uint32_t gb18030_two[{len(two)}] = {{
{table(two, 14, lambda one: f"{one:#x}")}
}};

/* Of four bytes, up to U+FFFF: the number of the first code of a run, its character, and how many
   follow one another. */
const struct gb18030_run gb18030_runs[] = {{
{table(runs, 5, lambda run: "{%d, %#x, %d}" % tuple(run))}
}};
const size_t gb18030_run_count = sizeof gb18030_runs / sizeof *gb18030_runs;
"""
Path(__file__).resolve().parent.parent.joinpath("Sources/CTabular/gb18030.c").write_text(text)
print(len(two), sum(map(bool, two)), len(runs))
