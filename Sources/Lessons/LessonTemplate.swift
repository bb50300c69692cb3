/// What `tour new` writes: a lesson of three steps that says in its notes how it is made.
package enum LessonTemplate {
  package static let text = """
    ---
    title: How much industry is in the east?
    title-zh: 东部有多少工业？
    minutes: 10
    level: introductory
    ---

    <!-- A lesson is walked with `jiqun tour THIS-FILE` and examined with `jiqun tour check THIS-FILE`.
         A heading begins a step, English | Chinese. Comments like this one are seen by nobody. -->

    ## Four regions, one industry | 四大区域，一个工业

    <!-- A block of code is the place where the program goes. `!` in the program tells and copies the
         line of the place where you are. A step without one stays where it is. -->

    ```
    trends secondary-share-four-eastern at 2005 chart
    ```

    The eastern region's share of the secondary industry of all provinces. Where is it highest?

    zh: 东部地区占各省第二产业的比重。它在哪一年最高？

    note: A paragraph that begins with “note:” is seen by you alone, with --notes.

    note zh: 以“note zh:”开头的段落只有教师用 --notes 才看得到。

    ---

    A line of three hyphens is a pause: this is said after Space is pressed once more.

    zh: 三个连字符是停顿：再按一次空格才显示这一句。

    ## A question | 提问

    <!-- An answer with code at its end is right where that is true in the data. -->

    Did the share of the east rise from 2016 to 2022?

    zh: 2016 年到 2022 年东部的比重上升了吗？

    - [ ] it rose | 上升了
    - [x] it fell | 下降了 `secondary-share-four-eastern[2022] < secondary-share-four-eastern[2016]`

    hint: Move along the line with the arrows.

    hint zh: 用方向键沿曲线移动。

    why: Compare the two years on the chart.

    why zh: 在图上比较这两年。

    ## A number | 一个数字

    ```
    measures gini provincial-panel secondary-va at 2022
    ```

    Which Gini coefficient do you read for 2022? Two digits will do.

    zh: 2022 年的基尼系数是多少？两位小数即可。

    <!-- An answer may be written, as 0.44 ± 0.005, or computed: -->

    answer: `spatial-gini[2022]` ± 0.005

    why: A range (±) keeps the answer right when it is rounded.

    why zh: 用 ± 给出范围，四舍五入的答案也算对。

    """
}
