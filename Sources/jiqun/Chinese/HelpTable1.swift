/// What the help says in Chinese, part 1: a line of English, then the same in Chinese behind `> `.
enum HelpTable1 {
  static let text = #"""
    Explores China's 25 national advanced manufacturing clusters (集群) in the terminal.
    > 在终端中浏览中国25个国家先进制造业集群。
    Without a command it starts the explorer. The status is 0 where all is well, 1 where something failed or nothing was found, 2 where something was asked that is not there, and 64 where an option is not known.
    > 不带命令时启动浏览器。退出状态：0 一切正常；1 操作失败或没有找到；2 所要求的内容不存在；64 选项未知。
    Show the version.
    > 显示版本。
    Show help information.
    > 显示帮助。
    The explorer: list, pages and map on the screen.
    > 浏览器：屏幕上的列表、页面与地图。
    With --keys or --print it needs no terminal: the keys are played and the last screen is printed. Such a run does not look at the settings, but for --config, nor at your notes, but for --workspace.
    > 使用 --keys 或 --print 时不需要终端：播放按键并打印最后的屏幕。这种运行不读取设置（--config 除外），也不读取笔记（--workspace 除外）。
    Up to which list: 25, 45 (with those of 2022) or 80 (with those of 2024).
    > 列到哪个名单：25、45（含2022年入选者）或80（含2024年入选者）。
    Start
    > 起点
    Of this field of manufacturing. Options of one kind are alternatives.
    > 属于该制造业领域。同类选项之间为“或”。
    In this province, wholly or in part.
    > 在该省，全部或部分。
    In a province of this region, as three-eastern or four-northeastern.
    > 在该区域的省份，如 three-eastern 或 four-northeastern。
    In this city, wholly or in part.
    > 在该城市，全部或部分。
    Of this batch of the first 25: 1 or 2.
    > 前25个中的该批次：1 或 2。
    Named in this year, as 2021, 2022 or 2024.
    > 该年入选：2021、2022 或 2024。
    With a statement that shows this idea: a mechanism, a factor, a force.
    > 有陈述印证该概念：机制、要素或驱动力。
    Naming this enterprise.
    > 列有该企业。
    With a figure or a statement from this source.
    > 有数据或陈述出自该来源。
    Only those whose naming is confirmed by a document.
    > 仅限入选经文件证实者。
    Only those whose naming is not confirmed by a document.
    > 仅限入选未经文件证实者。
    Found by this text: names, places, firms; English, Chinese, pinyin, initials.
    > 按此文字查找：名称、地点、企业；英文、中文、拼音、首字母。
    Only these clusters: identifiers or names with commas between them.
    > 仅限这些集群：标识或名称，以逗号分隔。
    The column to sort by.
    > 按哪一列排序。
    Of whom the size is that is shown and sorted by: cluster, city-industry, park and further scopes of the package.
    > 显示并用于排序的规模是谁的：cluster（集群）、city-industry（全市行业）、park（园区）及数据包中的其他范围。
    Which firms that size counts: all, above-scale, core and further ones.
    > 该规模统计哪些企业：all（全部）、above-scale（规模以上）、core（核心）等。
    The largest first.
    > 最大者在前。
    Identifier or name of the cluster that is selected.
    > 所选集群的标识或名称。
    Starts at a place, as ! tells it: 'trends gdp at 2004 growth'.
    > 从某一位置开始，写法如 ! 所示：'trends gdp at 2004 growth'。
    Starts where the explorer was left, on whichever screen.
    > 从上次离开的位置开始，不论在哪个屏幕。
    Lines of words instead of a screen: for screen readers and TERM=dumb.
    > 以文字行代替屏幕：供读屏软件和 TERM=dumb 使用。
    Folder of your notes; else $XDG_DATA_HOME/jiqun, ~/.local/share/jiqun.
    > 笔记文件夹；默认 $XDG_DATA_HOME/jiqun 或 ~/.local/share/jiqun。
    Notes
    > 笔记
    Only ASCII characters in frames, marks and maps.
    > 边框、标记和地图只用 ASCII 字符。
    Looks
    > 外观
    Columns that ambiguous characters take in this terminal: 1 or 2.
    > 宽度不定的字符在此终端占几列：1 或 2。
    Leave the mouse to the terminal.
    > 鼠标交给终端。
    Keys to play, such as 'j*3 enter "nanj" ctrl-l'; then the screen is printed.
    > 要播放的按键，如 'j*3 enter "nanj" ctrl-l'；然后打印屏幕。
    Script
    > 脚本
    Size of the screen to print, as 80x24.
    > 要打印的屏幕大小，如 80x24。
    How the screen is printed: text, ansi or svg; or the line of its place: state.
    > 屏幕的打印格式：text、ansi 或 svg；或该位置的行：state。
    For a terminal that anybody may use: no files, no programs, no environment.
    > 供公共终端使用：不读写文件，不启动程序，不用环境变量。
    Public terminals
    > 公共终端
    With --kiosk: what is on nevertheless: open, export, state, config, data, env, suspend, command-line, child, clipboard.
    > 与 --kiosk 同用：仍然开放的功能：open、export、state、config、data、env、suspend、command-line、child、clipboard。
    With --kiosk: minutes after which an idle session ends, 15 if not said; 0 for none.
    > 与 --kiosk 同用：空闲多少分钟后结束，默认15；0 为不限。
    Folder of a data package to load instead of the built-in one; else JIQUN_DATA.
    > 代替内置数据的数据包文件夹；否则用 JIQUN_DATA。
    Language of names and sentences: en or zh; else that of the locale.
    > 名称与句子的语言：en 或 zh；否则按区域设置。
    Colours: dark, light, contrast or plain.
    > 配色：dark（深色）、light（浅色）、contrast（高对比）或 plain（无色）。
    File of settings instead of ~/.config/jiqun/config.toml.
    > 代替 ~/.config/jiqun/config.toml 的设置文件。
    The clusters as a table, filtered and sorted.
    > 以表格列出集群，可筛选和排序。
    Names are identifiers, or names in English, Chinese or pinyin: --province jiangsu, 江苏, js. Options of one kind are alternatives; of each kind one must hold.
    > 名称可为标识、英文、中文或拼音：--province jiangsu、江苏、js。同类选项之间为“或”，不同类之间为“且”。
    The page of one cluster, or of all together, as on the screen.
    > 一个集群的页面，或全部集群的合计，与屏幕所示相同。
    CSV has the figures of the cluster; JSON all that is known about it. `all` has what sources say of all 25, 45 and 80 clusters together.
    > CSV 为集群的数据；JSON 为全部已知内容。all 列出来源对25、45和80个集群整体的陈述。
    Identifier of the cluster, or a name: changsha-construction-machinery, 合肥, hf; or all.
    > 集群的标识或名称：changsha-construction-machinery、合肥、hf；或 all。
    All sources, those of one cluster, or the page of one source.
    > 全部来源、某集群的来源，或某来源的页面。
    Identifier of a source, or identifier or name of a cluster.
    > 来源的标识，或集群的标识或名称。
    The map of the clusters, one of them marked and named.
    > 集群地图，标出并注明其中一个。
    JSON is GeoJSON: a point for each cluster with the columns of the package.
    > JSON 为 GeoJSON：每个集群一个点，列名同数据包。
    Identifier or name of the cluster to mark.
    > 要标出的集群的标识或名称。
    What is printed: text, ansi (with colours), svg or json.
    > 打印格式：text、ansi（带颜色）、svg 或 json。
    Size in columns and rows, as 80x24; else that of the terminal.
    > 行列大小，如 80x24；否则用终端的大小。
    How often the map is doubled around the marked cluster, 0 to 5.
    > 以所标集群为中心放大的次数，0 至 5。
    What provinces are told apart by: none, clusters, or a grouping, as three or four.
    > 区分省份的方式：none、clusters 或分区方案，如 three 或 four。
    What the documents say of the layout: belt, modes, table; or regions3, regions4 (or regions); SVG in real lines.
    > 文献所述的布局：belt、modes、table；或 regions3、regions4（或 regions）；SVG 为实线。
    Only ASCII characters.
    > 只用 ASCII 字符。
    The clusters that a text finds, the best first.
    > 文字所查到的集群，最相符者在前。
    Names, places, fields and firms are looked at, in English, Chinese, pinyin and initials: xian, xi'an, 西安 and xa find the same. The status is 1 where nothing is found.
    > 查找名称、地点、领域和企业，可用英文、中文、拼音和首字母：xian、xi'an、西安、xa 结果相同。没有找到时退出状态为1。
    The text; several words must all be found.
    > 要查找的文字；多个词须全部出现。
    All topics: what the five documents say of clusters and their forces.
    > 全部主题：五篇文献关于集群及其驱动力的论述。
    JSON is an array of objects with the parts of each topic and its links to others.
    > JSON 为对象数组，含各主题的组成部分及其与其他主题的关系。
    Only topics of this kind, such as mechanism, driving-force, mode or problem.
    > 仅限该类主题，如 mechanism、driving-force、mode 或 problem。
    Only topics with this text in a name, a part or a page of either language.
    > 仅限名称、组成部分或页面（任一语言）含此文字的主题。
    The page of one topic: text, drawing, parts, evidence, relations.
    > 一个主题的页面：正文、图形、组成部分、印证、关系。
    Markdown is the text alone; SVG the drawing, where the topic has one.
    > Markdown 仅为正文；SVG 为图形（如有）。
    Identifier of the topic, or a name: mechanism-derivation, 创新扩散.
    > 主题的标识或名称：mechanism-derivation、创新扩散。
    What is printed: text, markdown, json or svg.
    > 打印格式：text、markdown、json 或 svg。
    Part of the topic that is lit in the drawing.
    > 图形中点亮的组成部分。
    Porter's diamond: of all clusters, of one, or of two side by side.
    > 波特钻石模型：全部集群、一个集群，或两个并列。
    Text is the drawing and below it the factors in words; marks tell how far each statement can be trusted. CSV has a row for each statement; a factor without one has a row with empty cells: no evidence found, which is not weak. JSON counts the statements of each factor by every confidence.
    > text 先为图形，其下为文字说明；标记表示每条陈述的可信程度。CSV 每条陈述一行；没有陈述的要素留一空行：未见印证，不等于薄弱。JSON 按可信程度统计各要素的陈述数。
    Identifiers or names of one or two clusters.
    > 一个或两个集群的标识或名称。
    What is printed: text, csv, json or svg.
    > 打印格式：text、csv、json 或 svg。
    The series there are, or the figures of some of them.
    > 全部序列的目录，或若干序列的数据。
    Without identifiers it lists all series. Besides them there is one for each province and indicator of the panel: secondary-va:jiangsu, gdp:jiangsu, population:jiangsu. CSV of figures has the columns series_id, year, value, unit, flag, source_id, then what the series is, its source with the address, the data and this command; values are in the unit of the package, text in the unit of the language.
    > 不给标识时列出全部序列。此外每个省份和面板指标各有一个序列：secondary-va:jiangsu、gdp:jiangsu、population:jiangsu。数据的 CSV 列为 series_id、year、value、unit、flag、source_id，其后为序列名称、来源及网址、数据版本和本命令；数值用数据包的单位，文字用所选语言的单位。
    Identifiers of series, figures (fig-spatial-gini) or provinces.
    > 序列、图表（fig-spatial-gini）或省份的标识。
    Amounts divided by the population of the same year.
    > 总量除以同年人口。
    A chart of series, of a document's figure, of a province, or of a pipe.
    > 序列、文献图表、省份或管道数据的图。
    An identifier is that of a series (gdp), a figure of a document (fig-spatial-gini), an indicator of all provinces (secondary-va) or a province; 'jiqun series' lists them. With - it reads standard input: comma, tab, semicolon or space between columns, as the first line has it, with a header or without; numbers or dates on x. Between semicolons decimals may have a comma. Empty cells, NA, NaN and - are gaps; lines that begin with # are left out.
    > 标识可为序列（gdp）、文献图表（fig-spatial-gini）、各省指标（secondary-va）或省份；'jiqun series' 列出全部。- 表示读标准输入：列之间为逗号、制表符、分号或空格，以首行为准，可有表头；x 为数字或日期。以分号分隔时小数可用逗号。空单元格、NA、NaN 和 - 为缺值；以 # 开头的行不计。
    Identifiers, or a table's file; - for standard input.
    > 标识，或表格文件；- 为标准输入。
    line, step, bar, stacked, bar-line, scatter, ranking, slope, multiples, histogram, lorenz or heat.
    > line、step、bar、stacked、bar-line、scatter、ranking、slope、multiples、histogram、lorenz 或 heat。
    First year, number or date.
    > 首年、起始数字或日期。
    Last year, number or date.
    > 末年、终止数字或日期。
    The change on the year before, in per cent.
    > 比上年的变动，百分比。
    Each series as an index with this year as 100.
    > 以该年为100的指数。
    The sum of all years up to each.
    > 截至各年的累计。
    In per cent of this series.
    > 占该序列的百分比。
    A logarithmic scale.
    > 对数坐标。
    The year of a ranking, and of the crosshair.
    > 排名与十字线所在的年份。
    Without events, periods and the document's statements.
    > 不显示事件、时段和文献的陈述。
    text, ansi (with colours), svg, csv, json or describe (a sentence).
    > text、ansi（带颜色）、svg、csv、json 或 describe（句子）。
    File to write; its ending says the format (svg, csv, json, txt, ansi); - is the output.
    > 要写入的文件；扩展名决定格式（svg、csv、json、txt、ansi）；- 为标准输出。
    Writes over a file that is there already.
    > 覆盖已有的文件。
    Title.
    > 标题。
    Of a pipe: the column on x, by its name or its number from 1; 0 for none.
    > 管道数据：x 所用的列，名称或从1起的序号；0 为无。
    Of a pipe: the columns to draw, by name or number, with commas.
    > 管道数据：要画的列，名称或序号，以逗号分隔。
    Of a pipe: the column whose words tell the series apart.
    > 管道数据：以其文字区分序列的列。
    Of a pipe: draw again as lines come.
    > 管道数据：随新行不断重画。
    With --follow: how many of the last lines are kept.
    > 与 --follow 同用：保留最后多少行。
    Lines above the header that are passed over; else found out.
    > 表头上方略过的行数；否则自动判断。
    The columns that hold values, by name, number or range: 1990:2010, gdp,pop; else found out.
    > 数值所在的列，名称、序号或范围：1990:2010、gdp,pop；否则自动判断。
    What stands between cells: comma, semicolon, tab, pipe or one character; else found out.
    > 单元格之间的分隔符：comma、semicolon、tab、pipe 或单个字符；否则自动判断。
    utf-8, utf-16, gb18030, big5, shift_jis, windows-1252, iso-8859-1 and others; else found out.
    > utf-8、utf-16、gb18030、big5、shift_jis、windows-1252、iso-8859-1 等；否则自动判断。
    What stands before decimals: point or comma; else found out.
    > 小数点：point 或 comma；否则自动判断。
    Numbers are written 1234,5; the same as --decimal comma.
    > 数字写作 1234,5；同 --decimal comma。
    What stands between groups of three digits: comma, point, space or apostrophe; else read where it is certain.
    > 千位分隔符：comma、point、space 或 apostrophe；否则在确定时自动识别。
    A text that stands for a missing value, beside the empty cell and NA.
    > 表示缺值的文字，空单元格和 NA 之外。
    How 05/01/2001 is read: dmy or mdy; unix: numbers are seconds since 1970; years, quarters or months: those of a column that mixes them.
    > 05/01/2001 的读法：dmy 或 mdy；unix：数字为1970年以来的秒数；years、quarters、months：一列混有几种时间时取哪一种。
    Leave out rows that are called after a total, as Total, World or 全国.
    > 略去以合计命名的行，如 Total、World、全国。
    Computes an index of a table: Gini, location quotient, Theil, Leontief, …
    > 计算表格的指数：基尼系数、区位商、泰尔指数、里昂惕夫等。
    FILE is CSV, TSV or separated by semicolons, with a header, in UTF-8, UTF-16 or GB18030; - is standard input. Rows without a value (empty or NA) are left out and counted. Without FILE a table of the package is measured: that of --table, else the first that fits. `jiqun measures` lists the measures, `jiqun measures --tables` the tables; `jiqun measures --example NAME` writes a sample table.
    > FILE 为有表头的 CSV、TSV 或分号分隔文件，编码为 UTF-8、UTF-16 或 GB18030；- 为标准输入。缺值（空或 NA）的行剔除并计数。不给 FILE 时计算数据包的表：--table 所指者，否则第一张适用者。`jiqun measures` 列出测度，`jiqun measures --tables` 列出数据表；`jiqun measures --example NAME` 写出示例表。
    Name of a measure, as gini.
    > 测度名称，如 gini。
    The table; - for standard input.
    > 表格；- 为标准输入。
    A table of the package, as provincial-panel or io-2020-8, instead of FILE.
    > 代替 FILE 的数据包表，如 provincial-panel 或 io-2020-8。
    Only the rows of this year, of a table of the package.
    > 数据包的表中仅取该年的行。
    The column of values; `value` where there is no --value.
    > 数值列；未给 --value 时为 `value`。
    The column of units, as provinces.
    > 单位列，如省份。
    The column of industries, indicators or subsystems.
    > 行业、指标或子系统列。
    The column of times, as years.
    > 时间列，如年份。
    The column of weights, as population; values are then per head.
    > 权重列，如人口；此时数值为人均。
    The column of groups that inequality is split by, as regions.
    > 分解不平等的分组列，如区域。
    The column of what values are held against, as all employment of a province.
    > 与数值对照的列，如全省就业。
    Column of longitudes, or of coordinates to the east.
    > 经度列，或东向坐标列。
    Column of latitudes, of coordinates to the north, or of a second variable.
    > 纬度列、北向坐标列，或第二个变量列。
    Columns that part the rows; a result for each: --by year,industry.
    > 将行分组的列，每组一个结果：--by year,industry。
    """#
}
