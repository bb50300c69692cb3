# Shared by the scripts here: where the project is, and what it needs. To be sourced by bash.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

say() { printf '%s\n' "$*" >&2; }

# Runs a command as root, by sudo where one is not root.
as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"
  elif command -v sudo >/dev/null; then sudo "$@"
  else say "not root, and there is no sudo: run as root: $*"; return 1
  fi
}

# need FILE-OR-PROGRAM PACKAGE ...: notes the packages of what is missing.
missing=()
need() {
  case $1 in
    /*) for file in $1; do [ -e "$file" ] && return 0; done ;;
    *) command -v "$1" >/dev/null && return 0 ;;
  esac
  shift
  missing+=("$@")
}

need_ncurses() {
  need '/usr/include/ncursesw/curses.h' libncurses-dev
  need '/usr/lib/*/libncursesw.a' libncurses-dev
}

need_cmark() {
  need '/usr/include/cmark-gfm.h' libcmark-gfm-dev
  need '/usr/lib/*/libcmark-gfm.a' libcmark-gfm-dev
  need '/usr/lib/*/libcmark-gfm-extensions.a' libcmark-gfm-extensions-dev
}

need_text_tools() {
  need '/usr/include/uchardet/uchardet.h' libuchardet-dev
  need '/usr/lib/*/libuchardet.a' libuchardet-dev
  need '/usr/include/zlib.h' zlib1g-dev
  need '/usr/lib/*/libz.a' zlib1g-dev
}

# Installs what was noted; says so first.
install_missing() {
  [ ${#missing[@]} = 0 ] && return 0
  if ! command -v apt-get >/dev/null; then
    say "please install: ${missing[*]}"
    return 1
  fi
  say "installing: ${missing[*]}"
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "${missing[@]}" >/dev/null 2>&1 || {
    as_root env DEBIAN_FRONTEND=noninteractive apt-get update -qq
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "${missing[@]}" >/dev/null
  }
}

need_swift() {
  command -v swift >/dev/null || {
    say "Swift 6.2 or newer is needed and not on PATH; see https://www.swift.org/install"
    exit 1
  }
}

# One static file: it starts a millisecond sooner than with the system's libraries, and runs alone.
# The folder of the sources is not in it, so that two builds in two folders are alike.
release_flags=(
  -c release --product jiqun -Xswiftc -static-executable -Xcxx "-ffile-prefix-map=$PWD=."
)
# What runs at the start stands together in the program, so that fewer pages are read for it: half a
# millisecond. Scripts/start-order writes the list; the linker passes over names that are no more.
if command -v ld.gold >/dev/null; then
  release_flags+=(
    -Xswiftc -Xfrontend -Xswiftc -function-sections -Xswiftc -use-ld=gold
    -Xlinker "--section-ordering-file=$PWD/Scripts/start-order.txt"
  )
fi

# Builds the release; says its path.
build_release() {
  say "building (the first time takes some minutes)"
  swift build "${release_flags[@]}" >&2
  local program
  program="$(swift build "${release_flags[@]}" --show-bin-path)/jiqun"
  # A static program is another one than that of the tests: it has to know what it is asked.
  [ "$("$program" list --format csv | wc -l)" -gt 1 ] || {
    say "the program that was built does not answer: $program list"
    return 1
  }
  echo "$program"
}
