internal import ClusterAtlas
internal import Drawing
internal import Reports

extension CommandTable {
  /// What works on every screen.
  static let globalCommands: [Command] = [
    Command(
      "app.palette", .goTo, Bilingual("go to", "转到"),
      Bilingual(
        "Finds any command, any named thing and every word of the texts: clusters, statements, topics, claims, series, firms, sources, lessons, your notes.",
        "查找任意命令、名称和全部文字：集群、印证、主题、论断、序列、企业、来源、课程、读者笔记。"),
      hint: 90, commandLine: "jiqun search TEXT"
    ) { session, _ in session.openPalette() },
    Command(
      "app.help", .help, Bilingual("help", "帮助"),
      Bilingual(
        "Lists the keys that work here; typing narrows, Enter runs one.", "列出此处可用的按键；输入可筛选，回车执行。"),
      hint: 99
    ) { session, _ in session.openHelp() },
    Command(
      "app.back", .back, Bilingual("back", "返回"),
      Bilingual("Returns to exactly where one was.", "返回到先前所在之处。"),
      hint: 20,
      obstacle: { session in
        session.history.canGoBack ? nil : Bilingual("this is where it began", "已在起点")
      }
    ) { session, times in for _ in 0..<min(times, 100) { session.goBack() } }.moving(),
    Command(
      "app.forward", .forward, Bilingual("forward", "前进"),
      Bilingual("Goes forward again after back.", "返回之后再前进。"),
      obstacle: { session in
        session.history.canGoForward ? nil : Bilingual("nothing ahead", "前面没有了")
      }
    ) { session, times in for _ in 0..<min(times, 100) { session.goForward() } }.moving(),
    Command(
      "app.next-pane", .nextPane, Bilingual("pane", "窗格"),
      Bilingual("Moves the focus to the next pane.", "焦点移到下一窗格。"), hint: 60
    ) { session, _ in session.moveFocus(by: 1) },
    Command(
      "app.previous-pane", .previousPane, Bilingual("previous pane", "上一窗格"),
      Bilingual("Moves the focus to the pane before.", "焦点移到上一窗格。")
    ) { session, _ in session.moveFocus(by: -1) },
    Command(
      "app.pane-size", .paneSize, Bilingual("pane size", "窗格大小"),
      Bilingual(
        "Gives the pane with the focus more room: normal, wide, the whole screen.",
        "放大当前窗格：普通、加宽、全屏。")
    ) { session, _ in session.changePaneSize() },
    Command(
      "app.language", .language, Bilingual("中文/English", "中文/English"),
      Bilingual("Switches names and interface between English and Chinese.", "在中文与英文之间切换名称和界面。"),
      obstacle: { session in
        session.abilities.chinese
          ? nil
          : Bilingual(
            "this terminal's locale has no Chinese characters; try LC_ALL=C.UTF-8",
            "此终端的区域设置不支持中文字符；请试 LC_ALL=C.UTF-8")
      }
    ) { session, _ in session.switchLanguage() },
    Command(
      "app.theme", nil, in: .looks, Bilingual("theme", "主题"),
      Bilingual("Chooses the colours: dark, light, high contrast, plain.", "选择配色：深色、浅色、高对比、无色。")
    ) { session, _ in session.openThemes() },
    Command(
      "app.glyphs", nil, in: .looks, Bilingual("glyphs", "字形"),
      Bilingual(
        "Steps from octants, where they can be, to braille dots, half blocks and ASCII, for fonts that lack them.",
        "在八分块（可用时）、盲文点、半块与 ASCII 之间切换，以适应字体。")
    ) { session, _ in session.stepGlyphs() },
    Command(
      "app.present", .present, Bilingual("present", "演示"),
      Bilingual(
        "For a room: one pane large, no tabs nor hints, short lines, high contrast, the key just pressed.",
        "用于课堂：一个大窗格，无标签与提示，短行，高对比，显示刚按的键。")
    ) { session, _ in session.switchPresenting() },
    Command(
      "app.mouse", nil, in: .looks, Bilingual("mouse", "鼠标"),
      Bilingual(
        "Turns the mouse off, so that the terminal's own selection works, and on again.",
        "关闭鼠标以使用终端自身的选择功能，再按恢复。")
    ) { session, _ in session.switchMouse() },
    Command(
      "app.copy", .copy, Bilingual("copy", "复制"),
      Bilingual(
        "Copies what is selected: the cluster's name, or the address of the source in view.",
        "复制所选内容：集群名称，或所见来源的网址。"),
      hint: 70
    ) { session, _ in session.copySelection() },
    Command(
      "app.copy-more", .copyAll, Bilingual("copy all", "复制全部"),
      Bilingual(
        "Copies the whole list as a table (tab-separated), or the whole page as Markdown.",
        "复制整个列表（制表符分隔）或整页（Markdown）。")
    ) { session, _ in session.copyAll() },
    Command(
      "app.export", .export, Bilingual("export", "导出"),
      Bilingual(
        "Writes what is seen to a new file: text, CSV, JSON, or a picture (SVG).",
        "将所见内容写入新文件：文本、CSV、JSON 或图片（SVG）。")
    ) { session, _ in session.openExport() },
    Command(
      "app.cite", .cite, Bilingual("cite", "引用"),
      Bilingual(
        "Copies how this is cited - a cluster, a figure, a series, a chart, a document, a claim - in words, as BibTeX, CSL-JSON or RIS.",
        "复制此处内容（集群、数据、序列、图表、文献、论断）的引用：文字、BibTeX、CSL-JSON 或 RIS。"),
      commandLine: "jiqun cite THING"
    ) { session, _ in session.openCitations() },
    Command(
      "app.command-line", .line, Bilingual("as a command", "对应命令"),
      Bilingual(
        "Tells and copies the command that prints what is on the screen.", "显示并复制能打印屏幕内容的命令。")
    ) { session, _ in session.tellCommandLine() },
    Command(
      "app.redraw", .redraw, Bilingual("redraw", "重绘"),
      Bilingual("Draws the whole screen anew.", "重绘整个屏幕。")
    ) { session, _ in session.context.effects.append(.redraw) },
    Command(
      "app.suspend", .suspend, Bilingual("suspend", "挂起"),
      Bilingual("Stops the program and gives the terminal back until fg.", "挂起程序并交还终端，fg 恢复。")
    ) { session, _ in session.context.effects.append(.suspend) },
    Command(
      "app.close", .close, Bilingual("close", "关闭"),
      Bilingual("Closes what is on top; else ends the search.", "关闭顶层窗口；否则结束查找。")
    ) { session, _ in session.escape() },
    Command(
      "app.quit", .quit, Bilingual("quit", "退出"),
      Bilingual("Leaves the program at once; the terminal is as it was.", "立即退出程序，终端恢复原状。")
    ) { session, _ in session.context.effects.append(.quit) },
    leave,
    Command(
      "app.looks", .looks, Bilingual("looks", "外观"),
      Bilingual(
        "Chooses colours and dots, turns the mouse off and on: for fonts that lack dots, and for the terminal's own selection.",
        "选择配色与字形，开关鼠标：适应字体，或使用终端自身的选择功能。")
    ) { session, _ in session.openAppearance() },
    Command(
      "app.about", nil, in: .goTo, Bilingual("about", "关于"),
      Bilingual(
        "Tells the versions, licences and credits of the program and the data; Enter copies one.",
        "列出程序与数据的版本、许可证和致谢；回车复制。"), commandLine: "jiqun about"
    ) { session, _ in session.openAbout() },
    Command(
      "app.marks", .marks, Bilingual("marked", "已标记"),
      Bilingual(
        "Lists what is marked on all screens, and your bookmarks, lists and notes; Enter goes there.",
        "列出各屏幕中已标记的项以及书签、名单和笔记；回车前往。"),
      obstacle: { session in
        session.context.made.hasMarks || !session.context.own.isEmpty
          ? nil : Bilingual("nothing is marked or written; m marks, b writes", "尚无标记或笔记；m 标记，b 写入")
      }
    ) { session, _ in session.openMarks() },
    Command(
      "app.count", .count, Bilingual("number", "次数"),
      Bilingual(
        "Begins a number for the motion that follows: #5j goes five down.",
        "为随后的移动输入次数：#5j 下移五行。")
    ) { session, _ in session.beginCount() },
  ]

  /// Closes the view one is in; its hint says what it does now.
  private static let leave: Command = {
    var command = Command(
      "app.leave", .leave, Bilingual("close, quit", "关闭、退出"),
      Bilingual(
        "Closes the page, table or walk one is in; at the top of a screen it leaves the program.",
        "关闭所在的页面、表格或讲解；在屏幕顶层则退出程序。"),
      hint: 98
    ) { session, _ in session.leaveView() }
    command.hintNow = { session in
      session.canCloseView
        ? (9, Bilingual("close", "关闭")) : (98, Bilingual("quit", "退出"))
    }
    return command
  }()
}
