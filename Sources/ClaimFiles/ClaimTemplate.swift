/// A claim file with comments, to begin with.
public enum ClaimTemplate {
  /// The text of the file: it can be checked as it is.
  public static let text = """
    # Claims of a paper of your own, to be checked with
    #
    #     jiqun check --claims FILE
    #
    # on the figures of jiqun, or with --data DIR on those of another data package.
    # The functions and the grammar of expressions: docs/checks.md. The series: jiqun series.
    # 论断文件：按下例填写，用 jiqun check --claims 文件 核对。

    [document]
    id = "my-paper"
    short = "my paper"
    title = "The title of the paper"
    authors = "Who wrote it"

    # A claim of one number. The number stands in quotes, as it is printed: "8.70" says more than
    # "8.7". It is read as rounded to the nearest; other readings are over, nearly, about, up, down,
    # yes (a relation that is true) and bounds (with lower and upper).
    [[claim]]
    id = "growth"
    section = "2"
    page = "3"
    text = "Manufacturing value added grew by 8.7 % a year from 2016 to 2019."
    kind = "change"                   # level, change, order, share, turning-point
    printed = "8.7"
    unit = "%"
    expression = "average_growth(mva, 2016, 2019)"

    # Names in the expression can stand for one thing or another: each axis (vintage, method, units,
    # period, tolerance) is tried in every way; the first of each axis is the one that is judged.
    [[claim.variant]]
    axis = "vintage"
    id = "final"
    label = "final figures"
    bindings = "mva = manufacturing-value-added"

    [[claim.variant]]
    axis = "vintage"
    id = "printed"
    label = "as printed in 2020"
    bindings = "mva = manufacturing-value-added-printed"

    # A claim of several parts. A part with role = "own" uses the paper's own numbers only: where it
    # fails the paper contradicts itself. With role = "other" it measures something else that is at
    # hand: the verdict is "not comparable".
    [[claim]]
    id = "services"
    text = "Services passed 50 % of GDP in 2015 and were 54.6 % in 2023."
    kind = "share"

    [[claim.part]]
    label = "first year above 50 %"
    kind = "turning-point"
    printed = "2015"
    expression = "first_year_above(gdp-tertiary / gdp * 100, 50)"

    [[claim.part]]
    label = "share of 2023"
    printed = "54.6"
    unit = "%"
    expression = "gdp-tertiary[2023] / gdp[2023] * 100"

    """
}
