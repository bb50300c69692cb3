#!/usr/bin/env python3
"""Writes docs/pictures/lesson.svg: the explorer in motion, a frame each second and a half.

  Scripts/lesson.py [PROGRAM]
"""
import re
import subprocess
import sys
from pathlib import Path

PROGRAM = sys.argv[1] if len(sys.argv) > 1 else ".build/release/jiqun"
STEPS = ["", "j", "j j", "j j j", "/ \"nanj\"", "/ \"nanj\" enter", "z", "L", "2", "2 ]", "2 ] ]", "3", "3 j", "3 j v \"growth\" enter", "4", "4 j j enter", "5", "5 j", "5 j enter", "1"]
SECONDS = 1.5


def frame(keys):
    """The inside of one picture."""
    text = subprocess.run([PROGRAM, "explore", "--size", "80x24", "--print", "svg", "--keys", keys],
                          check=True, capture_output=True, text=True).stdout
    return re.match(r"(<svg[^>]*>)\n<title>.*?</title>\n(.*)</svg>\n$", text, re.S).groups()


frames = [frame(keys) for keys in STEPS]
total = SECONDS * len(frames)
parts = [frames[0][0], "\n<title>jiqun</title>\n"]
for number, (_, body) in enumerate(frames):
    start, end = number / len(frames), (number + 1) / len(frames)
    times = f"0;{start:.4f};{end:.4f}" if number else f"0;{end:.4f}"
    values = "none;inline;none" if number else "inline;none"
    parts.append(
        f'<g display="{"none" if number else "inline"}"><animate attributeName="display" calcMode="discrete" '
        f'dur="{total:g}s" repeatCount="indefinite" keyTimes="{times}" values="{values}"/>\n{body}</g>\n')
parts.append("</svg>\n")
Path(__file__).resolve().parent.parent.joinpath("docs/pictures/lesson.svg").write_text("".join(parts))
