#include "front/project.h"

#include <string.h>

#include "base/io.h"
#include "base/say.h"
#include "front/arguments.h"
#include "front/flags.h"
#include "front/images.h"
#include "front/includes.h"
#include "front/overlay.h"
#include "front/wdk.h"

struct reader {
    struct folders folders;
    struct gather gather;
    GPtrArray *system; /* char *: folders of Windows' headers */
    bool good;
};

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

static struct gather_entry *entry_at(struct reader *reader, guint index)
{
    return &g_array_index(reader->gather.entries, struct gather_entry, index);
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
    for (guint i = 0; i < reader->gather.entries->len; i++) {
        struct vcxproj_source *source = entry_at(reader, i)->source;
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
    for (guint i = reader->gather.entries->len; i-- > 0;) {
        struct vcxproj_source *source = entry_at(reader, i)->source;
        for (guint at = 0; at < source->settings.scanned->len; at++)
            (void)includes_follow(includes, source->settings.scanned->pdata[at]);
        const char *why = includes_follow(includes, source->file);
        if (!why)
            continue;
        reader->good = say_error(source->file, 0, "%s", why);
        vcxproj_source_free(source);
        g_array_remove_index(reader->gather.entries, i);
    }
}

static void add_compile(struct reader *reader, const struct gather_entry *entry, const char *overlay,
                        struct project *project)
{
    const struct gather_group *group = reader->gather.groups->pdata[entry->group];
    struct compile *compile = g_new0(struct compile, 1);
    compile->file = g_strdup(entry->source->file);
    compile->project = g_strdup(group->project);
    compile->cxx = entry->source->settings.cxx;
    compile->arguments = arguments_make(&entry->source->settings, overlay, (char *const *)reader->system->pdata);
    g_ptr_array_add(project->compiles, compile);
}

/* A compile for each entry that is in an image; images then name compiles. */
static void make_compiles(struct reader *reader, const char *overlay, struct project *project)
{
    guint count = reader->gather.entries->len;
    bool *used = g_new0(bool, count);
    guint *index = g_new0(guint, count);
    for (guint i = 0; i < project->images->len; i++) {
        const GArray *compiles = ((struct image *)project->images->pdata[i])->compiles;
        for (guint at = 0; at < compiles->len; at++)
            used[g_array_index(compiles, guint, at)] = true;
    }
    g_ptr_array_add(reader->system, NULL);
    for (guint i = 0; i < count; i++) {
        index[i] = project->compiles->len;
        if (used[i])
            add_compile(reader, entry_at(reader, i), overlay, project);
    }
    for (guint i = 0; i < project->images->len; i++) {
        GArray *compiles = ((struct image *)project->images->pdata[i])->compiles;
        for (guint at = 0; at < compiles->len; at++)
            g_array_index(compiles, guint, at) = index[g_array_index(compiles, guint, at)];
    }
    g_free(used);
    g_free(index);
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
    struct reader reader = {.good = true};
    folders_init(&reader.folders);
    reader.system = g_ptr_array_new_with_free_func(g_free);
    if (request->wdk) {
        g_ptr_array_add(reader.system, g_strdup(WDK_ANNOTATION_FOLDER));
        reader.good = wdk_find(&reader.folders, request->wdk, reader.system);
    }
    g_ptr_array_add(reader.system, g_strdup(WDK_FOLDER));
    reader.good = gather_read(&reader.gather, request, &reader.folders) && reader.good;
    for (guint i = 0; i < reader.gather.entries->len; i++)
        reader.good = add_flags(&entry_at(&reader, i)->source->settings, request->flags, i == 0) && reader.good;
    struct includes includes;
    includes_init(&includes, &reader.folders);
    follow_all(&reader, &includes);
    project->images = images_make(&reader.gather);
    char *overlay = NULL;
    if (project->images->len && write_scratch(&includes, project, &overlay))
        make_compiles(&reader, overlay, project);
    else
        g_ptr_array_set_size(project->images, 0);
    reader.good = reader.good && (overlay || !reader.gather.entries->len);
    g_free(overlay);
    includes_release(&includes);
    gather_release(&reader.gather);
    g_ptr_array_free(reader.system, TRUE);
    folders_release(&reader.folders);
    return reader.good;
}

void project_release(struct project *project)
{
    if (project->compiles)
        g_ptr_array_free(project->compiles, TRUE);
    if (project->images)
        g_ptr_array_free(project->images, TRUE);
    if (project->scratch)
        io_scratch_remove(project->scratch);
    g_free(project->scratch);
    *project = (struct project){0};
}
