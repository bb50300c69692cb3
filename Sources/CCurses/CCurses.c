#define _GNU_SOURCE 1
#define NCURSES_WIDECHAR 1
#include "CCurses.h"
#include "description.h"
#include "drawing.h"

#include <curses.h>
#include <errno.h>
#include <fcntl.h>
#include <gnu/libc-version.h>
#include <limits.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>
#include <wchar.h>

/* term.h defines words such as `lines` and `columns`: it comes last. */
#include <term.h>

extern char **environ;

/* ---- the way back, by calls that a signal handler may make ---- */

static volatile sig_atomic_t taken;   /* the terminal is in our modes */
static struct termios before;         /* as the terminal was */
static char undo[512];                /* bytes that bring it back */
static volatile sig_atomic_t undo_count;
static char modes_off[96];            /* what undoes the modes that ncurses does not know */

static void give_back(void) {
  if (!taken) return;
  taken = 0;
  struct pollfd out = {STDOUT_FILENO, POLLOUT, 0};
  if (poll(&out, 1, 100) == 1 && out.revents & POLLOUT) {
    ssize_t written = write(STDOUT_FILENO, undo, (size_t)undo_count);
    (void)written;
  }
  tcsetattr(STDIN_FILENO, TCSANOW, &before);
}

static int collect(int c) {
  if (undo_count < (int)sizeof undo - 1) undo[undo_count++] = (char)c;
  return c;
}

static void add_undo(const char *text) {
  if (text && text != (char *)-1) tputs(text, 1, collect);
}

/* Bytes that undo every mode, in reverse order of their coming. */
static void prepare_undo(void) {
  undo_count = 0;
  for (const char *c = modes_off; *c; c++) collect(*c);
  add_undo(cursor_normal);
  add_undo(keypad_local);
  add_undo(exit_attribute_mode);
  add_undo(orig_pair);
  if (exit_ca_mode) {
    add_undo(exit_ca_mode);
  } else {
    add_undo(tparm(cursor_address, LINES - 1, 0, 0, 0, 0, 0, 0, 0, 0));
    add_undo(clr_eol);
  }
}

/* ---- signals ---- */

static volatile sig_atomic_t resized, suspending, continued, ending;
static sigset_t soft;     /* noted by a handler, served in cc_wait */
static sigset_t held;     /* of them, blocked outside of cc_wait */
static char signal_stack[32768];

static void die(int number) {
  give_back();
  signal(number, SIG_DFL);
  sigset_t one;
  sigemptyset(&one);
  sigaddset(&one, number);
  sigprocmask(SIG_UNBLOCK, &one, NULL);
  raise(number);
  _exit(128 + number);
}

static void on_fatal(int number) { die(number); }

static void on_note(int number) {
  switch (number) {
    case SIGWINCH: resized = 1; break;
    case SIGTSTP: suspending = 1; break;
    case SIGCONT: continued = 1; break;
  }
}

/* A job in the background is stopped by each call that would change the terminal, and stopped
   again when it goes on, so it could never end in order. */
static bool is_in_background(void) {
  pid_t group = tcgetpgrp(STDIN_FILENO);
  return group > 0 && group != getpgrp();
}

/* Asked to end: the program does it in order, but if it does not come to it in a second, or is
   asked the same again, it ends here. A hang-up comes from several sides at once and counts once. */
static void on_end(int number) {
  if (is_in_background()) {
    taken = 0;
    die(number);
  }
  if (ending && (number == SIGHUP || number != ending)) return;
  if (ending) die(number);
  ending = number;
  alarm(1);
}

static void on_alarm(int number) { die(ending ? ending : number); }

static const int fatal[] = {SIGQUIT, SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGTRAP, SIGSYS};
static const int asking[] = {SIGHUP, SIGTERM, SIGINT};
static const int noted[] = {SIGWINCH, SIGTSTP, SIGCONT};
#define COUNT(array) (int)(sizeof array / sizeof *array)

static void handle(int number, void (*handler)(int), int flags) {
  struct sigaction action = {.sa_handler = handler, .sa_flags = flags};
  sigfillset(&action.sa_mask);
  sigaction(number, &action, NULL);
}

static void take_signals(void) {
  stack_t stack = {.ss_sp = signal_stack, .ss_size = sizeof signal_stack};
  sigaltstack(&stack, NULL);
  sigemptyset(&soft);
  sigemptyset(&held);
  for (int i = 0; i < COUNT(noted); i++) sigaddset(&held, noted[i]);
  soft = held;
  for (int i = 0; i < COUNT(asking); i++) sigaddset(&soft, asking[i]);
  sigprocmask(SIG_BLOCK, &held, NULL);
  for (int i = 0; i < COUNT(fatal); i++) handle(fatal[i], on_fatal, SA_ONSTACK);
  for (int i = 0; i < COUNT(asking); i++) handle(asking[i], on_end, SA_RESTART);
  for (int i = 0; i < COUNT(noted); i++) handle(noted[i], on_note, SA_RESTART);
  handle(SIGALRM, on_alarm, SA_RESTART);
  handle(SIGPIPE, SIG_IGN, 0);
  /* Inherited as blocked, these would never be seen. */
  sigset_t open = soft;
  sigaddset(&open, SIGALRM);
  for (int i = 0; i < COUNT(fatal); i++) sigaddset(&open, fatal[i]);
  for (int i = 0; i < COUNT(noted); i++) sigdelset(&open, noted[i]);
  sigprocmask(SIG_UNBLOCK, &open, NULL);
}

static void drop_signals(void) {
  alarm(0);
  for (int i = 0; i < COUNT(fatal); i++) signal(fatal[i], SIG_DFL);
  for (int i = 0; i < COUNT(noted); i++) signal(noted[i], SIG_DFL);
  for (int i = 0; i < COUNT(asking); i++) signal(asking[i], SIG_DFL);
  signal(SIGALRM, SIG_DFL);
  signal(SIGPIPE, SIG_DFL);
  sigprocmask(SIG_UNBLOCK, &soft, NULL);
}

/* ---- opening and closing ---- */

static char modes_on[96];

static void block(int descriptor) {
  int flags = fcntl(descriptor, F_GETFL);
  if (flags >= 0 && flags & O_NONBLOCK) fcntl(descriptor, F_SETFL, flags & ~O_NONBLOCK);
}

bool cc_is_terminal(void) { return isatty(STDIN_FILENO) && isatty(STDOUT_FILENO); }

/* Until a program has come back from a shell once, ncurses takes it for one that only asks terminfo, and
   sends each move of the cursor by itself: a hundred writes a frame, where one does. So it leaves and comes
   back before anything was sent; what is said on leaving, the entry of newterm with it, goes nowhere. */
static void begin_buffered(void) {
  int nowhere[2];
  if (pipe(nowhere) != 0) return;
  int terminal = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3);
  if (terminal >= 0) {
    if (dup2(nowhere[1], STDOUT_FILENO) >= 0) {
      endwin();
      dup2(terminal, STDOUT_FILENO);
      doupdate();
    }
    close(terminal);
  }
  close(nowhere[0]);
  close(nowhere[1]);
}

/* Where ncurses looks for the size of the screen it is told this one, in the variables that it believes before
   all else; what the terminal says may be giant. */
struct told_size { struct cc_variable wide, high; };

static struct told_size tell_size(int width, int height) {
  char text[16];
  use_env(TRUE);
  use_tioctl(FALSE);
  struct told_size told;
  snprintf(text, sizeof text, "%d", width);
  told.wide = cc_set_variable("COLUMNS", text);
  snprintf(text, sizeof text, "%d", height);
  told.high = cc_set_variable("LINES", text);
  return told;
}

static void forget_size(struct told_size told) {
  cc_reset_variable(told.wide);
  cc_reset_variable(told.high);
}

static bool take_screen(const char *term) {
  int width, height;
  cc_first_size(&width, &height);
  struct told_size told = tell_size(width, height);
  const char *own = cc_fallback(term);
  bool is_there = newterm(term, stdout, stdin) != NULL;
  if (!is_there && own) {
    struct cc_variable terminfo = cc_set_variable("TERMINFO", own);
    is_there = newterm(term, stdout, stdin) != NULL;
    cc_reset_variable(terminfo);
  }
  if (is_there && cursor_address) {
    prepare_undo();
    taken = 1;
    begin_buffered();
  }
  forget_size(told);
  return is_there;
}

enum cc_status cc_open(const char *term) {
  if (!cc_is_terminal()) return CC_NO_TERMINAL;
  if (tcgetattr(STDIN_FILENO, &before) != 0) return CC_NO_TERMINAL;
  block(STDIN_FILENO);
  block(STDOUT_FILENO);
  take_signals();
  bool is_there = take_screen(term);
  if (is_there && !cursor_address) endwin();
  if (!is_there || !cursor_address) {
    drop_signals();
    return is_there ? CC_PLAIN : CC_UNKNOWN;
  }
  atexit(cc_close);
  raw();
  noecho();
  nonl();
  typeahead(-1);
  keypad(stdscr, TRUE);
  idlok(stdscr, TRUE);
  idcok(stdscr, FALSE);
  if (has_colors()) {
    start_color();
    use_default_colors();
  }
  cc_fit_row();
  return CC_OK;
}

void cc_modes(const char *on, const char *off) {
  cc_send(modes_off, strlen(modes_off));
  snprintf(modes_on, sizeof modes_on, "%s", on);
  snprintf(modes_off, sizeof modes_off, "%s", off);
  prepare_undo();
  cc_send(modes_on, strlen(modes_on));
}

/* A terminal with one screen keeps the picture; the shell's prompt has its last line. */
static void free_last_line(void) {
  if (exit_ca_mode || !clr_eol) return;
  putp(clr_eol);
  fflush(stdout);
}

static void leave(void) {
  cc_send(modes_off, strlen(modes_off));
  endwin();
  free_last_line();
  taken = 0;
  tcsetattr(STDIN_FILENO, TCSANOW, &before);
}

/* ncurses comes back with the size that it left with, and draws nothing yet: a new size is followed afterwards. */
static void enter(void) {
  struct told_size told = tell_size(COLS, LINES);
  reset_prog_mode();
  taken = 1;
  werase(newscr);
  doupdate();
  forget_size(told);
  clearok(curscr, TRUE);
  cc_send(modes_on, strlen(modes_on));
}

void cc_close(void) {
  if (!taken) return;
  leave();
  drop_signals();
}

void cc_end_by_signal(void) {
  cc_close();
  if (ending) die(ending);
}

void cc_suspend(void) {
  leave();
  signal(SIGTSTP, SIG_DFL);
  sigset_t stop;
  sigemptyset(&stop);
  sigaddset(&stop, SIGTSTP);
  sigaddset(&stop, SIGCONT);
  kill(0, SIGTSTP);
  sigprocmask(SIG_UNBLOCK, &stop, NULL);
  /* Here the program stands still; where no shell could wake it, it goes on at once. */
  sigprocmask(SIG_BLOCK, &stop, NULL);
  handle(SIGTSTP, on_note, SA_RESTART);
  tcgetattr(STDIN_FILENO, &before);
  suspending = continued = 0;
  enter();
}

void cc_leave(void) { leave(); }

int cc_run(const char *command, const char *path) {
  posix_spawnattr_t rules;
  posix_spawnattr_init(&rules);
  sigset_t none, all;
  sigemptyset(&none);
  sigfillset(&all);
  posix_spawnattr_setsigmask(&rules, &none);
  posix_spawnattr_setsigdefault(&rules, &all);
  posix_spawnattr_setflags(&rules, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
  char *words[] = {"/bin/sh", "-c", (char *)command, "sh", (char *)path, NULL};
  pid_t child;
  int error = posix_spawn(&child, words[0], NULL, &rules, words, environ);
  posix_spawnattr_destroy(&rules);
  if (error) return -error;
  int status;
  while (waitpid(child, &status, 0) < 0) {
    if (errno != EINTR) return -errno;
  }
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

void cc_come_back(void) {
  tcgetattr(STDIN_FILENO, &before);
  suspending = continued = 0;
  enter();
}

void cc_retake(void) {
  endwin();
  enter();
}

/* ---- size and output ---- */

void cc_follow_size(void) {
  int width, height;
  if (cc_size(&width, &height) && (width != COLS || height != LINES)) {
    resize_term(height, width);
    cc_fit_row();
    prepare_undo();
  }
  erase();
  clearok(curscr, TRUE);
}

static bool feed(int descriptor, const char *rest, size_t count) {
  while (count > 0) {
    ssize_t written = write(descriptor, rest, count);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    rest += written;
    count -= (size_t)written;
  }
  return true;
}

bool cc_send(const void *bytes, size_t count) { return feed(STDOUT_FILENO, bytes, count); }

bool cc_has_room(void) {
  struct pollfd out = {STDOUT_FILENO, POLLOUT, 0};
  return poll(&out, 1, 0) != 0;
}

bool cc_pipe(const char *const *arguments, const void *bytes, size_t count) {
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) != 0) return false;
  posix_spawn_file_actions_t files;
  posix_spawn_file_actions_init(&files);
  posix_spawn_file_actions_adddup2(&files, ends[0], STDIN_FILENO);
  posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_addopen(&files, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  posix_spawnattr_t rules;
  posix_spawnattr_init(&rules);
  sigset_t none, all;
  sigemptyset(&none);
  sigfillset(&all);
  posix_spawnattr_setsigmask(&rules, &none);
  posix_spawnattr_setsigdefault(&rules, &all);
  posix_spawnattr_setflags(&rules, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
  pid_t child;
  int failed = posix_spawnp(&child, arguments[0], &files, &rules, (char *const *)arguments, environ);
  posix_spawn_file_actions_destroy(&files);
  posix_spawnattr_destroy(&rules);
  close(ends[0]);
  bool fed = !failed && feed(ends[1], bytes, count);
  close(ends[1]);
  if (failed) return false;
  int status = -1;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) {}
  return fed && status == 0;
}

/* ---- events ---- */

int64_t cc_milliseconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static int take_notes(void) {
  int notes = 0;
  if (resized) notes |= CC_RESIZED;
  if (suspending) notes |= CC_SUSPEND;
  if (continued) notes |= CC_CONTINUED;
  resized = suspending = continued = 0;
  if (ending) {
    alarm(0);
    notes |= CC_END;
  }
  return notes;
}

static int watched = -1;

void cc_watch(int file) { watched = file; }

int cc_keyboard_from_terminal(bool needed) {
  int pipe = fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 3);
  int terminal = open("/dev/tty", O_RDWR);
  if (terminal < 0 && !needed) terminal = open("/dev/null", O_RDONLY);
  if (pipe < 0 || terminal < 0 || dup2(terminal, STDIN_FILENO) < 0) return -1;
  close(terminal);
  fcntl(pipe, F_SETFL, fcntl(pipe, F_GETFL) | O_NONBLOCK);
  return pipe;
}

int cc_wait(bool for_output, int milliseconds) {
  sigset_t outside, inside;
  sigprocmask(SIG_BLOCK, &soft, &outside);
  inside = outside;
  for (int i = 0; i < COUNT(noted); i++) sigdelset(&inside, noted[i]);
  for (int i = 0; i < COUNT(asking); i++) sigdelset(&inside, asking[i]);
  /* A file of -1 is left out. */
  struct pollfd all[3] = {
      {STDIN_FILENO, POLLIN, 0}, {watched, POLLIN, 0}, {STDOUT_FILENO, POLLOUT, 0}};
  struct timespec limit = {milliseconds / 1000, milliseconds % 1000 * 1000000L};
  int notes = take_notes();
  if (notes) limit = (struct timespec){0, 0};
  int ready = ppoll(all, for_output ? 3 : 2, notes || milliseconds >= 0 ? &limit : NULL, &inside);
  notes |= take_notes();
  sigprocmask(SIG_SETMASK, &outside, NULL);
  if (ready > 0 && all[0].revents) notes |= CC_INPUT;
  if (ready > 0 && all[1].revents) notes |= CC_NEWS;
  if (ready > 0 && for_output && all[2].revents) notes |= CC_OUTPUT;
  return notes;
}

int cc_read(uint8_t *bytes, int limit) {
  ssize_t count = read(STDIN_FILENO, bytes, (size_t)limit);
  if (count > 0) return (int)count;
  if (count < 0 && (errno == EINTR || errno == EAGAIN)) return -1;
  if (!ending) ending = SIGHUP;
  return 0;
}

void cc_discard(int milliseconds) {
  int64_t end = cc_milliseconds() + milliseconds;
  char byte = 0;
  while (byte != 'n') {
    int64_t rest = end - cc_milliseconds();
    struct pollfd in = {STDIN_FILENO, POLLIN, 0};
    if (rest <= 0 || poll(&in, 1, (int)rest) <= 0 || read(STDIN_FILENO, &byte, 1) <= 0) return;
  }
}

/* ---- versions ---- */

const char *cc_ncurses_version(void) { return curses_version(); }
const char *cc_library_version(void) { return gnu_get_libc_version(); }
