/// What the help says in Chinese, part 2: a line of English, then the same in Chinese behind `> `.
enum HelpTable2 {
  static let text = #"""
    Only rows with this text, as year=2018. Of one column they are alternatives.
    > 仅取含此文字的行，如 year=2018。同一列为“或”。
    A wide table: each other column holds values of one time, industry or group.
    > 宽表：其他各列为某一时间、行业或分组的数值。
    Which of the numbers known under the name; `jiqun measures --format json` has them.
    > 同名测度的哪一个变体；见 `jiqun measures --format json`。
    How many of the largest, for cr.
    > 最大者取几个，用于 cr。
    A table of two columns: the pairs of units that are neighbours, by name.
    > 两列的表：相邻单位的名称对。
    How many random orders the permutation test draws; 999 where none is said.
    > 置换检验随机排列的次数，默认 999。
    The seed of the random orders; the same seed gives the same p.
    > 随机排列的种子；种子相同则 p 相同。
    The best score of a diamond; 5 where none is said.
    > 钻石评分的满分，默认 5。
    The aversion to inequality of atkinson; 0.5 where none is said.
    > atkinson 的不平等厌恶参数，默认 0.5。
    The alpha of generalised-entropy, or the level of significance.
    > generalised-entropy 的 alpha，或显著性水平。
    How many classes of quantiles for markov; 4 where none is said.
    > markov 的分位数级数，默认 4。
    The k of coupling-forms; 2 where none is said.
    > coupling-forms 的 k，默认 2。
    Indicators of which less is better.
    > 越小越好的指标。
    The sectors of the first group for closeness, as c1,c2.
    > 紧密度第一组部门，如 c1,c2。
    The sectors of the second group for closeness.
    > 紧密度第二组部门。
    A parameter of the measure by its name, as k=5; `jiqun measures NAME` tells which.
    > 按名称给测度的参数，如 k=5；见 `jiqun measures NAME`。
    Print the statement that computes the measure in an engine, for tables larger than a machine.
    > 打印在数据库引擎中计算该测度的语句，用于大于单机内存的表。
    The engine's table for --sql, or a Parquet or CSV file that it reads.
    > --sql 所用的引擎表，或引擎可读的 Parquet、CSV 文件。
    Hand the statement of --sql to the engine's own program, and tell the result.
    > 将 --sql 的语句交给引擎自己的程序执行，并给出结果。
    Tell the formula with the numbers put in.
    > 给出代入数值的公式。
    Draw the picture below the result, where there is one.
    > 在结果下方画图（如有）。
    The measures that `measure` computes, or the guide of one.
    > `measure` 可计算的测度，或其中一个的说明。
    With a name it prints the guide: what the measure says, formula, range, edge cases, names elsewhere, an example worked by hand, references.
    > 给出名称时打印说明：测度的含义、公式、取值范围、边界情形、别处的名称、手算例题、参考文献。
    Print a sample table of the form this measure takes; of neighbours for `links`.
    > 打印该测度所需形式的示例表；links 为相邻表。
    List the tables of the package that are measured.
    > 列出可计算的数据包表。
    Print a table of the package, as provincial-panel, as it is measured.
    > 打印数据包的表，如 provincial-panel，与计算时相同。
    What is understood of a table: encoding, columns, ranges, and the commands that fit.
    > 对表格的理解：编码、列、范围，以及适用的命令。
    FILE is text with columns: CSV, TSV, or as statistical offices and spreadsheets write it, packed with gzip or not; - is standard input. Nothing is measured or drawn.
    > FILE 为带列的文本：CSV、TSV，或统计机构与电子表格的写法，可用 gzip 压缩；- 为标准输入。不计算也不画图。
    text or json.
    > text 或 json。
    How a figure, a cluster, a series, a chart or a source is cited.
    > 数据、集群、序列、图表或来源的引用格式。
    THING is an identifier: of a figure (fact-001), a cluster, a series (gdp), a chart (fig-spatial-gini), a measure (gini), a source or a document; a name of a cluster; data for the package as a whole; nothing for the program. Text is after GB/T 7714-2015 with --lang zh.
    > THING 为标识：数据（fact-001）、集群、序列（gdp）、图表（fig-spatial-gini）、测度（gini）、来源或文献；集群名称；data 为整个数据包；不给则为程序。--lang zh 时文字按 GB/T 7714-2015。
    Identifier or name of the thing; data; nothing for the program.
    > 标识或名称；data；不给则为程序。
    What is printed: text, bibtex, csl-json or ris.
    > 打印格式：text、bibtex、csl-json 或 ris。
    Title, version, licence and credits of program and data.
    > 程序与数据的名称、版本、许可证与鸣谢。
    The parts of the program with versions and licences, as SPDX (JSON).
    > 程序的组成部分及其版本与许可证，SPDX（JSON）。
    What this terminal can do, with a test card and advice.
    > 此终端的能力，附测试卡与建议。
    The keys of the explorer, as the settings have them.
    > 浏览器的按键，按当前设置。
    What is printed: text or markdown.
    > 打印格式：text 或 markdown。
    Makes and checks data packages of one's own.
    > 制作并检查自己的数据包。
    docs/data.md says what the tables hold. A package is used with --data DIR.
    > docs/data.md 说明各表内容。用 --data DIR 使用数据包。
    Writes a smallest valid package, with a README that explains it.
    > 写出最小的有效数据包，附说明 README。
    DIR is made; it must not be there, or be empty. Nothing is written over.
    > 新建 DIR；它须不存在或为空。不覆盖任何文件。
    The folder of the package.
    > 数据包文件夹。
    Checks a package: every defect with file, line, column and what was expected.
    > 检查数据包：逐条列出缺陷的文件、行、列与应有内容。
    The status is 0 where the package can be used, 1 where it has defects.
    > 可用时退出状态为0，有缺陷时为1。
    What is printed: text or json.
    > 打印格式：text 或 json。
    Whether what documents claim holds, recomputed from the figures.
    > 文献的论断是否成立，用数据重新计算。
    Without words it checks all claims of the package; with an identifier it shows one with its working. --claims FILE checks those of a paper of your own; --new writes such a file to begin with. --expect FILE compares with verdicts noted before: the JSON of this command, or lines of an identifier and a verdict. The status is 0 where all is as expected, 1 where a verdict is not, and 2 where an identifier, a document or a file is not known. The language of the expressions is in docs/checks.md, the form of the JSON in docs/check.schema.json.
    > 不给参数时核对数据包的全部论断；给标识时显示该论断及计算过程。--claims FILE 核对自己论文的论断；--new 写出此类文件的模板。--expect FILE 与先前的结论比较：本命令的 JSON，或每行一个标识和结论。结果符合预期时退出状态为0，结论不符为1，标识、文献或文件未知为2。表达式语言见 docs/checks.md，JSON 格式见 docs/check.schema.json。
    Identifiers of claims: claim-gini-after-2016.
    > 论断的标识：claim-gini-after-2016。
    All claims; the same as naming none.
    > 全部论断；与不给标识相同。
    Only the claims of this document: cluster-paper.
    > 仅限该文献的论断：cluster-paper。
    Claims of your own instead of those of the package.
    > 用自拟论断代替数据包的论断。
    Verdicts that are expected.
    > 预期的结论。
    Writes a claim file with comments.
    > 写出带注释的论断文件。
    What is printed: text, json, markdown, junit or claimreview.
    > 打印格式：text、json、markdown、junit 或 claimreview。
    Two to four clusters, provinces, regions or factors side by side.
    > 并列比较二至四个集群、省份、区域或要素。
    Rows come in this order: what differs, by distance in ranks among all that have the figure; what only some have; what cannot be compared, with the reason; what is alike. The word median stands for the middle one of those that have a figure, a city for the clusters that lie there. --companions names what a cluster is usefully compared with; --words tells the differences as sentences. JSON is an array of rows with id, kind, reason and values by the identifiers of the things; CSV has a line for each row and thing.
    > 行的次序：先为不同者，按在全部有数据者中的名次差；再为仅部分有者；再为不可比者，附理由；最后为相同者。median 表示有数据者的中位数，城市名表示该市的集群。--companions 列出与某集群可比者；--words 用句子说明差异。JSON 为行的数组，含 id、kind、reason 及按对象标识的 values；CSV 每行每对象一行。
    Two to four names: changsha-construction-machinery, 徐州, jiangsu, median, or a city.
    > 二至四个名称：changsha-construction-machinery、徐州、jiangsu、median，或城市。
    Your own notes and scores as rows too.
    > 把自己的笔记和评分也列为行。
    The differences as sentences.
    > 用句子说明差异。
    What the first is usefully compared with.
    > 首个对象可与谁比较。
    What is printed: text, csv, json, markdown or svg.
    > 打印格式：text、csv、json、markdown 或 svg。
    Your own notes, bookmarks, scores and lists.
    > 自己的笔记、书签、评分与名单。
    They lie in a journal to which lines are only added. What a command calls kept is on the disk. THING is kind:name - cluster, fact, factor (factor:demand@hefei), series (series:gdp@2004), topic, claim, province, source - or a name, or the line of a place, as ! tells it.
    > 存于只追加的日志；命令称已保存者即已写入磁盘。THING 为 类别:名称，即 cluster、fact、factor（factor:demand@hefei）、series（series:gdp@2004）、topic、claim、province、source；或名称；或 ! 所示的位置行。
    All that you wrote, or what is about one thing.
    > 自己写下的全部内容，或关于某一对象者。
    Only what is about this thing and its parts.
    > 仅限关于该对象及其部分者。
    Only of this kind: note, bookmark, score, weight, filter, list or answer.
    > 仅限该类：note、bookmark、score、weight、filter、list 或 answer。
    What is printed: text, json, csv or markdown.
    > 打印格式：text、json、csv 或 markdown。
    Writes a note about a thing.
    > 写一条关于某对象的笔记。
    A note on a figure - a fact, a series with a year - remembers value and source, and says when the figure changed. With --lines each line of standard input is a note; "kept" is printed for each once it is on the disk.
    > 关于数据（fact，或带年份的序列）的笔记记住数值与来源，数据变化时予以提示。使用 --lines 时标准输入每行为一条笔记；每条写入磁盘后打印 kept。
    What it is about: hefei, cluster:hefei-ai, series:gdp@2004, 'trends gdp'.
    > 关于什么：hefei、cluster:hefei-ai、series:gdp@2004、'trends gdp'。
    The text; several words are one. - is all of standard input.
    > 正文；多个词合为一条。- 为全部标准输入。
    Each line of standard input is a note.
    > 标准输入每行为一条笔记。
    Gives a note another text.
    > 修改笔记的正文。
    Identifier of the note, or a part of it that no other has.
    > 笔记的标识，或其中独有的一段。
    Gives a place of the explorer a name.
    > 为浏览器中的位置命名。
    The name.
    > 名称。
    The line of the place, as ! tells it: 'trends gdp at 2004'.
    > 位置的行，如 ! 所示：'trends gdp at 2004'。
    Scores a factor of a cluster from 1 to 5.
    > 给集群的要素评分，1 至 5。
    The cluster.
    > 集群。
    The factor of the diamond.
    > 钻石模型的要素。
    From 1 to 5; 0 takes the score away.
    > 1 至 5；0 取消评分。
    Why.
    > 理由。
    What you wrote with some words, or about things that are called so.
    > 含某些词的内容，或关于如此命名的对象者。
    All words must be found. The status is 1 where nothing is.
    > 各词须全部出现。没有找到时退出状态为1。
    The words.
    > 要查找的词。
    Takes a note, a bookmark, a score or a list away.
    > 删除笔记、书签、评分或名单。
    It stays in the journal; `jiqun notes undo` brings it back.
    > 仍留在日志中；`jiqun notes undo` 可恢复。
    Identifier of a note or a part of it; bookmark:NAME, score:FACTOR@CLUSTER, …
    > 笔记的标识或其一段；bookmark:NAME、score:FACTOR@CLUSTER 等。
    Takes back what you wrote last, here or on the screen.
    > 撤销最近写下的内容，不论在此处或屏幕上。
    Makes again what was taken back last.
    > 重做最近撤销的内容。
    Prints the journal, or all that it leads to.
    > 打印日志，或由其得出的全部内容。
    The journal is what `jiqun notes import` takes: every operation, whoever made it. The other formats are those of `jiqun notes list`.
    > 日志供 `jiqun notes import` 读取：每次操作及其作者。其他格式同 `jiqun notes list`。
    What is printed: journal, json, csv or markdown.
    > 打印格式：journal、json、csv 或 markdown。
    Takes over what is new in another journal.
    > 并入另一份日志中的新内容。
    Whichever of two journals takes over the other, and how often, the notes are the same. Lines that this version does not know are taken over as they are.
    > 两份日志无论谁并入谁、并入几次，笔记都相同。本版本不认识的行原样并入。
    The journal; - for standard input.
    > 日志；- 为标准输入。
    A report on clusters: figures with their sources, charts, your notes and scores.
    > 集群报告：数据及其来源、图表、自己的笔记与评分。
    Every figure stands with unit, year, scope and source. HTML is one file that fetches nothing. Two runs give the same bytes.
    > 每个数据附单位、年份、范围与来源。HTML 为单个文件，不联网。两次运行逐字节相同。
    Identifiers or names of clusters.
    > 集群的标识或名称。
    markdown or html.
    > markdown 或 html。
    File to write; standard output without it.
    > 要写入的文件；不给则为标准输出。
    Writes over a file that is there.
    > 覆盖已有的文件。
    Leaves your notes and scores out.
    > 不含自己的笔记与评分。
    Lessons: steps that put the explorer in a state and say a few sentences.
    > 课程：每一步使浏览器处于某一状态并说几句话。
    A lesson is a Markdown file (docs/lessons.md) or one that is shipped. Space goes on, Backspace back; any other key wanders freely, Enter returns.
    > 课程为 Markdown 文件（docs/lessons.md）或随附课程。空格前进，退格返回；其他键自由浏览，回车返回。
    Walks a lesson; without a name lists those there are.
    > 讲一门课程；不给名称则列出全部。
    Name or number of a shipped lesson, or a file.
    > 随附课程的名称或序号，或文件。
    Step to begin at, from 1.
    > 从第几步开始，自1起。
    The lecturer's second terminal: notes, what comes next, clock, steps against time.
    > 讲者的第二终端：备注、下一步、时钟、进度。
    With --notes: the file that jiqun lecture writes, to be where the lecture is.
    > 与 --notes 同用：jiqun lecture 所写的文件，以跟上讲课位置。
    Examines lessons: places, links, answers, languages, size.
    > 检查课程：位置、链接、答案、语言、篇幅。
    Every place is reachable, every link leads somewhere, every answer computes, both languages are there, and all words fit a terminal of 80x24. The status is 0 or, with a line FILE:LINE for each problem, 1.
    > 每个位置可达，每个链接有效，每个答案可算出，两种语言齐备，文字在 80x24 终端中放得下。退出状态为0；每个问题一行 文件:行，则为1。
    Files or names of shipped lessons; all shipped ones without.
    > 文件或随附课程的名称；不给则为全部随附课程。
    A hand-out: steps with their pictures, questions, answers on a page of their own.
    > 讲义：各步及其图、问题，答案另页。
    HTML is one file that needs no network; pictures are vector graphics. A cast is played by asciinema, with a marker for each step.
    > HTML 为单个文件，不联网；图为矢量图。cast 由 asciinema 播放，每步一个标记。
    What is printed: markdown, html, text or cast.
    > 打印格式：markdown、html、text 或 cast。
    With cast: size of the screen, as 80x24.
    > 用于 cast：屏幕大小，如 80x24。
    Writes a lesson of three steps that tells how it is made.
    > 写出三步课程的模板，说明其写法。
    File to write; else it is printed.
    > 要写入的文件；否则打印。
    The lessons that are shipped.
    > 随附课程。
    The explorer for a lecture that others follow: each place is a line of FILE.
    > 供他人跟随的讲课：每个位置为 FILE 的一行。
    FILE is made for all to read and is only added to; it has the time and the line of the place, nothing else. Others see the same with `jiqun follow FILE`, or over a line with `ssh HOST tail -n +1 -f FILE | jiqun follow -`.
    > FILE 对所有人可读，只追加；仅含时间与位置行。他人用 `jiqun follow FILE` 观看，或通过线路：`ssh HOST tail -n +1 -f FILE | jiqun follow -`。
    File that is written.
    > 要写入的文件。
    Name of a shipped lesson, or a file, that is walked.
    > 要讲的随附课程名称，或文件。
    Starts at a place, as ! tells it.
    > 从某一位置开始，如 ! 所示。
    Follows a lecture: shows where it is, in one's own size, language and colours.
    > 跟随讲课：以自己的屏幕大小、语言和配色显示讲课位置。
    Any key wanders freely; Enter returns to the class. 0 lists the places so far. With - the lines come from standard input: `ssh HOST tail -n +1 -f FILE | jiqun follow -`.
    > 任意键自由浏览；回车回到课堂。0 列出至今的位置。- 表示从标准输入读取：`ssh HOST tail -n +1 -f FILE | jiqun follow -`。
    File that jiqun lecture writes, or - for standard input.
    > jiqun lecture 所写的文件，或 - 为标准输入。
    Shows where the class was at a time of day.
    > 显示课堂在某一时刻的位置。
    A lesson's file, where the lecture walks one that is not shipped.
    > 讲课所用的非随附课程文件。
    Show subcommand help information.
    > 显示子命令的帮助。
    What is printed: text, csv, json or markdown.
    > 打印格式：text、csv、json 或 markdown。
    """#
}
