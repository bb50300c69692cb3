"""The tables and the forms of measures that engines.py tries: every form on every table."""
import csv
import os
import random

# What the columns are called, by what they are: plainly; with names that need quotes; with words that engines keep for
# themselves; with names that the statements have inside.
PLAIN = {name: name for name in ("province", "region", "industry", "year", "value", "people")}
ODD = {"province": "省 份", "region": "o'clock \"r\"", "industry": "行业`a", "year": "年/t", "value": "产值 (亿元)",
       "people": "weight %\\"}
RESERVED = {"province": "group", "region": "order", "industry": "select", "year": "table", "value": "user",
            "people": "limit"}
INNER = {"province": "v", "region": "b1", "industry": "u", "year": "y", "value": "t", "people": "x"}
OTHERS = {"province": "b2", "region": "x", "industry": "g", "year": "v", "value": "w", "people": "n"}
# What stands in the cells of the table whose names need quotes, in the place of what the forms ask for.
ODD_TEXTS = {"food": "it's \"food\"", "chips": "芯片;\\x", "ships": "100 %", "steel": "钢'铁\\ :x $1", "P01": "省\"一", "P02": "a'b",
             "P00": "北京", "P03": "x--y", "East": "东`部", "West": "/* w"}

YEAR, STEEL, BOTH = "--where year=2001", "--where industry=steel", "--where year=2001 --where industry=steel"
CELLS = "--unit province --item industry"

# Measure and options, as they are typed; words that are names of columns are those of the table. With an exclamation
# mark only where no two values are equal: which of two comes first decides a point of a weighted curve.
FORMS = {
    "gini": ["", "--by year", "--by year,industry", "--variant corrected", "--weight people", YEAR,
             "--variant corrected --by industry", "--weight people --by year", f"--unit province {BOTH}",
             "--unit province --by year,industry", "--by region"],
    "lorenz": [BOTH, f"--by year {STEEL}", f"!--weight people {BOTH}", "!--weight people --by year"],
    "theil": ["", "--by year", "--variant l", "--variant l --by year", "--group region", "--group region --by year",
              "--weight people", "--weight people --group region --by industry", "--variant l --group region",
              "--variant l --group region --by year", "--variant l --weight people --group region"],
    "cv": ["", "--by year", "--variant sample --by industry", "--weight people --by year",
           "--variant logPopulation --by year", "--variant logSample", f"--variant sample {BOTH}"],
    "hhi": ["", "--by year", "--variant points", "--variant normalised --by year",
            "--variant equivalentNumber --by industry", f"--unit province {BOTH}"],
    "cr": ["", "-k 3 --by year", "-k 1000", "-k 1 --by region"],
    "lq": [f"{CELLS} {YEAR}", f"{CELLS} --by year", f"{CELLS} --by year --variant symmetric"],
    "krugman": [f"{CELLS} {YEAR}", f"{CELLS} --by year", f"{CELLS} --by year --reference people",
                "--item industry --reference people --by year --where province=P03"],
    "localisation": [f"{CELLS} {YEAR}", f"{CELLS} --by year", f"{CELLS} --by year --reference people",
                     f"--unit province --reference people {BOTH}"],
    "locational-gini": [f"{CELLS} {YEAR}", f"{CELLS} --by year", f"{CELLS} --by year --variant krugman",
                        f"{CELLS} {YEAR} --variant normalised", f"{CELLS} --by year --variant locationQuotients",
                        f"{CELLS} {YEAR} --variant squaredDifferences", f"{CELLS} --by year --reference people",
                        f"{CELLS} --by year --reference people --variant plain",
                        f"--unit province --reference people {BOTH} --variant locationQuotients",
                        f"--unit province --reference people {STEEL} --by year --variant squaredDifferences"],
    "growth": [f"--time year --by province {STEEL}", "--time year --by province,industry",
               f"--time year --by province --variant logarithmic {STEEL}",
               "--time year --by province,industry --variant mean", f"--time year --variant mean {STEEL} --where province=P01"],
    "shift-share": [f"{CELLS} --time year", f"{CELLS} --time year --by region"],
    "contributions": ["--item industry --time year --where province=P03", "--item industry --time year --by province"],
    "relative-transfer": [f"--unit province --time year {STEEL}", "--unit province --time year --by industry"],
    "dagum": ["--group region", "--group region --by year", "--group region --weight people",
              "--group region --weight people --by industry", "--group region --variant groups",
              "--group region --variant groups --weight people --by year", "--group region --variant pairs",
              "--group region --variant pairs --weight people --by year"],
    "sigma": [f"--unit province --time year {STEEL}", "--unit province --time year --by industry"],
    "atkinson": ["", "--by year", "--epsilon 0.25 --weight people", "--epsilon 1 --by year", "--epsilon 2",
                 "--epsilon 1 --weight people", "--epsilon 2 --weight people --by region"],
    "hoover": ["", "--by year", "--weight people --by year"],
    "generalised-entropy": ["", "--alpha 1 --by year", "--alpha 2 --weight people", "--alpha 0 --by year",
                            "--alpha=-1", "--alpha 0.5 --by region", "--alpha 3 --weight people --by year",
                            "--alpha 0.001", "--alpha 0.999 --by year", "--alpha 0.3 --weight people --by year",
                            "--group region", "--group region --alpha 0 --by year", "--group region --alpha 1 --by industry",
                            "--group region --alpha=-0.5 --weight people", "--group region --alpha 0.25 --by year",
                            "--group region --alpha 1.5 --weight people --by year"],
    "palma": ["", "--by year", "--by year,industry", "--weight people", "--weight people --by industry",
              f"--unit province {BOTH}"],
    "dominance": ["--group year --where year=2001 --where year=2005", "--group year --where year=2001 --where year=2005 "
                  "--by industry", "--group year --weight people --where year=2005 --where year=2011 --by region",
                  "--group region --where region=East --where region=West", "--group region"],
}
# One of each text that the tests pin, on two tables: for the suite.
PINNED = {
    "gini": ["--by year", "--variant corrected --by year", "--weight people --by year"],
    "lorenz": ["--by year"], "theil": ["--by year", "--variant l --by year", "--group region --by year",
                                       "--variant l --group region --weight people --by year"],
    "cv": ["--by year", "--variant sample --by year", "--weight people --by year"], "hhi": ["--by year"],
    "cr": ["--by year"], "lq": [f"{CELLS} --by year"], "krugman": [f"{CELLS} --by year", f"{CELLS} --by year --reference people"],
    "locational-gini": [f"{CELLS} --by year", f"{CELLS} --by year --variant krugman",
                        f"{CELLS} --by year --reference people --variant normalised",
                        f"{CELLS} --by year --reference people --variant locationQuotients",
                        f"{CELLS} --by year --variant squaredDifferences"],
    "growth": ["--time year --by province,industry", "--time year --by province,industry --variant mean"],
    "shift-share": [f"{CELLS} --time year --by region"], "contributions": ["--item industry --time year --by province"],
    "relative-transfer": ["--unit province --time year --by industry"], "dagum": ["--group region --by year", "--group region --variant groups --by year",
                                        "--group region --variant pairs --weight people --by year"],
    "sigma": ["--unit province --time year --by industry"], "atkinson": ["--by year"], "hoover": ["--by year"],
    "generalised-entropy": ["--by year", "--alpha 0 --by year", "--alpha=-1 --weight people --by year",
                            "--group region --alpha 0.25 --by year", "--group region --alpha 1 --by year",
                            "--group region --alpha 1.5 --by year"],
    "palma": ["--by year", "--weight people --by year"], "localisation": [f"{CELLS} --by year",
                                                                         f"{CELLS} --by year --reference people"],
    "dominance": ["--group region --by year --where region=East --where region=West"],
}

APART = "apart"
UNITS = [f"P{i:02d}" for i in range(12)]
ITEMS = ["food", "steel", "chips", "ships"]
YEARS = [2001, 2005, 2011]


def words(options, names):
    """The options of a form, with the names of the table's columns."""
    found = []
    for word in options.lstrip("!").split():
        if "," in word or word in names:
            word = ",".join(names[part] for part in word.split(","))
        elif "=" in word and word.split("=")[0] in names:
            column, text = word.split("=")
            word = names[column] + "=" + (ODD_TEXTS.get(text, text) if names is ODD else text)
        found.append(word)
    return found


def panel(seed, units=UNITS, items=ITEMS, years=YEARS, zeros=0.1, ties=0.15, whole=False):
    """A row for each province, industry and year."""
    dice = random.Random(seed)
    rows = []
    for place, unit in enumerate(units):
        for item in items:
            for year in years:
                value = round(dice.lognormvariate(3, 1.5), 3)
                if dice.random() < zeros:
                    value = 0
                if dice.random() < ties:
                    value = 7.5
                region = ["East", "Middle", "West"][place % 3]
                rows.append([unit, region, item, year, int(value * 10) if whole else value, dice.randint(1, 90)])
    return rows


def changed(change, seed=1, **options):
    """A panel of which each row is passed through a function; a row that is nothing is left out."""
    return [row for row in (change(list(row)) for row in panel(seed, zeros=0, **options)) if row]


def put(row, place, value, condition):
    if condition:
        row[place] = value
    return row


def tables():
    """Name, names of the columns, rows."""
    small = dict(units=UNITS[:4], years=YEARS[:2])
    return [
        ("zeros", PLAIN, panel(0)), ("odd", ODD, [[ODD_TEXTS.get(c, c) for c in row] for row in panel(7)]),
        ("order", RESERVED, panel(12)), ("x", INNER, panel(13)), ("表 d", OTHERS, panel(14)),
        (APART, PLAIN, panel(10, zeros=0, ties=0)), ("plus", PLAIN, panel(1, zeros=0)), ("whole", PLAIN, panel(2, whole=True)),
        ("gaps", PLAIN, changed(lambda r: put(r, 4, "", (7 * int(r[0][1:]) + 3 * ITEMS.index(r[2]) + r[3]) % 11 == 0))),
        ("wide", PLAIN, changed(lambda r: put(r, 4, float(r[4]) * 10.0 ** (int(r[0][1:]) - 6), True))),
        ("one", PLAIN, panel(3)[1:2]), ("two", PLAIN, panel(4)[1:3]),
        ("alike", PLAIN, changed(lambda r: put(r, 4, 0.1, True), **small)),
        ("nothing", PLAIN, changed(lambda r: put(r, 4, 0, True), **small)),
        ("nothing in a year", PLAIN, changed(lambda r: put(r, 4, 0, r[3] == 2001), **small)),
        ("nothing at the end", PLAIN, changed(lambda r: put(r, 4, 0, r[3] == 2011))),
        ("a new industry", PLAIN, changed(lambda r: put(r, 4, 0, r[3] == 2001 and r[2] == "chips"))),
        ("an idle industry", PLAIN, changed(lambda r: put(r, 4, 0, r[2] == "chips"))),
        ("a province with nothing", PLAIN, changed(lambda r: put(r, 4, 0, r[0] == "P03"))),
        ("below zero", PLAIN, changed(lambda r: put(r, 4, -1.5, r[0] == "P02" and r[3] == 2005))),
        ("all below zero", PLAIN, changed(lambda r: put(r, 4, -abs(float(r[4])) - 1, True), **small)),
        ("no value in a year", PLAIN, changed(lambda r: put(r, 4, "", r[3] == 2005))),
        ("no value", PLAIN, changed(lambda r: put(r, 4, "", r[0] != "P00"), **small)),
        ("no names", PLAIN, changed(lambda r: put(put(r, 1, "", r[0] == "P01"), 2, "", r[2] == "food"), **small)),
        ("no weight", PLAIN, changed(lambda r: put(r, 5, "", r[0] == "P01"))),
        ("weights of zero", PLAIN, changed(lambda r: put(put(r, 5, 0, r[0] in ("P01", "P04")), 4, 0, r[0] == "P01"))),
        ("all weights zero", PLAIN, changed(lambda r: put(r, 5, 0, True), **small)),
        ("weights below zero", PLAIN, changed(lambda r: put(r, 5, -2, r[0] == "P01"))),
        ("twice", PLAIN, panel(5, **small) + panel(6, **small)[5:6]),
        ("a cell missing", PLAIN, changed(lambda r: None if (r[0], r[2]) == ("P02", "steel") else r)),
        ("missing at the start", PLAIN, changed(lambda r: None if r[0] == "P02" and r[3] == 2001 else r)),
        ("missing at the end", PLAIN, changed(lambda r: None if (r[0], r[2], r[3]) == ("P03", "steel", 2011) else r)),
        ("missing between", PLAIN, changed(lambda r: None if r[0] == "P03" and r[3] == 2005 else r)),
        ("only between", PLAIN, changed(lambda r: None if r[0] == "P03" and r[3] != 2005 else r)),
        ("names apart", PLAIN, changed(lambda r: r if (r[0] < "P02") == (r[2] < "food") else None, **small)),
        ("one year", PLAIN, panel(8, years=[2001])), ("years in turn", PLAIN, panel(11, zeros=0.02, years=[2001, 2002, 2003])),
    ]


def medium():
    """A panel of 20,925 rows."""
    return [("medium", PLAIN, panel(9, [f"P{i:02d}" for i in range(31)], ["steel"] + [f"I{i}" for i in range(26)],
                                    list(range(2001, 2026))))]


def write(path, names, rows):
    with open(path, "w", newline="", encoding="utf-8") as out:
        lines = csv.writer(out)
        lines.writerow([names[name] for name in PLAIN])
        lines.writerows(rows)
    return os.path.abspath(path)
