#include "base/io.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <glib.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

static const char *reason(int error)
{
    switch (error) {
    case ENOENT:
    case ENOTDIR:
        return "no such file";
    case EISDIR:
        return "is a directory";
    case EACCES:
    case EPERM:
        return "permission denied";
    default:
        return g_strerror(error); /* interned by GLib: lives as long as the program */
    }
}

const char *io_read(const char *path, size_t limit, char **bytes, size_t *length)
{
    *bytes = NULL;
    *length = 0;
    int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK); /* a pipe nobody writes to must not hang us */
    if (fd < 0)
        return reason(errno);
    struct stat status;
    const char *why = NULL;
    if (fstat(fd, &status) != 0)
        why = reason(errno);
    else if (S_ISDIR(status.st_mode))
        why = "is a directory";
    else if (!S_ISREG(status.st_mode))
        why = "is not a regular file";
    else if ((uint64_t)status.st_size > limit)
        why = "is too large";
    if (why) {
        close(fd);
        return why;
    }
    size_t size = (size_t)status.st_size, used = 0;
    char *buffer = g_malloc(size + 1);
    while (used < size) { /* a file that shrinks meanwhile is as long as it is; one that grows is cut */
        ssize_t got = read(fd, buffer + used, size - used);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0) {
            why = reason(errno);
            break;
        }
        if (got == 0)
            break;
        used += (size_t)got;
    }
    close(fd);
    if (why) {
        g_free(buffer);
        return why;
    }
    buffer[used] = '\0';
    *bytes = buffer;
    *length = used;
    return NULL;
}

/* ---- what must be gone when the program ends ------------------------------------------------------------ */

enum { DOOMED_MAX = 4, DOOMED_PATH = 1024, LISTING_SIZE = 2048, FOLDER_DEPTH = 6 };

/* Scratch folders and files half written. The signal handler reads them: fixed places, filled before `used` is set. */
static struct doomed {
    volatile sig_atomic_t used;
    char path[DOOMED_PATH];
} doomed[DOOMED_MAX];
static volatile sig_atomic_t doomed_owner; /* a forked worker must not remove what its parent made */

/* Empties the folder `fd`, with system calls only: opendir allocates, which a signal handler may not. */
static void empty_folder(int fd, int depth)
{
    struct entry {
        uint64_t inode;
        int64_t offset;
        unsigned short size;
        unsigned char type;
        char name[];
    };
    _Alignas(struct entry) char listing[LISTING_SIZE];
    long got;
    bool removed = true;
    while (removed) { /* removing while listing may skip entries: list from the start until nothing goes away */
        removed = false;
        lseek(fd, 0, SEEK_SET);
        while ((got = syscall(SYS_getdents64, fd, listing, sizeof listing)) > 0) {
            for (long at = 0; at < got;) {
                const struct entry *entry = (const struct entry *)(listing + at);
                at += entry->size;
                const char *name = entry->name;
                if (name[0] == '.' && (name[1] == '\0' || (name[1] == '.' && name[2] == '\0')))
                    continue;
                if (unlinkat(fd, name, 0) == 0) {
                    removed = true;
                    continue;
                }
                int inner = depth ? openat(fd, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC) : -1;
                if (inner < 0)
                    continue;
                empty_folder(inner, depth - 1);
                close(inner);
                if (unlinkat(fd, name, AT_REMOVEDIR) == 0)
                    removed = true;
            }
        }
    }
}

static void remove_path(const char *path)
{
    if (unlink(path) == 0)
        return;
    int fd = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    if (fd >= 0) {
        empty_folder(fd, FOLDER_DEPTH);
        close(fd);
    }
    rmdir(path);
}

static void remove_doomed(void)
{
    if (doomed_owner != getpid())
        return;
    for (int i = 0; i < DOOMED_MAX; i++) {
        if (doomed[i].used)
            remove_path(doomed[i].path);
        doomed[i].used = 0;
    }
}

static void on_signal(int number)
{
    int error = errno;
    remove_doomed();
    errno = error;
    raise(number); /* SA_RESETHAND: now the default action, so that the parent sees how we died */
}

static void watch_end(void)
{
    if (doomed_owner == getpid())
        return;
    if (!doomed_owner)
        atexit(remove_doomed);
    for (int i = 0; doomed_owner && i < DOOMED_MAX; i++)
        doomed[i].used = 0; /* we were forked: those are our parent's */
    doomed_owner = getpid();
    struct sigaction action = {.sa_handler = on_signal, .sa_flags = (int)SA_RESETHAND};
    static const int numbers[] = {SIGHUP, SIGINT, SIGQUIT, SIGPIPE, SIGTERM, SIGABRT, SIGBUS, SIGFPE, SIGILL, SIGSEGV};
    for (size_t i = 0; i < G_N_ELEMENTS(numbers); i++) {
        struct sigaction old;
        if (sigaction(numbers[i], NULL, &old) == 0 &&
            old.sa_handler == SIG_DFL) /* not under nohup, nor a sanitizer's */
            sigaction(numbers[i], &action, NULL);
    }
}

/* A free place for `path`, or NULL. To be set `used` once the path exists. */
static struct doomed *place_for(const char *path)
{
    struct doomed *place = doomed;
    while (place < doomed + DOOMED_MAX && place->used)
        place++;
    if (place == doomed + DOOMED_MAX || strlen(path) >= DOOMED_PATH)
        return NULL;
    watch_end();
    memcpy(place->path, path, strlen(path) + 1);
    return place;
}

char *io_scratch_make(const char **why)
{
    char *path = g_build_filename(g_get_tmp_dir(), "synclint-XXXXXX", NULL);
    struct doomed *place = place_for(path);
    *why = place ? NULL : "too many scratch folders, or too long a path";
    if (place && !mkdtemp(path))
        *why = reason(errno);
    if (*why) {
        g_free(path);
        return NULL;
    }
    memcpy(place->path, path, strlen(path) + 1); /* mkdtemp has changed it */
    place->used = 1;
    return path;
}

void io_scratch_remove(const char *folder)
{
    for (int i = 0; i < DOOMED_MAX; i++) {
        if (!doomed[i].used || strcmp(doomed[i].path, folder) != 0)
            continue;
        remove_path(folder);
        doomed[i].used = 0;
    }
}

/* ---- writing ------------------------------------------------------------ */

static const char *write_all(int fd, const char *bytes, size_t length)
{
    while (length) {
        ssize_t put = write(fd, bytes, length);
        if (put < 0 && errno == EINTR)
            continue;
        if (put < 0)
            return reason(errno);
        bytes += put;
        length -= (size_t)put;
    }
    return NULL;
}

/* Devices and pipes (/dev/stdout) are written to, not replaced. */
static const char *write_through(const char *path, const char *bytes, size_t length)
{
    int fd = open(path, O_WRONLY | O_CLOEXEC);
    if (fd < 0)
        return reason(errno);
    const char *why = write_all(fd, bytes, length);
    if (close(fd) != 0 && !why)
        why = reason(errno);
    return why;
}

const char *io_write(const char *path, const char *bytes, size_t length)
{
    struct stat status;
    bool there = stat(path, &status) == 0;
    if (there && S_ISDIR(status.st_mode))
        return "is a directory";
    if (there && !S_ISREG(status.st_mode))
        return write_through(path, bytes, length);
    char *target = there ? realpath(path, NULL) : NULL; /* a link stays a link: its file is replaced */
    char *temporary = g_strdup_printf("%s.%ld.tmp", target ? target : path, (long)getpid());
    struct doomed *place = place_for(temporary);
    if (place)
        place->used = 1;
    int fd = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0666);
    const char *why = fd < 0 ? reason(errno) : NULL;
    if (!why) {
        if (there)
            (void)!fchmod(fd, status.st_mode & 07777);
        why = write_all(fd, bytes, length);
        if (close(fd) != 0 && !why) /* a full disk may show only now */
            why = reason(errno);
        if (!why && rename(temporary, target ? target : path) != 0)
            why = reason(errno);
        if (why)
            unlink(temporary);
    }
    if (place)
        place->used = 0;
    g_free(temporary);
    free(target);
    return why;
}

/* ---- folders and paths ------------------------------------------------------------ */

bool io_exists(const char *path)
{
    struct stat status;
    return stat(path, &status) == 0;
}

bool io_is_folder(const char *path)
{
    struct stat status;
    return stat(path, &status) == 0 && S_ISDIR(status.st_mode);
}

bool io_is_terminal(void)
{
    return isatty(STDOUT_FILENO) == 1;
}

static int compare_names(const void *left, const void *right)
{
    return strcmp(*(char *const *)left, *(char *const *)right);
}

char **io_list(const char *folder)
{
    DIR *open_folder = opendir(folder);
    if (!open_folder)
        return NULL;
    GPtrArray *names = g_ptr_array_new();
    struct dirent *entry;
    while ((entry = readdir(open_folder))) {
        if (strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0)
            continue;
        bool inner = entry->d_type == DT_DIR;
        struct stat status;
        if (entry->d_type == DT_LNK || entry->d_type == DT_UNKNOWN)
            inner = fstatat(dirfd(open_folder), entry->d_name, &status, 0) == 0 && S_ISDIR(status.st_mode);
        g_ptr_array_add(names, g_strconcat(entry->d_name, inner ? "/" : NULL, NULL));
    }
    closedir(open_folder);
    g_ptr_array_sort(names, compare_names);
    g_ptr_array_add(names, NULL);
    return (char **)g_ptr_array_free(names, FALSE);
}

char *io_absolute_path(const char *path)
{
    char *slashed = g_strdup(path);
    g_strdelimit(slashed, "\\", '/');
    char *start = slashed;
    while (start[0] == '/' && start[1] == '/') /* GLib would keep a double slash in front */
        start++;
    char *absolute = g_canonicalize_filename(start, NULL);
    g_free(slashed);
    return absolute;
}

char *io_normal_path(const char *path)
{
    char *absolute = io_absolute_path(path);
    char *here = g_get_current_dir();
    size_t length = strlen(here);
    while (length && here[length - 1] == '/') /* the root alone ends with one */
        length--;
    char *shown = absolute;
    if (strncmp(absolute, here, length) == 0 && absolute[length] == '/' && absolute[length + 1])
        shown = g_strdup(absolute + length + 1);
    else if (strcmp(absolute, here) == 0)
        shown = g_strdup(".");
    if (shown != absolute)
        g_free(absolute);
    g_free(here);
    return shown;
}
