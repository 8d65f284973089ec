#include "front/folders.h"

#include <string.h>

#include "base/io.h"

struct listing {
    char **names;       /* as io_list gives them; NULL when the folder cannot be listed */
    GHashTable *exact;  /* names without the '/' of folders; borrowed or own */
    GHashTable *folded; /* lower case -> the first such name */
};

enum { MATCH_LIMIT = 20000, VISIT_LIMIT = 20000 };

static void listing_free(void *data)
{
    struct listing *listing = data;
    g_strfreev(listing->names);
    g_hash_table_destroy(listing->folded);
    g_hash_table_destroy(listing->exact);
    g_free(listing);
}

void folders_init(struct folders *folders)
{
    folders->listings = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, listing_free);
    folders->found = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
}

void folders_release(struct folders *folders)
{
    g_hash_table_destroy(folders->listings);
    g_hash_table_destroy(folders->found);
}

static const struct listing *listing_of(struct folders *folders, const char *folder)
{
    struct listing *listing = g_hash_table_lookup(folders->listings, folder);
    if (listing)
        return listing;
    listing = g_new0(struct listing, 1);
    listing->names = io_list(folder);
    listing->exact = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    listing->folded = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    for (char **name = listing->names; name && *name; name++) {
        char *plain = g_strdup(*name);
        if (g_str_has_suffix(plain, "/"))
            plain[strlen(plain) - 1] = '\0';
        char *folded = g_ascii_strdown(plain, -1);
        if (g_hash_table_contains(listing->folded, folded))
            g_free(folded);
        else
            g_hash_table_insert(listing->folded, folded, plain);
        g_hash_table_add(listing->exact, plain);
    }
    g_hash_table_insert(folders->listings, g_strdup(folder), listing);
    return listing;
}

/* `name` in the existing folder `folder`, or NULL. */
static char *find_in(struct folders *folders, const char *folder, const char *name)
{
    const struct listing *listing = listing_of(folders, folder);
    char *joined = g_build_filename(folder, name, NULL);
    if (listing->names ? g_hash_table_contains(listing->exact, name) : io_exists(joined))
        return joined;
    g_free(joined);
    char *folded = g_ascii_strdown(name, -1);
    const char *spelled = g_hash_table_lookup(listing->folded, folded);
    g_free(folded);
    return spelled ? g_build_filename(folder, spelled, NULL) : NULL;
}

/* The folder `path` (absolute, normal) as spelled on disk, "" when there is none. */
static const char *find_folder(struct folders *folders, const char *path)
{
    const char *known = g_hash_table_lookup(folders->found, path);
    if (known)
        return known;
    char *spelled = NULL;
    if (io_is_folder(path)) {
        spelled = g_strdup(path);
    } else if (strcmp(path, "/") != 0) {
        char *parent = g_path_get_dirname(path), *name = g_path_get_basename(path);
        const char *real_parent = find_folder(folders, parent);
        if (*real_parent)
            spelled = find_in(folders, real_parent, name);
        if (spelled && !io_is_folder(spelled))
            g_clear_pointer(&spelled, g_free);
        g_free(parent);
        g_free(name);
    }
    if (!spelled)
        spelled = g_strdup("");
    g_hash_table_insert(folders->found, g_strdup(path), spelled);
    return spelled;
}

char *folders_find(struct folders *folders, const char *path)
{
    char *absolute = io_absolute_path(path);
    char *result = NULL;
    if (strcmp(absolute, "/") == 0)
        return absolute;
    char *parent = g_path_get_dirname(absolute), *name = g_path_get_basename(absolute);
    const char *real_parent = find_folder(folders, parent);
    if (*real_parent)
        result = find_in(folders, real_parent, name);
    g_free(parent);
    g_free(name);
    g_free(absolute);
    return result;
}

char *const *folders_list(struct folders *folders, const char *path)
{
    char *spelled = folders_find(folders, path);
    char *const *names = spelled ? listing_of(folders, spelled)->names : NULL;
    g_free(spelled);
    return names;
}

/* Walks the parts of a pattern below an existing folder. */
static void match_below(struct folders *folders, const char *folder, char *const *parts, GPtrArray *files)
{
    bool any_depth = strcmp(*parts, "**") == 0;
    if (files->len > MATCH_LIMIT || folders->visits < 0 || folders->visits-- == 0 || (any_depth && !parts[1]))
        return;
    const struct listing *listing = listing_of(folders, folder);
    if (any_depth)
        match_below(folders, folder, parts + 1, files);
    char *folded = g_ascii_strdown(*parts, -1);
    GPatternSpec *pattern = g_pattern_spec_new(folded);
    for (char **name = listing->names; name && *name; name++) {
        bool inner = g_str_has_suffix(*name, "/");
        char *plain = g_ascii_strdown(*name, (gssize)strlen(*name) - inner);
        char *path = g_strconcat(strcmp(folder, "/") == 0 ? "" : folder, "/", *name, NULL);
        if (inner)
            path[strlen(path) - 1] = '\0';
        if (any_depth && inner)
            match_below(folders, path, parts, files);
        else if (!any_depth && g_pattern_spec_match_string(pattern, plain) && inner && parts[1])
            match_below(folders, path, parts + 1, files);
        else if (!any_depth && !inner && !parts[1] && g_pattern_spec_match_string(pattern, plain))
            g_ptr_array_add(files, g_strdup(path));
        g_free(plain);
        g_free(path);
    }
    g_pattern_spec_free(pattern);
    g_free(folded);
}

char *folders_path(const char *folder, const char *path)
{
    char *slashed = g_strdelimit(g_strdup(path), "\\", '/'), *joined;
    if (g_ascii_isalpha(slashed[0]) && slashed[1] == ':')
        joined = g_strdup_printf("/mnt/%c/%s", g_ascii_tolower(slashed[0]), slashed + 2);
    else
        joined = g_path_is_absolute(slashed) ? g_strdup(slashed) : g_build_filename(folder, slashed, NULL);
    char *absolute = io_absolute_path(joined);
    g_free(slashed);
    g_free(joined);
    return absolute;
}

bool folders_is_pattern(const char *path)
{
    return strpbrk(path, "*?") != NULL;
}

bool folders_match(struct folders *folders, const char *pattern, GPtrArray *files)
{
    char *absolute = io_absolute_path(pattern);
    char **parts = g_strsplit(absolute + 1, "/", -1);
    int fixed = 0;
    GString *start = g_string_new("/");
    while (parts[fixed] && parts[fixed + 1] && !strpbrk(parts[fixed], "*?")) {
        g_string_append_printf(start, "%s%s", start->len > 1 ? "/" : "", parts[fixed]);
        fixed++;
    }
    char *folder = folders_find(folders, start->str);
    folders->visits = VISIT_LIMIT;
    if (folder && parts[fixed])
        match_below(folders, folder, parts + fixed, files);
    g_free(folder);
    g_string_free(start, TRUE);
    g_strfreev(parts);
    g_free(absolute);
    return folders->visits >= 0 && files->len <= MATCH_LIMIT;
}
