/* Stands between the program and the disk: preloaded under the built program by the tests in `tests/disk`.
 *
 * Every call that touches a file of the watched folder is made one after the other, across processes, and written to a
 * trace, from which a test works out what a power failure leaves. A call can also be made to fail, or to be the last
 * one before the process is killed. Files ending in `-shm` are shared memory: they may fail, but are not part of the
 * trace, because nothing of them outlives the power.
 *
 * The environment says what happens:
 *   DISK_FOLDER      the watched folder, absolute, without links
 *   DISK_TRACE       the file to which the trace is appended
 *   DISK_RUN         the number of this run of the program in the trace
 *   DISK_COUNTED     letters of the kinds of calls that are counted (default: all): o open, r read, w write, t truncate,
 *                    s sync, u unlink, m rename
 *   DISK_FAIL_AT     the counted call that fails (from 1), with the errno DISK_FAIL_WITH; every later one too where
 *                    DISK_FAIL_ON is set
 *   DISK_KILL_AT     the counted call in the middle of which the process is killed
 *   DISK_FULL_WHILE  as long as this file is there, no file can grow
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

#define KILLED (-1)

static const char *folder, *counted, *full_while;
static size_t folder_length;
static int trace = -1, fail_with, fail_on;
static uint32_t run;
static long fail_at, kill_at, calls;
static pthread_mutex_t turn = PTHREAD_MUTEX_INITIALIZER;

static long number(const char *variable) {
  const char *text = getenv(variable);
  return text ? strtol(text, NULL, 10) : 0;
}

__attribute__((constructor)) static void begin(void) {
  folder = getenv("DISK_FOLDER");
  if (!folder) return;
  folder_length = strlen(folder);
  counted = getenv("DISK_COUNTED");
  full_while = getenv("DISK_FULL_WHILE");
  run = (uint32_t)number("DISK_RUN");
  fail_at = number("DISK_FAIL_AT");
  fail_with = (int)number("DISK_FAIL_WITH");
  fail_on = getenv("DISK_FAIL_ON") != NULL;
  kill_at = number("DISK_KILL_AT");
  const char *file = getenv("DISK_TRACE");
  if (file) trace = (int)syscall(SYS_openat, AT_FDCWD, file, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0600);
}

/* The name in the watched folder, "" for the folder itself; nothing for files elsewhere. */
static const char *name_in_folder(const char *path) {
  if (!folder || !path || strncmp(path, folder, folder_length) != 0) return NULL;
  if (path[folder_length] == 0) return path + folder_length;
  return path[folder_length] == '/' ? path + folder_length + 1 : NULL;
}

static const char *name_of_file(int fd, char *path) {
  char link[40];
  if (!folder) return NULL;
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  long length = syscall(SYS_readlinkat, AT_FDCWD, link, path, PATH_MAX - 1);
  if (length < 0) return NULL;
  path[length] = 0;
  return name_in_folder(path);
}

static int is_there(const char *path) { return syscall(SYS_faccessat, AT_FDCWD, path, F_OK) == 0; }

static void enter(void) {
  pthread_mutex_lock(&turn);
  if (trace >= 0) syscall(SYS_flock, trace, LOCK_EX);
}

static void leave(void) {
  int kept = errno;
  if (trace >= 0) syscall(SYS_flock, trace, LOCK_UN);
  pthread_mutex_unlock(&turn);
  errno = kept;
}

/* One event: kind, run, place in the file, and two texts with their lengths. */
static void record(char kind, const char *name, uint64_t at, const void *bytes, size_t length) {
  struct { uint32_t kind, run; uint64_t at; uint32_t name, bytes; } head = {
      (uint32_t)kind, run, at, (uint32_t)strlen(name), (uint32_t)length};
  size_t end = strlen(name);
  if (trace < 0 || (end >= 4 && strcmp(name + end - 4, "-shm") == 0)) return;
  struct iovec parts[3] = {{&head, sizeof head}, {(void *)name, head.name}, {(void *)bytes, length}};
  int kept = errno;
  syscall(SYS_writev, trace, parts, 3);
  errno = kept;
}

/* What becomes of the next call: 0 where it is made, the errno with which it fails, or the end of the process. */
static int fate(char kind) {
  if (counted && !strchr(counted, kind)) return 0;
  calls++;
  if (calls == kill_at) {
    record('k', "", 0, "", 0);
    return KILLED;
  }
  if (fail_at && (calls == fail_at || (fail_on && calls > fail_at))) {
    record('f', "", (uint64_t)calls, &kind, 1);
    return fail_with;
  }
  return 0;
}

static void be_killed(void) { syscall(SYS_kill, getpid(), SIGKILL); }

static int failed(int error) {
  if (error == KILLED) be_killed();
  leave();
  errno = error;
  return -1;
}

static int opened(int from, const char *path, int flags, mode_t mode) {
  const char *name = name_in_folder(path);
  if (!name) return (int)syscall(SYS_openat, from, path, flags, mode);
  enter();
  int error = fate('o');
  if (error) return failed(error);
  int was_there = is_there(path);
  int fd = (int)syscall(SYS_openat, from, path, flags, mode);
  if (fd >= 0 && !was_there) record('c', name, 0, "", 0);
  if (fd >= 0 && was_there && (flags & O_TRUNC)) record('t', name, 0, "", 0);
  leave();
  return fd;
}

#define MODE_OF(flags, last)                                                                                          \
  mode_t mode = 0;                                                                                                    \
  if ((flags) & (O_CREAT | O_TMPFILE)) {                                                                              \
    va_list rest;                                                                                                     \
    va_start(rest, last);                                                                                             \
    mode = va_arg(rest, mode_t);                                                                                      \
    va_end(rest);                                                                                                     \
  }

int open(const char *path, int flags, ...) { MODE_OF(flags, flags) return opened(AT_FDCWD, path, flags, mode); }
int open64(const char *path, int flags, ...) { MODE_OF(flags, flags) return opened(AT_FDCWD, path, flags, mode); }
int openat(int from, const char *path, int flags, ...) { MODE_OF(flags, flags) return opened(from, path, flags, mode); }
int openat64(int from, const char *path, int flags, ...) { MODE_OF(flags, flags) return opened(from, path, flags, mode); }

/* Whether a full disk refuses to take so much more; a longer file alone takes no room. */
static int is_full(int fd, off_t end) {
  struct stat about;
  return full_while && is_there(full_while) && fstat(fd, &about) == 0 && end > about.st_size;
}

static ssize_t written(int fd, const void *bytes, size_t length, off_t at, int has_place) {
  char path[PATH_MAX];
  const char *name = name_of_file(fd, path);
  if (!name) {
    ssize_t done = has_place ? syscall(SYS_pwrite64, fd, bytes, length, at) : syscall(SYS_write, fd, bytes, length);
    if (fd == STDOUT_FILENO && folder && done > 0) {
      enter();
      record('a', "", 0, bytes, (size_t)done);
      leave();
    }
    return done;
  }
  if (!has_place) at = lseek(fd, 0, SEEK_CUR);
  enter();
  int error = fate('w');
  if (error > 0) return failed(error);
  if (is_full(fd, at + (off_t)length)) return failed(ENOSPC);
  if (error == KILLED) length = (length + 1) / 2;
  ssize_t done = has_place ? syscall(SYS_pwrite64, fd, bytes, length, at) : syscall(SYS_write, fd, bytes, length);
  if (done > 0) record('w', name, (uint64_t)at, bytes, (size_t)done);
  if (error == KILLED) be_killed();
  leave();
  return done;
}

ssize_t write(int fd, const void *bytes, size_t length) { return written(fd, bytes, length, 0, 0); }
ssize_t pwrite(int fd, const void *bytes, size_t length, off_t at) { return written(fd, bytes, length, at, 1); }
ssize_t pwrite64(int fd, const void *bytes, size_t length, off_t at) { return written(fd, bytes, length, at, 1); }

static ssize_t was_read(int fd, void *bytes, size_t length, off_t at, int has_place) {
  char path[PATH_MAX];
  if (name_of_file(fd, path)) {
    pthread_mutex_lock(&turn);
    int error = fate('r');
    pthread_mutex_unlock(&turn);
    if (error == KILLED) be_killed();
    if (error) {
      errno = error;
      return -1;
    }
  }
  return has_place ? syscall(SYS_pread64, fd, bytes, length, at) : syscall(SYS_read, fd, bytes, length);
}

ssize_t read(int fd, void *bytes, size_t length) { return was_read(fd, bytes, length, 0, 0); }
ssize_t pread(int fd, void *bytes, size_t length, off_t at) { return was_read(fd, bytes, length, at, 1); }
ssize_t pread64(int fd, void *bytes, size_t length, off_t at) { return was_read(fd, bytes, length, at, 1); }

static int cut(int fd, off_t to) {
  char path[PATH_MAX];
  const char *name = name_of_file(fd, path);
  if (!name) return (int)syscall(SYS_ftruncate, fd, to);
  enter();
  int error = fate('t');
  if (error) return failed(error);
  int done = (int)syscall(SYS_ftruncate, fd, to);
  if (done == 0) record('t', name, (uint64_t)to, "", 0);
  leave();
  return done;
}

int ftruncate(int fd, off_t to) { return cut(fd, to); }
int ftruncate64(int fd, off_t to) { return cut(fd, to); }

static int synced(int fd, long call) {
  char path[PATH_MAX];
  const char *name = name_of_file(fd, path);
  if (!name) return (int)syscall(call, fd);
  enter();
  int error = fate('s');
  if (error) return failed(error);
  /* The test's own disk need not wait: what is durable is worked out from the trace. */
  record('s', name, 0, "", 0);
  leave();
  return 0;
}

int fsync(int fd) { return synced(fd, SYS_fsync); }
int fdatasync(int fd) { return synced(fd, SYS_fdatasync); }

static int removed(int from, const char *path, int flags) {
  const char *name = name_in_folder(path);
  if (!name) return (int)syscall(SYS_unlinkat, from, path, flags);
  enter();
  int error = fate('u');
  if (error) return failed(error);
  int done = (int)syscall(SYS_unlinkat, from, path, flags);
  if (done == 0) record('u', name, 0, "", 0);
  leave();
  return done;
}

int unlink(const char *path) { return removed(AT_FDCWD, path, 0); }
int unlinkat(int from, const char *path, int flags) { return removed(from, path, flags); }

int rename(const char *path, const char *to) {
  const char *name = name_in_folder(path), *new_name = name_in_folder(to);
  if (!name || !new_name) return (int)syscall(SYS_renameat2, AT_FDCWD, path, AT_FDCWD, to, 0);
  enter();
  int error = fate('m');
  if (error) return failed(error);
  int done = (int)syscall(SYS_renameat2, AT_FDCWD, path, AT_FDCWD, to, 0);
  if (done == 0) record('m', name, 0, new_name, strlen(new_name));
  leave();
  return done;
}
