/*
 * Files found the way Windows finds them: '\\' separates, letter case does not matter. Remembers what each folder
 * holds, so that many questions cost one listing a folder.
 */
#ifndef SYNCLINT_FRONT_FOLDERS_H
#define SYNCLINT_FRONT_FOLDERS_H

#include <glib.h>
#include <stdbool.h>

struct folders {
    GHashTable *listings; /* absolute path -> struct listing */
    GHashTable *found;    /* absolute path of a folder as asked -> as it is spelled on disk, "" when there is none */
    int visits;           /* folders that folders_match may still search */
};

void folders_init(struct folders *folders);
void folders_release(struct folders *folders);

/*
 * The absolute path (g_free it) under which the file or folder `path` exists, letter case as on disk; NULL when there
 * is none. What exists exactly as asked wins, then the first in the order of the names.
 */
char *folders_find(struct folders *folders, const char *path);

/* What the folder holds, sorted, folders with a '/' at their end; NULL when it is none. Lives as long as `folders`. */
char *const *folders_list(struct folders *folders, const char *path);

/*
 * The absolute path (g_free it) that a Windows path, or one of ours, means when it is relative to `folder`. A drive
 * letter means the folder under which Windows' drives are found in its Subsystem for Linux, "/mnt/c".
 */
char *folders_path(const char *folder, const char *path);

/* Has it a '*' or '?'? */
bool folders_is_pattern(const char *path);

/*
 * Adds the files that match `pattern`, whose names may hold '*' and '?' and whose folders may be "**", to
 * `files` as absolute paths (g_free), sorted within a folder. False when it gave up: there are too many of them, or
 * folders to search.
 */
bool folders_match(struct folders *folders, const char *pattern, GPtrArray *files);

#endif
