#define _GNU_SOURCE
#include "CTabular.h"

#include <stdio.h>
#include <sys/mman.h>
#include <unistd.h>

int memory_file(const uint8_t *bytes, size_t count) {
  int file = memfd_create("table", MFD_CLOEXEC);
  if (file < 0) {
    return -1;
  }
  while (count > 0) {
    ssize_t written = write(file, bytes, count);
    if (written <= 0) {
      close(file);
      return -1;
    }
    bytes += written;
    count -= (size_t)written;
  }
  lseek(file, 0, SEEK_SET);
  return file;
}
