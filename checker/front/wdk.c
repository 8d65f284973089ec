#include "front/wdk.h"

#include <string.h>

#include "base/io.h"
#include "base/say.h"

bool wdk_is_annotation(const struct wdk_header *header)
{
    static const char *const names[] = {
        "concurrencysal.h", "driverspecs.h",        "kernelspecs.h",    "no_sal2.h", "sal.h",
        "specstrings.h",    "specstrings_strict.h", "synclint_marks.h", "synclint.h"};
    for (size_t i = 0; i < G_N_ELEMENTS(names); i++) {
        if (strcmp(names[i], header->name) == 0)
            return true;
    }
    return false;
}

/* "10.0.22621.0" after "10.0.9600.0": numbers by value. */
static bool is_newer(const char *left, const char *right)
{
    while (*left && *right) {
        char *left_end, *right_end;
        guint64 left_part = g_ascii_strtoull(left, &left_end, 10), right_part = g_ascii_strtoull(right, &right_end, 10);
        if (left_part != right_part)
            return left_part > right_part;
        left = *left_end ? left_end + 1 : left_end;
        right = *right_end ? right_end + 1 : right_end;
    }
    return *left != '\0';
}

/* `folder` itself or the newest of its versions, when km is below; else NULL. */
static char *version_folder(struct folders *folders, const char *folder)
{
    char *kernel = g_build_filename(folder, "km", NULL), *found = folders_find(folders, kernel);
    g_free(kernel);
    char *best = found ? g_strdup(folder) : NULL;
    g_free(found);
    char *const *names = best ? NULL : folders_list(folders, folder);
    char *best_name = NULL;
    for (; names && *names; names++) {
        if (!g_ascii_isdigit(**names) || (best_name && !is_newer(*names, best_name)))
            continue;
        kernel = g_build_filename(folder, *names, "km", NULL);
        found = folders_find(folders, kernel);
        g_free(kernel);
        if (found) {
            g_free(best_name);
            best_name = g_strdup(*names);
        }
        g_free(found);
    }
    if (best_name)
        best = g_build_filename(folder, best_name, NULL);
    g_free(best_name);
    return best;
}

static bool is_below(struct folders *folders, const char *folder, const char *inner)
{
    char *path = g_build_filename(folder, inner, NULL), *found = folders_find(folders, path);
    bool there = found;
    g_free(path);
    g_free(found);
    return there;
}

static void add_below(struct folders *folders, const char *folder, const char *inner, GPtrArray *includes)
{
    char *path = g_build_filename(folder, inner, NULL), *found = folders_find(folders, path);
    if (found)
        g_ptr_array_add(includes, found);
    g_free(path);
}

/* The framework's headers have versions of their own, beside those of the kit: Include/wdf/kmdf/1.33. */
static void add_framework(struct folders *folders, const char *version, GPtrArray *includes)
{
    char *path = g_build_filename(version, "..", "wdf", "kmdf", NULL), *best = NULL;
    for (char *const *names = folders_list(folders, path); names && *names; names++) {
        if (g_ascii_isdigit(**names) && (!best || is_newer(*names, best))) {
            g_free(best);
            best = g_strdup(*names);
        }
    }
    if (best)
        add_below(folders, path, best, includes);
    g_free(best);
    g_free(path);
}

bool wdk_find(struct folders *folders, const char *path, GPtrArray *includes)
{
    static const char *const parts[] = {"km/crt", "km", "shared"};
    char *inner = g_build_filename(path, "Include", NULL), *root = folders_find(folders, inner);
    g_free(inner);
    char *version = root ? version_folder(folders, root) : NULL;
    if (!version)
        version = version_folder(folders, path);
    g_free(root);
    if (!version)
        return say_error(path, 0, "no WDK here: there is no km folder, nor one in Include/VERSION");
    bool good = is_below(folders, version, "km/wdm.h") || is_below(folders, version, "km/ntddk.h");
    if (!good)
        say_error(path, 0, "no WDK here: neither wdm.h nor ntddk.h is in its km folder");
    for (size_t i = 0; i < G_N_ELEMENTS(parts) && good; i++)
        add_below(folders, version, parts[i], includes);
    if (good)
        add_framework(folders, version, includes);
    g_free(version);
    return good;
}
