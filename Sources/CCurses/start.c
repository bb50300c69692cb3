/* What is done before everything else, also before the Swift runtime looks around. */
#define _GNU_SOURCE 1
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>

/* A standard descriptor that is closed is taken, so that no file opened later gets its number;
   reading and writing fail as before. */
static void fill_descriptors(void) {
  for (int file = 0; file < 3; file++) {
    if (fcntl(file, F_GETFD) < 0 && errno == EBADF) open("/", O_PATH | O_CLOEXEC);
  }
}

/* A file that may grow no further is an error that is told, not a signal that ends the program. */
static void quiet_limits(void) { signal(SIGXFSZ, SIG_IGN); }

/* The runtime asks /proc where it is, and ends where there is none, only to find a program that
   prints backtraces. It is told; and no other program is named by the environment. */
static void quiet_runtime(void) {
  setenv("SWIFT_ROOT", "/", 1);
  setenv("SWIFT_BACKTRACE", "enable=no", 1);
}

/* The runtime of a static program looks for its arguments below the environment, which has moved by
   then: it is told them too. */
void _swift_stdlib_overrideUnsafeArgvArgc(char **words, int count);

__attribute__((constructor(101))) static void start(int count, char **words) {
  fill_descriptors();
  quiet_limits();
  quiet_runtime();
  _swift_stdlib_overrideUnsafeArgvArgc(words, count);
}
