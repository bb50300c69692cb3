/* A file that others write to: a descriptor that can be waited for until it may have changed. */
#define _GNU_SOURCE 1
#include "CCurses.h"

#include <fcntl.h>
#include <libgen.h>
#include <limits.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/inotify.h>
#include <sys/signalfd.h>
#include <unistd.h>

/* The folder of a file, in room of PATH_MAX bytes; NULL where the path is longer. */
static const char *folder_of(const char *path, char *room) {
  if (strlen(path) >= PATH_MAX) return NULL;
  return dirname(strcpy(room, path));
}

/*
 * Without inotify, of which one account has 128 on many machines, the kernel tells by a signal that
 * something in the folder changed, as it did before (F_NOTIFY): as many as there are programs.
 */
static int news_of_folder(const char *path) {
  char file_itself[PATH_MAX], room[PATH_MAX];
  const char *name = folder_of(realpath(path, file_itself) ? file_itself : path, room);
  int folder = name ? open(name, O_RDONLY | O_DIRECTORY | O_CLOEXEC) : -1;
  if (folder < 0) return -1;
  /* Where too many wait the kernel sends the other signal in their place. */
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGRTMIN);
  sigaddset(&signals, SIGIO);
  sigprocmask(SIG_BLOCK, &signals, NULL);
  int file = signalfd(-1, &signals, SFD_NONBLOCK | SFD_CLOEXEC);
  long wanted = DN_MODIFY | DN_CREATE | DN_RENAME | DN_MULTISHOT;
  if (file >= 0 && fcntl(folder, F_SETSIG, SIGRTMIN) == 0 && fcntl(folder, F_NOTIFY, wanted) == 0) {
    return file; /* The folder stays open as long as the program runs. */
  }
  if (file >= 0) close(file);
  close(folder);
  return -1;
}

int cc_news(int before, const char *path) {
  int file = before >= 0 ? before : inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
  if (file < 0) return news_of_folder(path);
  char events[4096];
  while (read(file, events, sizeof events) > 0) continue;
  /* Of a folder that is told of already this is refused, and not needed. */
  inotify_add_watch(file, path, IN_MODIFY);
  char room[PATH_MAX];
  const char *folder = before < 0 ? folder_of(path, room) : NULL;
  if (folder) inotify_add_watch(file, folder, IN_CREATE | IN_MOVED_TO);
  return file;
}
