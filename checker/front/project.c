#include "front/project.h"

#include <string.h>

#include "base/io.h"
#include "base/say.h"
#include "front/arguments.h"
#include "front/compile_commands.h"
#include "front/flags.h"
#include "front/includes.h"
#include "front/overlay.h"
#include "front/vcxproj.h"
#include "front/wdk.h"

/* A source on its way to become a struct compile. */
struct entry {
    struct vcxproj_source *source;
    char *project; /* as in struct compile */
};

struct reader {
    const struct project_request *request;
    struct folders folders;
    GArray *entries;   /* struct entry */
    GPtrArray *system; /* char *: folders of Windows' headers */
    bool good;
};

static bool has_suffix(const char *path, const char *suffix)
{
    size_t length = strlen(path), wanted = strlen(suffix);
    return length > wanted && g_ascii_strcasecmp(path + length - wanted, suffix) == 0;
}

/*
 * Flags after "--" hold for every source, after what its project says. What is wrong with them is said once, as for the
 * first source.
 */
static bool add_flags(struct settings *settings, char *const *flags, bool first)
{
    enum flag_style style = flags_style(flags);
    GPtrArray *problems = g_ptr_array_new_with_free_func(g_free);
    (void)flags_read(settings, style, style == STYLE_CL ? QUOTING_WINDOWS : QUOTING_SHELL, flags, ".", problems);
    for (guint i = 0; i < problems->len && first; i++)
        say_error(NULL, 0, "%s", (const char *)problems->pdata[i]);
    bool good = !problems->len;
    g_ptr_array_free(problems, TRUE);
    return good;
}

/* The sources that a project file named. */
static void take_sources(struct reader *reader, const char *file, GPtrArray *sources)
{
    char *shown = io_normal_path(file);
    for (guint i = 0; i < sources->len; i++) {
        struct entry entry = {sources->pdata[i], g_strdup(shown)};
        g_array_append_val(reader->entries, entry);
    }
    g_free(shown);
    g_ptr_array_free(sources, TRUE);
}

static bool read_project(struct reader *reader, const char *file)
{
    const struct project_request *request = reader->request;
    GPtrArray *sources = g_ptr_array_new();
    bool good = vcxproj_read(file, request->configuration, request->platform, &reader->folders, sources);
    take_sources(reader, file, sources);
    return good;
}

static bool read_commands(struct reader *reader, const char *file)
{
    GPtrArray *sources = g_ptr_array_new();
    bool good = compile_commands_read(file, reader->request->platform, &reader->folders, sources);
    take_sources(reader, file, sources);
    return good;
}

static bool read_folder(struct reader *reader, const char *folder)
{
    const char *file = NULL;
    guint count = 0;
    char *const *names = folders_list(&reader->folders, folder);
    if (!names)
        return say_error(folder, 0, "the folder cannot be read");
    for (; *names; names++) {
        if (!has_suffix(*names, ".vcxproj"))
            continue;
        file = *names;
        count++;
    }
    if (count != 1)
        return say_error(folder, 0,
                         count ? "%u projects are in this folder: name one" : "no .vcxproj is in this folder", count);
    char *path = g_build_filename(folder, file, NULL);
    bool good = read_project(reader, path);
    g_free(path);
    return good;
}

static bool read_source(struct reader *reader, const char *file)
{
    if (settings_is_header(file))
        return say_error(file, 0, "a header is read with the sources that include it: name one of them");
    struct vcxproj_source *source = g_new0(struct vcxproj_source, 1);
    const char *platform = reader->request->platform ? reader->request->platform : "x64";
    settings_init(&source->settings);
    source->file = io_normal_path(file);
    bool good = settings_language(&source->settings, file) ||
                say_error(file, 0,
                          "neither a project (.vcxproj, compile_commands.json) nor a C or C++ source (.c .cc "
                          ".cpp .cxx)");
    if (good && !settings_platform(&source->settings, platform))
        good = say_error(NULL, 0, "the platform '%s' is not known", platform);
    settings_version(&source->settings, "");
    if (good) {
        struct entry entry = {source, NULL};
        g_array_append_val(reader->entries, entry);
    } else {
        vcxproj_source_free(source);
    }
    return good;
}

static bool read_input(struct reader *reader, const char *input)
{
    char *path = g_strdup(input);
    if (!io_exists(path))
        g_strdelimit(path, "\\", '/'); /* as typed on Windows */
    bool good;
    if (!io_exists(path))
        good = say_error(input, 0, "no such file");
    else if (io_is_folder(path))
        good = read_folder(reader, path);
    else if (has_suffix(path, ".vcxproj"))
        good = read_project(reader, path);
    else if (has_suffix(path, ".json"))
        good = read_commands(reader, path);
    else
        good = read_source(reader, path);
    g_free(path);
    return good;
}

static int compare_entries(const void *left, const void *right)
{
    const struct entry *a = left, *b = right;
    int order = strcmp(a->source->file, b->source->file);
    return order ? order : g_strcmp0(a->project, b->project);
}

static void entry_free(struct entry *entry)
{
    vcxproj_source_free(entry->source);
    g_free(entry->project);
}

/* One source is read once, as the first of the projects that name it says. */
static void drop_doubles(GArray *entries)
{
    g_array_sort(entries, compare_entries);
    guint kept = 0;
    for (guint i = 0; i < entries->len; i++) {
        struct entry *all = (struct entry *)entries->data;
        if (kept && strcmp(all[kept - 1].source->file, all[i].source->file) == 0)
            entry_free(&all[i]);
        else
            all[kept++] = all[i];
    }
    g_array_set_size(entries, kept);
}

static void search_all(struct includes *includes, const GPtrArray *folders)
{
    for (guint i = 0; i < folders->len; i++)
        includes_search(includes, folders->pdata[i]);
}

/* A forced include is found where the compiler of the project would look; clang looks from the working directory only.
 */
static void resolve_forced(struct reader *reader, struct vcxproj_source *source)
{
    GPtrArray *forced = source->settings.forced, *includes = source->settings.includes;
    char *folder = g_path_get_dirname(source->file);
    for (guint i = 0; i < forced->len; i++) {
        char *found = NULL;
        for (guint at = 0; at <= includes->len && !found; at++) {
            char *path = g_path_is_absolute(forced->pdata[i])
                             ? g_strdup(forced->pdata[i])
                             : g_build_filename(at ? includes->pdata[at - 1] : folder, forced->pdata[i], NULL);
            found = folders_find(&reader->folders, path);
            g_free(path);
        }
        if (!found)
            continue; /* perhaps one of Windows' own: clang searches on */
        g_free(forced->pdata[i]);
        forced->pdata[i] = io_normal_path(found);
        g_ptr_array_add(source->settings.scanned, found);
    }
    g_free(folder);
}

/* Folders as they are spelled on disk. One that does not exist stays: it may be made by the build, and costs nothing.
 */
static void resolve_folders(struct reader *reader, GPtrArray *folders)
{
    for (guint i = 0; i < folders->len; i++) {
        char *found = folders_find(&reader->folders, folders->pdata[i]);
        if (!found)
            continue;
        g_free(folders->pdata[i]);
        folders->pdata[i] = io_normal_path(found);
        g_free(found);
    }
}

/* Follows all sources; what cannot be read is said and leaves the list. */
static void follow_all(struct reader *reader, struct includes *includes)
{
    for (guint i = 0; i < reader->entries->len; i++) {
        struct vcxproj_source *source = g_array_index(reader->entries, struct entry, i).source;
        char *folder = g_path_get_dirname(source->file);
        resolve_folders(reader, source->settings.includes);
        resolve_folders(reader, source->settings.quoted);
        resolve_folders(reader, source->settings.system);
        resolve_folders(reader, source->settings.after);
        resolve_folders(reader, source->settings.macro_files);
        resolve_forced(reader, source);
        includes_search(includes, folder);
        search_all(includes, source->settings.includes);
        search_all(includes, source->settings.quoted);
        search_all(includes, source->settings.system);
        search_all(includes, source->settings.after);
        g_free(folder);
    }
    search_all(includes, reader->system);
    for (guint i = reader->entries->len; i-- > 0;) {
        struct entry *entry = &g_array_index(reader->entries, struct entry, i);
        for (guint at = 0; at < entry->source->settings.scanned->len; at++)
            (void)includes_follow(includes, entry->source->settings.scanned->pdata[at]);
        const char *why = includes_follow(includes, entry->source->file);
        if (!why)
            continue;
        reader->good = say_error(entry->source->file, 0, "%s", why);
        entry_free(entry);
        g_array_remove_index(reader->entries, i);
    }
}

static void make_compiles(struct reader *reader, const char *overlay, struct project *project)
{
    g_ptr_array_add(reader->system, NULL);
    for (guint i = 0; i < reader->entries->len; i++) {
        struct entry *entry = &g_array_index(reader->entries, struct entry, i);
        struct compile *compile = g_new0(struct compile, 1);
        compile->file = g_strdup(entry->source->file);
        compile->project = g_strdup(entry->project);
        compile->cxx = entry->source->settings.cxx;
        compile->arguments = arguments_make(&entry->source->settings, overlay, (char *const *)reader->system->pdata);
        g_ptr_array_add(project->compiles, compile);
    }
}

static bool write_scratch(const struct includes *includes, struct project *project, char **overlay)
{
    const char *why;
    project->scratch = io_scratch_make(&why);
    if (!project->scratch)
        return say_error(g_get_tmp_dir(), 0, "no scratch folder can be made here: %s", why);
    *overlay = overlay_write(includes, project->scratch, &why);
    return *overlay || say_error(project->scratch, 0, "scratch files cannot be written: %s", why);
}

static void compile_free(void *data)
{
    struct compile *compile = data;
    g_free(compile->file);
    g_free(compile->project);
    g_strfreev(compile->arguments);
    g_free(compile);
}

bool project_read(const struct project_request *request, struct project *project)
{
    *project = (struct project){.compiles = g_ptr_array_new_with_free_func(compile_free)};
    struct reader reader = {.request = request, .good = true};
    folders_init(&reader.folders);
    reader.entries = g_array_new(FALSE, TRUE, sizeof(struct entry));
    reader.system = g_ptr_array_new_with_free_func(g_free);
    if (request->wdk) {
        g_ptr_array_add(reader.system, g_strdup(WDK_ANNOTATION_FOLDER));
        reader.good = wdk_find(&reader.folders, request->wdk, reader.system);
    }
    g_ptr_array_add(reader.system, g_strdup(WDK_FOLDER));
    for (char *const *input = request->inputs; *input; input++)
        reader.good = read_input(&reader, *input) && reader.good;
    drop_doubles(reader.entries);
    for (guint i = 0; i < reader.entries->len; i++) {
        struct settings *settings = &g_array_index(reader.entries, struct entry, i).source->settings;
        reader.good = add_flags(settings, request->flags, i == 0) && reader.good;
    }
    struct includes includes;
    includes_init(&includes, &reader.folders);
    follow_all(&reader, &includes);
    char *overlay = NULL;
    if (reader.entries->len && write_scratch(&includes, project, &overlay))
        make_compiles(&reader, overlay, project);
    else if (reader.entries->len)
        reader.good = false;
    g_free(overlay);
    includes_release(&includes);
    for (guint i = 0; i < reader.entries->len; i++)
        entry_free(&g_array_index(reader.entries, struct entry, i));
    g_array_free(reader.entries, TRUE);
    g_ptr_array_free(reader.system, TRUE);
    folders_release(&reader.folders);
    return reader.good;
}

void project_release(struct project *project)
{
    if (project->compiles)
        g_ptr_array_free(project->compiles, TRUE);
    if (project->scratch)
        io_scratch_remove(project->scratch);
    g_free(project->scratch);
    *project = (struct project){0};
}
