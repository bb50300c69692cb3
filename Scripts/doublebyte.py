#!/usr/bin/env python3
"""Writes Sources/CTabular/doublebyte.c: the characters of Big5 (code page 950), Shift-JIS (932) and
EUC-KR (949), as Python's codecs have them. EUC-JP is computed from Shift-JIS.

The decoders of the program then need no converter of the machine it runs on.
"""
from pathlib import Path


def decoded(code, codec):
    try:
        text = code.decode(codec)
    except UnicodeDecodeError:
        return 0
    return ord(text) if len(text) == 1 and ord(text) < 0x10000 else 0


def table(codec, leads, trails):
    numbers = [decoded(bytes([lead, trail]), codec) for lead in leads for trail in trails]
    lines = [
        "  " + ",".join(format(one, "#x") if one else "0" for one in numbers[start : start + 16])
        for start in range(0, len(numbers), 16)
    ]
    print(codec, len(numbers), sum(map(bool, numbers)))
    return len(numbers), ",\n".join(lines)


BIG5 = table("cp950", range(0x81, 0xFF), [*range(0x40, 0x7F), *range(0xA1, 0xFF)])
SJIS = table("cp932", [*range(0x81, 0xA0), *range(0xE0, 0xFD)], [*range(0x40, 0x7F), *range(0x80, 0xFD)])
KR = table(
    "cp949", range(0x81, 0xFE), [*range(0x41, 0x5B), *range(0x61, 0x7B), *range(0x81, 0xFF)]
)
text = f"""/* Written by Scripts/doublebyte.py: the characters of code pages 950, 932 and 949. */
#include "doublebyte.h"

/* The first byte from 0x81 to 0xFE; the second from 0x40 to 0x7E and from 0xA1 to 0xFE. */
const uint16_t big5_two[{BIG5[0]}] = {{
{BIG5[1]}
}};

/* The first byte from 0x81 to 0x9F and from 0xE0 to 0xFC; the second from 0x40 to 0xFC without 0x7F. */
const uint16_t shift_jis_two[{SJIS[0]}] = {{
{SJIS[1]}
}};

/* The first byte from 0x81 to 0xFD; the second a letter or from 0x81 to 0xFE. */
const uint16_t euc_kr_two[{KR[0]}] = {{
{KR[1]}
}};
"""
folder = Path(__file__).resolve().parent.parent / "Sources/CTabular"
folder.joinpath("doublebyte.c").write_text(text)
folder.joinpath("doublebyte.h").write_text(
    f"""#ifndef CTABULAR_DOUBLEBYTE_H
#define CTABULAR_DOUBLEBYTE_H

#include <stdint.h>

extern const uint16_t big5_two[{BIG5[0]}];
extern const uint16_t shift_jis_two[{SJIS[0]}];
extern const uint16_t euc_kr_two[{KR[0]}];

#endif
"""
)
