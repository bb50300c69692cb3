#define _GNU_SOURCE 1
#include "CConfine.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <malloc.h>
#include <sched.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

extern char **environ;

/* ---- environment and limits ---- */

static bool is_kept(const char *variable, size_t length, const char *const *kept, int count) {
  static const char *const names[] = {"TERM", "LANG", "NO_COLOR"};
  if (!strncmp(variable, "LC_", 3) || !strncmp(variable, "SSH_", 4)) return true;
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    if (strlen(names[i]) == length && !strncmp(variable, names[i], length)) return true;
  }
  for (int i = 0; i < count; i++) {
    if (strlen(kept[i]) == length && !strncmp(variable, kept[i], length)) return true;
  }
  return false;
}

void confine_environment(const char *const *kept, int count) {
  char **next = environ;
  for (char **variable = environ; variable && *variable; variable++) {
    size_t length = strcspn(*variable, "=");
    if (is_kept(*variable, length, kept, count)) *next++ = *variable;
  }
  if (next) *next = NULL;
}

static void limit(int resource, rlim_t most) {
  struct rlimit old;
  if (getrlimit(resource, &old) == 0 && old.rlim_max < most) most = old.rlim_max;
  struct rlimit both = {most, most};
  setrlimit(resource, &both);
}

void confine_limits(void) {
  limit(RLIMIT_CORE, 0);
  limit(RLIMIT_AS, 512u << 20);
  limit(RLIMIT_FSIZE, 16u << 20);
  prctl(PR_SET_DUMPABLE, 0);
  prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
}

/* ---- memory ---- */

#ifndef MADV_POPULATE_WRITE
#define MADV_POPULATE_WRITE 23
#endif

enum { LARGE = 64 << 10 };

void confine_heap(void) {
#ifdef __GLIBC__
  /* A threshold that is set stays: else it grows with the largest piece that was ever freed. */
  mallopt(M_MMAP_THRESHOLD, LARGE);
  mallopt(M_TRIM_THRESHOLD, LARGE);
#endif
}

void confine_prepare(size_t bytes) {
#ifdef __GLIBC__
  /* A large piece that was mapped and freed teaches malloc to take pieces of that size from its heap, and
     to keep as much there. */
  void *volatile piece = malloc(bytes);
  free(piece);
  piece = malloc(bytes - 64);
  if (piece == NULL) return;
  uintptr_t page = (uintptr_t)sysconf(_SC_PAGESIZE);
  uintptr_t first = ((uintptr_t)piece + page - 1) / page * page;
  /* A kernel that does not know it says so, and the pages come one by one. */
  madvise((void *)first, bytes - page, MADV_POPULATE_WRITE);
  free(piece);
#else
  (void)bytes;
#endif
}

void confine_spare(void) {
#ifdef __GLIBC__
  malloc_trim(0);
#endif
}

/* ---- Landlock ---- */

#ifndef __NR_landlock_create_ruleset
#define __NR_landlock_create_ruleset 444
#define __NR_landlock_restrict_self 446
#endif

/* As in linux/landlock.h, which is not everywhere. */
struct ruleset {
  uint64_t files;
  uint64_t net;
};

enum {
  EXECUTE = 1 << 0,
  WRITE_FILE = 1 << 1,
  READ_FILE = 1 << 2,
  READ_DIR = 1 << 3,
  CHANGES = 0x1FF0, /* remove and make, of all kinds */
  REFER = 1 << 13,
  TRUNCATE = 1 << 14,
  CONNECT_AND_BIND = 3,
};

int confine_landlock(void) {
  long version = syscall(__NR_landlock_create_ruleset, NULL, 0, 1);
  return version > 0 ? (int)version : 0;
}

static bool landlock(int what) {
  int version = confine_landlock();
  if (version == 0) return false;
  struct ruleset rules = {0, 0};
  if (what & CONFINE_READING) rules.files |= READ_FILE | READ_DIR;
  if (what & CONFINE_WRITING) {
    rules.files |= WRITE_FILE | CHANGES;
    if (version >= 2) rules.files |= REFER;
    if (version >= 3) rules.files |= TRUNCATE;
  }
  if (what & CONFINE_PROGRAMS) {
    rules.files |= EXECUTE;
    if (version >= 4) rules.net = CONNECT_AND_BIND;
  }
  size_t size = version >= 4 ? sizeof rules : sizeof rules.files;
  long file = syscall(__NR_landlock_create_ruleset, &rules, size, 0);
  if (file < 0) return false;
  long failed = syscall(__NR_landlock_restrict_self, file, 0);
  close((int)file);
  return failed == 0;
}

/* ---- system calls ---- */

#if defined(__x86_64__)
#define ARCHITECTURE AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define ARCHITECTURE AUDIT_ARCH_AARCH64
#endif

bool confine_has_filters(void) {
#ifdef ARCHITECTURE
  return prctl(PR_GET_SECCOMP) >= 0;
#else
  return false;
#endif
}

#ifdef ARCHITECTURE

static const int programs[] = {
#ifdef __NR_fork
    __NR_fork, __NR_vfork,
#endif
    __NR_execve, __NR_execveat, __NR_ptrace, __NR_socket, __NR_connect, __NR_bind, __NR_listen,
    __NR_process_vm_readv, __NR_process_vm_writev, __NR_mount, __NR_umount2, __NR_unshare, __NR_setns,
    __NR_bpf, __NR_perf_event_open, __NR_keyctl, __NR_userfaultfd, 425 /* io_uring_setup */,
};

static const int changes[] = {
#ifdef __NR_creat
    __NR_creat, __NR_unlink, __NR_rmdir, __NR_mkdir, __NR_rename, __NR_link, __NR_symlink, __NR_chmod,
    __NR_chown, __NR_lchown, __NR_mknod,
#endif
    __NR_truncate, __NR_unlinkat, __NR_mkdirat, __NR_renameat2, __NR_linkat, __NR_symlinkat,
    __NR_fchmod, __NR_fchmodat, __NR_fchown, __NR_fchownat, __NR_mknodat, __NR_setxattr,
};

struct program {
  struct sock_filter steps[160];
  unsigned short count;
};

static void step(struct program *all, struct sock_filter one) { all->steps[all->count++] = one; }

static struct sock_filter answer(uint32_t what) {
  return (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, what);
}

/* If the number is this one, the next `count` steps are done, else skipped. */
static void only(struct program *all, int number, uint8_t count) {
  step(all, (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (uint32_t)number, 0, count));
}

static void refuse(struct program *all, int number, int error) {
  only(all, number, 1);
  step(all, answer(SECCOMP_RET_ERRNO | (uint32_t)error));
}

/* Refuses a call where one of the bits of an argument is set, or is not; four steps. */
static void refuse_bits(struct program *all, int number, int argument, uint32_t bits, bool set) {
  uint32_t place = (uint32_t)(offsetof(struct seccomp_data, args) + 8 * (size_t)argument);
  uint32_t nr = offsetof(struct seccomp_data, nr);
  only(all, number, 4);
  step(all, (struct sock_filter)BPF_STMT(BPF_LD | BPF_W | BPF_ABS, place));
  step(all, (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, bits, set ? 0 : 1, set ? 1 : 0));
  step(all, answer(SECCOMP_RET_ERRNO | EPERM));
  step(all, (struct sock_filter)BPF_STMT(BPF_LD | BPF_W | BPF_ABS, nr));
}

static void begin(struct program *all) {
  uint32_t nr = offsetof(struct seccomp_data, nr), arch = offsetof(struct seccomp_data, arch);
  step(all, (struct sock_filter)BPF_STMT(BPF_LD | BPF_W | BPF_ABS, arch));
  step(all, (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, ARCHITECTURE, 1, 0));
  step(all, answer(SECCOMP_RET_KILL_PROCESS));
  step(all, (struct sock_filter)BPF_STMT(BPF_LD | BPF_W | BPF_ABS, nr));
#ifdef __x86_64__
  /* Numbers of x32 are none of ours. */
  step(all, (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, 0x40000000, 0, 1));
  step(all, answer(SECCOMP_RET_ERRNO | ENOSYS));
#endif
}

static bool filter(int what) {
  struct program all = {.count = 0};
  begin(&all);
  if (what & CONFINE_PROGRAMS) {
    for (size_t i = 0; i < sizeof programs / sizeof *programs; i++) refuse(&all, programs[i], EPERM);
    refuse(&all, 435 /* clone3, whose flags are not seen */, ENOSYS);
    refuse_bits(&all, __NR_clone, 0, CLONE_THREAD, false);
  }
  if (what & CONFINE_WRITING) {
    for (size_t i = 0; i < sizeof changes / sizeof *changes; i++) refuse(&all, changes[i], EPERM);
    refuse(&all, 437 /* openat2, whose flags are not seen */, ENOSYS);
    const uint32_t writing = O_WRONLY | O_RDWR | O_CREAT | O_TRUNC | O_APPEND | (O_TMPFILE & ~O_DIRECTORY);
#ifdef __NR_open
    refuse_bits(&all, __NR_open, 1, writing, true);
#endif
    refuse_bits(&all, __NR_openat, 2, writing, true);
  }
  if (what & CONFINE_READING) {
#ifdef __NR_open
    refuse(&all, __NR_open, EPERM);
#endif
    refuse(&all, __NR_openat, EPERM);
    refuse(&all, 437, ENOSYS);
  }
  step(&all, answer(SECCOMP_RET_ALLOW));
  struct sock_fprog program = {all.count, all.steps};
  return prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) == 0;
}

#else
static bool filter(int what) { return false; }
#endif

int confine(int what) {
  int result = 0;
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return 0;
  if (landlock(what)) result |= CONFINE_LANDLOCK;
  if (filter(what)) result |= CONFINE_FILTER;
  return result;
}
