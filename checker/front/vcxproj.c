#include "front/vcxproj.h"

#include <string.h>

#include "base/io.h"
#include "base/say.h"
#include "front/clcompile.h"
#include "front/macro.h"

/* A ClCompile item: a file, on disk or not. */
struct item {
    char *path;   /* absolute, letter case as on disk */
    char *folded; /* the same without letter case: what names are compared by */
    const char *written;
    const struct xml *at;
    bool missing;
    struct clcompile_item metadata;
};

struct reader {
    struct vcxproj project; /* what the caller sees; first */
    struct arena arena;
    struct msbuild msbuild;
    struct clcompile_item definition;
    GPtrArray *items; /* struct item * */
    bool good;
};

static void item_free(void *data)
{
    struct item *item = data;
    g_free(item->path);
    g_free(item->folded);
    g_free(item);
}

static char *folded_path(const char *path)
{
    return g_utf8_casefold(path, -1);
}

/* ---- items ------------------------------------------------------------------------------------------------------- */

/* The files that a list names, folded: those on disk that a pattern matches, and names as they are. */
static GHashTable *named_files(struct reader *reader, const struct xml *at, const char *list)
{
    GHashTable *names = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    char *expanded = msbuild_expand(&reader->msbuild, at, list ? list : "");
    char **parts = clcompile_parts(&reader->msbuild, at, expanded, true);
    for (char **part = parts; *part; part++) {
        GPtrArray *matches = g_ptr_array_new_with_free_func(g_free);
        macro_unescape(*part);
        if (folders_is_pattern(*part))
            msbuild_match(&reader->msbuild, at, *part, matches);
        else
            g_ptr_array_add(matches, g_strdup(*part));
        for (guint i = 0; i < matches->len; i++)
            g_hash_table_add(names, folded_path(matches->pdata[i]));
        g_ptr_array_free(matches, TRUE);
    }
    g_strfreev(parts);
    g_free(expanded);
    return names;
}

/* One part of an Include list: a file, or a pattern. */
static void include_part(struct reader *reader, const struct clcompile_item *metadata, const struct xml *at,
                         const char *part, GHashTable *excluded)
{
    GPtrArray *files = g_ptr_array_new();
    char *plain = g_strdup(part);
    macro_unescape(plain);
    char *path = msbuild_path(&reader->msbuild, plain);
    char *found = folders_is_pattern(part) ? NULL : folders_find(reader->msbuild.folders, path);
    bool missing = !found && !folders_is_pattern(part);
    if (folders_is_pattern(part))
        msbuild_match(&reader->msbuild, at, path, files);
    else
        g_ptr_array_add(files, found ? found : g_strdup(path));
    for (guint i = 0; i < files->len; i++) {
        struct item *item = g_new(struct item, 1);
        *item = (struct item){.path = files->pdata[i],
                              .folded = folded_path(files->pdata[i]),
                              .written = arena_printf(&reader->arena, "%s", part),
                              .at = at,
                              .missing = missing,
                              .metadata = *metadata};
        if (g_hash_table_contains(excluded, item->folded))
            item_free(item);
        else
            g_ptr_array_add(reader->items, item);
    }
    g_ptr_array_free(files, TRUE);
    g_free(path);
    g_free(plain);
}

static void include_items(struct reader *reader, const struct xml *element, const char *include)
{
    struct clcompile_item metadata = reader->definition;
    clcompile_read(&reader->msbuild, &metadata, element);
    GHashTable *excluded = named_files(reader, element, xml_attribute(element, "Exclude"));
    char *expanded = msbuild_expand(&reader->msbuild, element, include);
    char **parts = g_strsplit(expanded, ";", -1);
    for (char **part = parts; *part; part++) {
        char *macro = macro_first(*part);
        if (macro)
            reader->good = say_error(element->file, element->line, "source '%s': $(%s) is not known", *part, macro);
        else if (strstr(*part, "@("))
            reader->good = say_error(element->file, element->line, "source '%s' is not understood", *part);
        else if (*g_strstrip(*part))
            include_part(reader, &metadata, element, *part, excluded);
        g_free(macro);
    }
    g_strfreev(parts);
    g_free(expanded);
    g_hash_table_destroy(excluded);
}

/* Items whose files `list` names lose (`update` false) or change. */
static void change_items(struct reader *reader, const struct xml *element, const char *list, bool update)
{
    GHashTable *names = named_files(reader, element, list);
    guint kept = 0;
    for (guint i = 0; i < reader->items->len; i++) {
        struct item *item = reader->items->pdata[i];
        bool named = g_hash_table_contains(names, item->folded);
        if (named && update)
            clcompile_read(&reader->msbuild, &item->metadata, element);
        if (named && !update)
            item_free(item);
        else
            reader->items->pdata[kept++] = item;
    }
    g_ptr_array_set_free_func(reader->items, NULL);
    g_ptr_array_set_size(reader->items, (gint)kept);
    g_ptr_array_set_free_func(reader->items, item_free);
    g_hash_table_destroy(names);
}

static void read_item(struct reader *reader, const struct xml *element)
{
    const char *include = xml_attribute(element, "Include"), *removed = xml_attribute(element, "Remove"),
               *updated = xml_attribute(element, "Update");
    if (!msbuild_holds(&reader->msbuild, element))
        return;
    if (removed)
        change_items(reader, element, removed, false);
    if (include)
        include_items(reader, element, include);
    else if (updated)
        change_items(reader, element, updated, true);
}

/* The elements called `name` in the groups whose conditions hold, one after the other. */
static void read_groups(struct reader *reader, const GPtrArray *groups, const char *name,
                        void (*read)(struct reader *reader, const struct xml *element))
{
    for (guint i = 0; i < groups->len; i++) {
        const struct xml *group = groups->pdata[i];
        for (const struct xml *it = msbuild_holds(&reader->msbuild, group) ? group->children : NULL; it; it = it->next)
            if (xml_is(it, name))
                read(reader, it);
    }
}

static void read_definition(struct reader *reader, const struct xml *element)
{
    if (msbuild_holds(&reader->msbuild, element))
        clcompile_read(&reader->msbuild, &reader->definition, element);
}

static void add_source(struct reader *reader, const struct item *item, GPtrArray *sources)
{
    if (item->missing) {
        reader->good = say_error(item->at->file, item->at->line, "source '%s' does not exist", item->written);
        return;
    }
    struct vcxproj_source *source = g_new0(struct vcxproj_source, 1);
    source->file = io_normal_path(item->path);
    if (clcompile_settings(&reader->msbuild, &source->settings, &item->metadata, source->file)) {
        g_ptr_array_add(sources, source);
        return;
    }
    reader->good = say_error(item->at->file, item->at->line, "'%s' is neither a C nor a C++ source (.c .cc .cpp .cxx)",
                             source->file);
    vcxproj_source_free(source);
}

bool vcxproj_sources(struct vcxproj *project, GPtrArray *sources)
{
    struct reader *reader = (struct reader *)project;
    guint first = sources->len;
    read_groups(reader, reader->msbuild.items, "ClCompile", read_item);
    for (guint i = 0; i < reader->items->len; i++) {
        const struct item *item = reader->items->pdata[i];
        if (g_ascii_strcasecmp(item->metadata.values[METADATA_EXCLUDED], "true") != 0)
            add_source(reader, item, sources);
    }
    msbuild_say(&reader->msbuild);
    if (reader->msbuild.boundless) {
        for (guint i = first; i < sources->len; i++)
            vcxproj_source_free(sources->pdata[i]);
        g_ptr_array_set_size(sources, (gint)first);
        return false;
    }
    reader->good = reader->good && !reader->msbuild.broken;
    if (!reader->good || sources->len > first)
        return reader->good;
    if (reader->items->len)
        return say_error(project->file, 0, "no source is built in '%s|%s'", project->configuration.name,
                         project->configuration.platform);
    /* all that such a driver is made of may be in libraries */
    return project->references->len ||
           say_error(project->file, 0, "the project compiles nothing: it has no ClCompile item");
}

/* ---- the project ------------------------------------------------------------------------------------------------- */

/*
 * What it builds. The toolsets of drivers are called WindowsKernelModeDriver10.0 and WindowsUserModeDriver10.0.
 * https://learn.microsoft.com/windows-hardware/drivers/develop/building-a-driver
 */
static void classify(struct reader *reader)
{
    const char *type = msbuild_property(&reader->msbuild, "ConfigurationType");
    const char *driver = msbuild_property(&reader->msbuild, "DriverType");
    char *toolset = g_ascii_strdown(msbuild_property(&reader->msbuild, "PlatformToolset"), -1);
    bool user = g_ascii_strcasecmp(driver, "UMDF") == 0 || strstr(toolset, "usermode");
    bool package = g_ascii_strcasecmp(driver, "Package") == 0 || g_ascii_strcasecmp(type, "Utility") == 0;
    bool kernel = strstr(toolset, "kernelmode") || *driver;
    const struct {
        bool holds;
        enum vcxproj_kind kind;
        const char *builds;
    } cases[] = {
        {package, VCXPROJ_OTHER, "a package"},
        {g_ascii_strcasecmp(type, "StaticLibrary") == 0, VCXPROJ_LIBRARY, "a static library"},
        {user, VCXPROJ_OTHER, "a user-mode driver"},
        {g_ascii_strcasecmp(type, "Driver") == 0, VCXPROJ_DRIVER, "a driver"},
        {g_ascii_strcasecmp(type, "Application") == 0, VCXPROJ_OTHER, "an application"},
        {g_ascii_strcasecmp(type, "Makefile") == 0, VCXPROJ_OTHER, "what a makefile says"},
        {kernel, VCXPROJ_DRIVER, "a driver"},
        {g_ascii_strcasecmp(type, "DynamicLibrary") == 0, VCXPROJ_OTHER, "a user-mode library"},
        {true, VCXPROJ_OTHER, "no driver, for all that is said"},
    };
    size_t which = 0;
    while (!cases[which].holds)
        which++;
    reader->project.kind = cases[which].kind;
    reader->project.builds = cases[which].builds;
    g_free(toolset);
}

static void read_reference(struct reader *reader, const struct xml *element)
{
    struct msbuild *msbuild = &reader->msbuild;
    const char *include = xml_attribute(element, "Include");
    if (!include || !msbuild_holds(msbuild, element))
        return;
    for (const struct xml *it = element->children; it; it = it->next) {
        if (xml_is(it, "LinkLibraryDependencies") && g_ascii_strcasecmp(it->text, "false") == 0 &&
            msbuild_holds(msbuild, it))
            return; /* built before, and no part of it */
    }
    char *expanded = msbuild_expand(msbuild, element, include);
    char **parts = clcompile_parts(msbuild, element, expanded, false);
    for (char **part = parts; *part; part++) {
        macro_unescape(*part);
        struct vcxproj_reference reference = {msbuild_path(msbuild, *part), element->file, element->line};
        g_array_append_val(reader->project.references, reference);
    }
    g_strfreev(parts);
    g_free(expanded);
}

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

/* A project that lists no configurations, or in a file it imports, is taken at the user's word. */
static bool choose_configuration(struct reader *reader, const struct xml *root, const struct configuration *asked)
{
    GPtrArray *names = listed_configurations(root);
    const char *file = reader->project.file, *chosen = "Release|x64";
    if (names->len)
        chosen = configuration_choose(file, names, asked);
    char *name = g_strdup(!names->len && asked->name ? asked->name : NULL);
    char *platform = g_strdup(!names->len && asked->platform ? asked->platform : NULL);
    bool good = chosen != NULL;
    if (good && !name)
        name = configuration_name(chosen);
    if (good && !platform)
        platform = configuration_platform(chosen);
    if (good) {
        reader->project.configuration.name = arena_printf(&reader->arena, "%s", name);
        reader->project.configuration.platform = arena_printf(&reader->arena, "%s", platform);
        struct settings settings;
        settings_init(&settings);
        good = settings_platform(&settings, platform) || say_error(file, 0, "the platform '%s' is not known", platform);
        settings_release(&settings);
    }
    g_free(name);
    g_free(platform);
    g_ptr_array_free(names, TRUE);
    return good;
}

static bool read_root(struct reader *reader, const struct xml *root, const struct vcxproj_request *request)
{
    if (!xml_is(root, "Project"))
        return say_error(reader->project.file, root->line, "not a project: its root element is '%s'", root->name);
    if (!choose_configuration(reader, root, &request->asked))
        return false;
    msbuild_read(&reader->msbuild, root, &reader->project.configuration, request->solution_folder);
    classify(reader);
    clcompile_init(&reader->definition);
    read_groups(reader, reader->msbuild.definitions, "ClCompile", read_definition);
    read_groups(reader, reader->msbuild.items, "ProjectReference", read_reference);
    reader->project.broken = reader->msbuild.broken || reader->msbuild.boundless;
    return true;
}

struct vcxproj *vcxproj_open(const struct vcxproj_request *request)
{
    struct reader *reader = g_new0(struct reader, 1);
    char *shown = io_normal_path(request->file);
    reader->good = true;
    reader->items = g_ptr_array_new_with_free_func(item_free);
    reader->project.references = g_array_new(FALSE, FALSE, sizeof(struct vcxproj_reference));
    reader->project.file = arena_printf(&reader->arena, "%s", shown);
    g_free(shown);
    reader->msbuild = (struct msbuild){
        .arena = &reader->arena, .folders = request->folders, .project = reader->project.file, .said = request->said};
    const struct xml *root = xml_read(&reader->arena, reader->project.file, reader->project.file);
    if (root && read_root(reader, root, request))
        return &reader->project;
    vcxproj_close(&reader->project);
    return NULL;
}

void vcxproj_close(struct vcxproj *project)
{
    struct reader *reader = (struct reader *)project;
    if (reader->msbuild.properties)
        msbuild_release(&reader->msbuild);
    for (guint i = 0; i < project->references->len; i++)
        g_free(g_array_index(project->references, struct vcxproj_reference, i).path);
    g_array_free(project->references, TRUE);
    g_ptr_array_free(reader->items, TRUE);
    arena_release(&reader->arena);
    g_free(reader);
}

void vcxproj_source_free(struct vcxproj_source *source)
{
    settings_release(&source->settings);
    g_free(source->file);
    g_free(source);
}
