internal import ClusterAtlas
internal import Drawing
internal import Explorer

let atlas = try Atlas.builtIn()
var args = CommandLine.arguments
let size = Size(text: args.count > 1 ? args[1] : "80x24") ?? Size(width: 80, height: 24)
let keys = args.count > 2 ? args[2] : ""
let fmt = args.count > 3 ? args[3] : "text"
let events = try KeyScript.events(keys)
var session = Session(atlas: atlas, size: size, language: args.count > 4 && args[4] == "zh" ? .chinese : .english)
let terminal = ScriptedTerminal(size: size, events: events)
var loop = Loop(session: session, outbox: NoOutbox())
loop.run(on: terminal)
if let frame = terminal.last {
  print(fmt == "svg" ? SVG.encode(frame.canvas, theme: terminal.looks.theme) : PlainText.encode(frame.canvas), terminator: "")
}
