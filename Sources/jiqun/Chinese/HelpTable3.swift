/// What the help says in Chinese, part 3: a line of English, then the same in Chinese behind `> `.
enum HelpTable3 {
  static let text = #"""
    How much memory the values may take, as 1G; gini sorts on disk what is more.
    > 数值可占用的内存，如 1G；gini 超出部分在磁盘上排序。
    Gives each of small multiples and facets a scale of its own.
    > 各小图使用自己的刻度。
    text, ansi (with colours), svg, csv, json, describe (a sentence), or into a file pdf, png.
    > text、ansi（带颜色）、svg、csv、json、describe（句子），或写入文件的 pdf、png。
    File to write; its ending says the format (svg, pdf, png, csv, json, txt, ansi); - is the output.
    > 要写入的文件；扩展名决定格式（svg、pdf、png、csv、json、txt、ansi）；- 为标准输出。
    What a text finds in all names and texts, the best first.
    > 在全部名称与正文中查找文字，最相符者在前。
    Clusters, places, statements, events, figures, topics, measures, series, claims, firms and sources are looked at, in English, Chinese, pinyin and initials: xian, xi'an, 西安 and xa find the same; tsinghua, 声谷 and shenggu find the sentences that have them. The line that begins with > opens the place: jiqun explore --at LINE. The status is 1 where nothing is found.
    > 查找集群、地点、陈述、事件、数据、主题、测度、序列、论断、企业和来源，可用英文、中文、拼音和首字母：xian、xi'an、西安、xa 结果相同；tsinghua、声谷、shenggu 查到含有它们的句子。以 > 开头的行可打开该位置：jiqun explore --at LINE。没有找到时退出状态为1。
    How many of each group are printed.
    > 每组打印多少条。
    Each series as an index with this year (of a pipe: number, date or name) as 100.
    > 以该年（管道数据：数字、日期或名称）为100的指数。
    In per cent of this series; of a pipe also of the total.
    > 占该序列的百分比；管道数据也可占总计。
    Of a pipe: a small chart for each word of this column.
    > 管道数据：该列每个词一张小图。
    Of a pipe: rows with the same x are added up.
    > 管道数据：x 相同的行相加。
    Of a pipe: rows with the same x are averaged.
    > 管道数据：x 相同的行取平均。
    Of a pipe: the median of rows with the same x.
    > 管道数据：x 相同的行取中位数。
    Of a pipe: how many rows have the same x.
    > 管道数据：x 相同的行数。
    Of a pipe: a line through the points: theil-sen or ols.
    > 管道数据：穿过各点的趋势线：theil-sen 或 ols。
    Of a pipe: the mean of so many rows around each.
    > 管道数据：前后若干行的移动平均。
    Of a pipe: the column of plus and minus, or two of the lower and the upper end.
    > 管道数据：误差列，或下限与上限两列。
    Of a pipe: a logarithmic scale on x.
    > 管道数据：x 用对数坐标。
    Of a pipe: how many bars a histogram has.
    > 管道数据：直方图的组数。
    Of a pipe: all names of series, whatever room they take.
    > 管道数据：标出全部序列名称，不论占多少位置。
    Of a pipe: what is drawn and why, instead of the picture.
    > 管道数据：不画图，而说明画什么及理由。
    """#
}
