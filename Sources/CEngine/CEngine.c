#define _GNU_SOURCE
#include "CEngine.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

static const int endings[] = {SIGINT, SIGTERM, SIGHUP};
enum { count = sizeof endings / sizeof *endings };
static struct sigaction before[count];
/* What ends with this program: a process, or below zero a group. */
static volatile pid_t running;

/* The program of a server tells it so when it is asked to stop; ended at once it would leave the server at work. */
static void stop_client(pid_t client) {
  kill(client, SIGINT);
  pid_t ended = 0;
  for (int turn = 0; turn < 30 && ended == 0; turn++) {
    ended = waitpid(client, NULL, WNOHANG);
    if (ended == 0) poll(NULL, 0, 10);
  }
  if (ended == 0) kill(client, SIGTERM);
}

static void on_ending(int number) {
  if (running > 0) stop_client(running);
  if (running < 0) kill(running, SIGTERM);
  signal(number, SIG_DFL);
  raise(number);
}

static void watch(void) {
  struct sigaction action = {.sa_handler = on_ending};
  for (int each = 0; each < count; each++) {
    sigaction(endings[each], NULL, &before[each]);
    if (before[each].sa_handler != SIG_IGN) sigaction(endings[each], &action, NULL);
  }
}

static void unwatch(void) {
  running = 0;
  for (int each = 0; each < count; each++) sigaction(endings[each], &before[each], NULL);
}

static int spawn(
    const char *const *words, bool alone, int output, const sigset_t *mask, pid_t *child) {
  posix_spawn_file_actions_t files;
  posix_spawn_file_actions_init(&files);
  posix_spawn_file_actions_adddup2(&files, output, STDOUT_FILENO);
  if (alone) posix_spawn_file_actions_addopen(&files, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  posix_spawnattr_t rules;
  posix_spawnattr_init(&rules);
  sigset_t defaults;
  sigemptyset(&defaults);
  sigaddset(&defaults, SIGPIPE);
  posix_spawnattr_setsigdefault(&rules, &defaults);
  posix_spawnattr_setsigmask(&rules, mask);
  posix_spawnattr_setflags(
      &rules, POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK | (alone ? POSIX_SPAWN_SETPGROUP : 0));
  int error = posix_spawnp(child, words[0], &files, &rules, (char *const *)words, environ);
  posix_spawn_file_actions_destroy(&files);
  posix_spawnattr_destroy(&rules);
  return error;
}

int ce_start(const char *const *words, bool alone, pid_t *child) {
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) != 0) return -errno;
  sigset_t held, former;
  sigemptyset(&held);
  for (int each = 0; each < count; each++) sigaddset(&held, endings[each]);
  /* A signal that comes before it is known what to end waits until it is. */
  sigprocmask(SIG_BLOCK, &held, &former);
  watch();
  int error = spawn(words, alone, ends[1], &former, child);
  if (!error) running = alone ? -*child : *child;
  sigprocmask(SIG_SETMASK, &former, NULL);
  close(ends[1]);
  if (!error) return ends[0];
  unwatch();
  close(ends[0]);
  return -error;
}

int ce_wait(pid_t child) {
  int status = -1;
  while (waitpid(child, &status, 0) < 0) {
    if (errno != EINTR) break;
  }
  unwatch();
  if (status < 0) return 1;
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}
