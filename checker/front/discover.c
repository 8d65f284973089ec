#include "front/discover.h"

#include <string.h>

#include "base/io.h"
#include "base/say.h"

enum { DEPTH_LIMIT = 4, VISIT_LIMIT = 1000, SHOWN_LIMIT = 10 };

struct search {
    struct folders *folders;
    GPtrArray *solutions, *projects; /* char *: paths, as they are found */
    int visits;
};

static bool has_suffix(const char *path, const char *suffix)
{
    size_t length = strlen(path), wanted = strlen(suffix);
    return length > wanted && g_ascii_strcasecmp(path + length - wanted, suffix) == 0;
}

/* One solution in both forms, X.sln and X.slnx, is one: the newer form stays. */
static void add_solution(struct search *search, char *path)
{
    size_t stem = strlen(path) - strlen(strrchr(path, '.'));
    for (guint i = 0; i < search->solutions->len; i++) {
        const char *other = search->solutions->pdata[i];
        if (strncmp(other, path, stem + 1) != 0 || !has_suffix(path, ".slnx") || strchr(other + stem, '/'))
            continue;
        g_ptr_array_remove_index(search->solutions, i);
        break;
    }
    g_ptr_array_add(search->solutions, path);
}

/* What the folder holds, and with `depth` what folders below it hold. */
static void look(struct search *search, const char *folder, int depth)
{
    char *const *names = folders_list(search->folders, folder);
    if (search->visits-- <= 0)
        return;
    for (char *const *name = names; name && *name; name++) {
        char *path = strcmp(folder, ".") == 0 ? g_strdup(*name) : g_build_filename(folder, *name, NULL);
        if (has_suffix(*name, ".sln") || has_suffix(*name, ".slnx"))
            add_solution(search, g_steal_pointer(&path));
        else if (has_suffix(*name, ".vcxproj"))
            g_ptr_array_add(search->projects, g_steal_pointer(&path));
        else if (depth && g_str_has_suffix(*name, "/") && **name != '.') {
            path[strlen(path) - 1] = '\0';
            look(search, path, depth - 1);
        }
        g_free(path);
    }
}

static char *find_commands(struct folders *folders, const char *folder)
{
    static const char *const places[] = {"compile_commands.json", "build/compile_commands.json"};
    char *found = NULL;
    for (size_t i = 0; i < G_N_ELEMENTS(places) && !found; i++) {
        char *path = g_build_filename(folder, places[i], NULL);
        found = folders_find(folders, path);
        g_free(path);
    }
    return found;
}

/* The only one of a list; NULL when there are several: said. */
static char *only(const char *folder, const GPtrArray *list, const char *what)
{
    if (list->len == 1)
        return g_strdup(list->pdata[0]);
    GString *words = g_string_new(NULL);
    for (guint i = 0; i < list->len && i < SHOWN_LIMIT; i++)
        g_string_append_printf(words, "%s'%s'", i ? ", " : "", (char *)list->pdata[i]);
    say_error(folder, 0, "%u %s are here, name one: %s%s", list->len, what, words->str,
              list->len > SHOWN_LIMIT ? ", ..." : "");
    g_string_free(words, TRUE);
    return NULL;
}

char *discover(struct folders *folders, const char *folder)
{
    struct search search = {.folders = folders, .visits = VISIT_LIMIT};
    char *result = NULL, *commands;
    if (!folders_list(folders, folder)) {
        say_error(folder, 0, "the folder cannot be read");
        return NULL;
    }
    search.solutions = g_ptr_array_new_with_free_func(g_free);
    search.projects = g_ptr_array_new_with_free_func(g_free);
    look(&search, folder, 0);
    bool here = search.solutions->len || search.projects->len;
    commands = here ? NULL : find_commands(folders, folder);
    if (!here && !commands)
        look(&search, folder, DEPTH_LIMIT);
    if (commands)
        result = commands;
    else if (search.solutions->len)
        result = only(folder, search.solutions, "solutions");
    else if (search.projects->len)
        result = only(folder, search.projects, "projects");
    else
        say_error(folder, 0, "no solution (.sln, .slnx), project (.vcxproj) or compile_commands.json is here");
    if (result && !here && !commands)
        say_note("%s: '%s' is taken", folder, result);
    g_ptr_array_free(search.solutions, TRUE);
    g_ptr_array_free(search.projects, TRUE);
    return result;
}
