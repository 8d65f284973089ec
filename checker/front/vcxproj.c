#include "front/vcxproj.h"

#include <string.h>

#include "base/io.h"
#include "base/say.h"
#include "front/clcompile.h"

struct reader {
    struct arena arena;
    struct msbuild msbuild;
    const char *project;
    const char *configuration, *platform;
    struct clcompile_item definition;
    GPtrArray *sources;
    guint first; /* of `sources` that is of this project */
    guint named; /* sources met, the excluded ones too */
    bool good;
};

/* ---- items ------------------------------------------------------------------------------------------------------- */

static void add_source(struct reader *reader, const struct clcompile_item *item, const struct xml *at, const char *file)
{
    struct vcxproj_source *source = g_new0(struct vcxproj_source, 1);
    source->file = io_normal_path(file);
    if (clcompile_settings(&reader->msbuild, &source->settings, item, source->file)) {
        g_ptr_array_add(reader->sources, source);
        return;
    }
    reader->good =
        say_error(at->file, at->line, "'%s' is neither a C nor a C++ source (.c .cc .cpp .cxx)", source->file);
    vcxproj_source_free(source);
}

/* One part of an Include list: a file, or a pattern. */
static void read_part(struct reader *reader, const struct clcompile_item *item, const struct xml *at, const char *part,
                      GHashTable *excluded)
{
    char *plain = g_strdup(part);
    clcompile_unescape(plain);
    char *path = msbuild_path(&reader->msbuild, plain);
    GPtrArray *files = g_ptr_array_new_with_free_func(g_free);
    bool pattern = strpbrk(part, "*?") != NULL;
    bool built = g_ascii_strcasecmp(item->values[METADATA_EXCLUDED], "true") != 0;
    reader->named++;
    if (pattern) {
        folders_match(reader->msbuild.folders, path, files);
    } else {
        char *found = folders_find(reader->msbuild.folders, path);
        if (found)
            g_ptr_array_add(files, found);
        else if (built)
            reader->good = say_error(at->file, at->line, "source '%s' does not exist", part);
    }
    for (guint i = 0; built && i < files->len; i++) {
        if (!g_hash_table_contains(excluded, files->pdata[i]))
            add_source(reader, item, at, files->pdata[i]);
    }
    g_ptr_array_free(files, TRUE);
    g_free(path);
    g_free(plain);
}

/* The files that an Exclude or Remove list names, as they are on disk. */
static GHashTable *excluded_files(struct reader *reader, const struct xml *at, const char *list)
{
    GHashTable *files = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    char *expanded = msbuild_expand(&reader->msbuild, at, list ? list : "");
    char **parts = clcompile_parts(&reader->msbuild, at, expanded, true);
    for (char **part = parts; *part; part++) {
        GPtrArray *matches = g_ptr_array_new();
        folders_match(reader->msbuild.folders, *part, matches);
        for (guint i = 0; i < matches->len; i++)
            g_hash_table_add(files, matches->pdata[i]);
        g_ptr_array_free(matches, TRUE);
    }
    g_strfreev(parts);
    g_free(expanded);
    return files;
}

static void remove_sources(struct reader *reader, const struct xml *at, const char *list)
{
    GHashTable *files = excluded_files(reader, at, list);
    for (guint i = reader->sources->len; i-- > reader->first;) {
        struct vcxproj_source *source = reader->sources->pdata[i];
        char *absolute = io_absolute_path(source->file);
        if (g_hash_table_contains(files, absolute)) {
            g_ptr_array_remove_index(reader->sources, i);
            vcxproj_source_free(source);
        }
        g_free(absolute);
    }
    g_hash_table_destroy(files);
}

static void read_item(struct reader *reader, const struct xml *element)
{
    const char *include = xml_attribute(element, "Include"), *removed = xml_attribute(element, "Remove");
    if (!msbuild_holds(&reader->msbuild, element))
        return;
    if (removed)
        remove_sources(reader, element, removed);
    if (!include)
        return;
    struct clcompile_item item = reader->definition;
    clcompile_read(&reader->msbuild, &item, element);
    GHashTable *excluded = excluded_files(reader, element, xml_attribute(element, "Exclude"));
    char *expanded = msbuild_expand(&reader->msbuild, element, include);
    char **parts = g_strsplit(expanded, ";", -1);
    for (char **part = parts; *part; part++) {
        char *macro = msbuild_unknown(*part);
        if (macro)
            reader->good = say_error(element->file, element->line, "source '%s': $(%s) is not known", *part, macro);
        else if (strstr(*part, "@("))
            reader->good = say_error(element->file, element->line, "source '%s' is not understood", *part);
        else if (*g_strstrip(*part))
            read_part(reader, &item, element, *part, excluded);
        g_free(macro);
    }
    g_strfreev(parts);
    g_free(expanded);
    g_hash_table_destroy(excluded);
}

static void read_groups(struct reader *reader)
{
    struct msbuild *msbuild = &reader->msbuild;
    clcompile_init(&reader->definition);
    for (guint i = 0; i < msbuild->definitions->len; i++) {
        const struct xml *group = msbuild->definitions->pdata[i];
        for (const struct xml *it = msbuild_holds(msbuild, group) ? group->children : NULL; it; it = it->next) {
            if (xml_is(it, "ClCompile") && msbuild_holds(msbuild, it))
                clcompile_read(&reader->msbuild, &reader->definition, it);
        }
    }
    for (guint i = 0; i < msbuild->items->len; i++) {
        const struct xml *group = msbuild->items->pdata[i];
        for (const struct xml *it = msbuild_holds(msbuild, group) ? group->children : NULL; it; it = it->next) {
            if (xml_is(it, "ClCompile"))
                read_item(reader, it);
        }
    }
}

/* ---- configurations ---------------------------------------------------------------------------------------------- */

/* The "Configuration|Platform" names that the project lists, in order. */
static GPtrArray *listed_configurations(const struct xml *root)
{
    GPtrArray *names = g_ptr_array_new();
    for (const struct xml *group = root->children; group; group = group->next) {
        for (const struct xml *it = group->children; xml_is(group, "ItemGroup") && it; it = it->next) {
            const char *name = xml_is(it, "ProjectConfiguration") ? xml_attribute(it, "Include") : NULL;
            if (name && strchr(name, '|'))
                g_ptr_array_add(names, (void *)name);
        }
    }
    return names;
}

/*
 * Chooses among the listed configurations: what was asked for, else Release and x64 as far as there are such. A project
 * that lists none, or in a file it imports, is taken at the user's word.
 */
static bool choose_configuration(struct reader *reader, const struct xml *root, const char *configuration,
                                 const char *platform)
{
    GPtrArray *names = listed_configurations(root);
    const char *best = NULL;
    int best_score = -1;
    for (guint i = 0; i < names->len; i++) {
        const char *bar = strchr(names->pdata[i], '|');
        char *name = g_strndup(names->pdata[i], (gsize)(bar - (const char *)names->pdata[i]));
        bool same_name = g_ascii_strcasecmp(name, configuration ? configuration : "Release") == 0;
        bool same_platform = g_ascii_strcasecmp(bar + 1, platform ? platform : "x64") == 0;
        int score = 2 * same_name + same_platform;
        if (((configuration && !same_name) || (platform && !same_platform)))
            score = -1;
        if (score > best_score) {
            best_score = score;
            best = names->pdata[i];
        }
        g_free(name);
    }
    bool good = best || !names->len;
    reader->configuration = configuration ? configuration : "Release";
    reader->platform = platform ? platform : "x64";
    if (best) {
        reader->configuration = arena_printf(&reader->arena, "%.*s", (int)strcspn(best, "|"), best);
        reader->platform = strchr(best, '|') + 1;
        if (best_score < 3 && !configuration && !platform)
            say_note("%s: no Release|x64 here, '%s' is taken", reader->project, best);
    }
    if (!good) {
        g_ptr_array_add(names, NULL);
        char *list = g_strjoinv(", ", (char **)names->pdata);
        say_error(reader->project, 0, "there is no configuration '%s|%s'; there are %s", reader->configuration,
                  reader->platform, list);
        g_free(list);
    }
    g_ptr_array_free(names, TRUE);
    return good;
}

static bool platform_is_known(const struct reader *reader)
{
    struct settings settings;
    settings_init(&settings);
    bool known = settings_platform(&settings, reader->platform);
    settings_release(&settings);
    return known || say_error(reader->project, 0, "the platform '%s' is not known", reader->platform);
}

static bool read_root(struct reader *reader, const struct xml *root, const char *configuration, const char *platform)
{
    if (!xml_is(root, "Project"))
        return say_error(reader->project, root->line, "not a project: its root element is '%s'", root->name);
    if (!choose_configuration(reader, root, configuration, platform) || !platform_is_known(reader))
        return false;
    msbuild_read(&reader->msbuild, root, reader->configuration, reader->platform);
    read_groups(reader);
    reader->good = reader->good && !reader->msbuild.broken;
    msbuild_release(&reader->msbuild);
    if (!reader->named)
        return say_error(reader->project, 0, "the project compiles nothing: it has no ClCompile item");
    if (reader->good && reader->sources->len == reader->first)
        return say_error(reader->project, 0, "no source is built in '%s|%s'", reader->configuration, reader->platform);
    return reader->good;
}

bool vcxproj_read(const char *project, const char *configuration, const char *platform, struct folders *folders,
                  GPtrArray *sources)
{
    char *shown = io_normal_path(project);
    struct reader reader = {.project = shown, .sources = sources, .first = sources->len, .good = true};
    reader.msbuild = (struct msbuild){.arena = &reader.arena, .folders = folders, .project = shown};
    const struct xml *root = xml_read(&reader.arena, shown, shown);
    bool good = root && read_root(&reader, root, configuration, platform);
    arena_release(&reader.arena);
    g_free(shown);
    return good;
}

void vcxproj_source_free(struct vcxproj_source *source)
{
    settings_release(&source->settings);
    g_free(source->file);
    g_free(source);
}
