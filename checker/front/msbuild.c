#include "front/msbuild.h"

#include <stdarg.h>
#include <string.h>

#include "base/io.h"
#include "base/say.h"
#include "front/msbuild_condition.h"

enum { IMPORT_DEPTH = 40 };

static void read_elements(struct msbuild *msbuild, const struct xml *parent, int depth);

void msbuild_warn(struct msbuild *msbuild, const struct xml *at, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    char *message = g_strdup_vprintf(format, args);
    va_end(args);
    char *key = g_strdup_printf("%s:%u:%s", at->file, at->line, message);
    if (g_hash_table_add(msbuild->said, key))
        say_warning(at->file, at->line, "%s", message);
    g_free(message);
}

bool msbuild_is_kit(const char *macro)
{
    static const char *const patterns[] = {
        "DDK_*", "SDK_*",     "KIT_*", "CRT_*",        "*_INC_PATH", "*_INC_PATH_WDK", "*INCLUDEPATH",
        "WDK*",  "WINDOWSS*", "VC*",   "USERROOTDIR*", "UCRT*",      "UNIVERSALCRT*",  "MSBUILDEXTENSIONSPATH*",
        "NETFX*"};
    char *name = g_ascii_strup(macro, -1);
    bool known = false;
    for (size_t i = 0; i < G_N_ELEMENTS(patterns) && !known; i++)
        known = g_pattern_match_simple(patterns[i], name);
    g_free(name);
    return known;
}

/* Length of the macro "$(...)" at `text`, inner parentheses included; 0 when it is none. */
static size_t macro_length(const char *text)
{
    if (text[0] != '$' || text[1] != '(')
        return 0;
    int open = 1;
    for (size_t i = 2; text[i]; i++) {
        open += (text[i] == '(') - (text[i] == ')');
        if (!open)
            return i + 1;
    }
    return 0;
}

char *msbuild_unknown(const char *text)
{
    for (; *text; text++) {
        size_t length = macro_length(text);
        if (length)
            return g_strndup(text + 2, length - 3);
    }
    return NULL;
}

const char *msbuild_property(const struct msbuild *msbuild, const char *name)
{
    char *folded = g_ascii_strdown(name, -1);
    const char *value = g_hash_table_lookup(msbuild->properties, folded);
    g_free(folded);
    return value ? value : "";
}

const struct xml *msbuild_property_place(const struct msbuild *msbuild, const char *name)
{
    char *folded = g_ascii_strdown(name, -1);
    const struct xml *at = g_hash_table_lookup(msbuild->places, folded);
    g_free(folded);
    return at;
}

/* Macros that mean the file they stand in (g_free the value); NULL for others. */
static char *file_macro(const char *file, const char *name)
{
    static const char prefix[] = "MSBuildThisFile";
    if (g_ascii_strncasecmp(name, prefix, strlen(prefix)) != 0)
        return NULL;
    const char *part = name + strlen(prefix);
    char *absolute = io_absolute_path(file), *base = g_path_get_basename(absolute),
         *folder = g_path_get_dirname(absolute);
    char *dot = strrchr(base, '.'), *value = NULL;
    if (!*part)
        value = g_strdup(base);
    else if (g_ascii_strcasecmp(part, "Directory") == 0)
        value = g_strconcat(folder, "/", NULL);
    else if (g_ascii_strcasecmp(part, "FullPath") == 0)
        value = g_strdup(absolute);
    else if (g_ascii_strcasecmp(part, "Name") == 0)
        value = g_strndup(base, dot ? (gsize)(dot - base) : strlen(base));
    else if (g_ascii_strcasecmp(part, "Extension") == 0)
        value = g_strdup(dot ? dot : "");
    g_free(absolute);
    g_free(base);
    g_free(folder);
    return value;
}

char *msbuild_expand(const struct msbuild *msbuild, const struct xml *at, const char *text)
{
    GString *out = g_string_new(NULL);
    while (*text) {
        size_t length = macro_length(text);
        if (!length) {
            g_string_append_c(out, *text++);
            continue;
        }
        char *name = g_strndup(text + 2, length - 3);
        char *folded = g_ascii_strdown(name, -1), *of_file = file_macro(at->file, name);
        const char *value = of_file ? of_file : g_hash_table_lookup(msbuild->properties, folded);
        if (!value)
            value = g_getenv(name); /* MSBuild takes the environment for properties too */
        if (value)
            g_string_append(out, value);
        else
            g_string_append_len(out, text, (gssize)length);
        g_free(of_file);
        g_free(folded);
        g_free(name);
        text += length;
    }
    return g_string_free(out, FALSE);
}

char *msbuild_path(const struct msbuild *msbuild, const char *path)
{
    char *folder = g_path_get_dirname(msbuild->project);
    char *slashed = g_strdelimit(g_strdup(path), "\\", '/');
    char *joined = g_path_is_absolute(slashed) ? g_strdup(slashed) : g_build_filename(folder, slashed, NULL);
    char *absolute = io_absolute_path(joined);
    g_free(folder);
    g_free(slashed);
    g_free(joined);
    return absolute;
}

static bool path_exists(const char *path, void *data)
{
    struct msbuild *msbuild = data;
    char *absolute = msbuild_path(msbuild, path);
    char *found = folders_find(msbuild->folders, absolute);
    bool exists = found != NULL;
    g_free(found);
    g_free(absolute);
    return exists;
}

bool msbuild_holds(struct msbuild *msbuild, const struct xml *element)
{
    const char *condition = xml_attribute(element, "Condition");
    if (!condition)
        return true;
    char *expanded = msbuild_expand(msbuild, element, condition);
    GString *text = g_string_new(NULL);
    bool rich = strstr(expanded, "%(") || strstr(expanded, "@(");
    for (const char *at = expanded; *at;) {
        size_t length = macro_length(at);
        for (size_t i = 2; i + 1 < length; i++) /* a property never set is empty; a property function is beyond us */
            rich = rich || !(g_ascii_isalnum(at[i]) || at[i] == '_' || at[i] == '-');
        if (!length)
            g_string_append_c(text, *at);
        at += length ? length : 1;
    }
    enum msbuild_truth value = rich ? MSBUILD_UNKNOWN : msbuild_condition(text->str, path_exists, msbuild);
    if (value == MSBUILD_UNKNOWN)
        msbuild_warn(msbuild, element, "the condition \"%s\" is not understood and taken as false", condition);
    g_string_free(text, TRUE);
    g_free(expanded);
    return value == MSBUILD_TRUE;
}

static void set_property(struct msbuild *msbuild, const char *name, char *value)
{
    char *folded = g_ascii_strdown(name, -1);
    g_hash_table_insert(msbuild->properties, folded, value);
}

static void read_properties(struct msbuild *msbuild, const struct xml *group)
{
    for (const struct xml *it = group->children; it; it = it->next) {
        char *folded = g_ascii_strdown(it->name, -1);
        if (!g_hash_table_contains(msbuild->fixed, folded) && msbuild_holds(msbuild, it)) {
            set_property(msbuild, it->name, msbuild_expand(msbuild, it, it->text));
            g_hash_table_insert(msbuild->places, g_strdup(folded), (void *)it);
        }
        g_free(folded);
    }
}

/* Reads a file once; a second import of it changes nothing, as in MSBuild. */
static void import_file(struct msbuild *msbuild, const char *path, int depth)
{
    if (!g_hash_table_add(msbuild->imported, g_strdup(path)))
        return;
    char *shown = io_normal_path(path);
    struct xml *root = xml_read(msbuild->arena, path, arena_printf(msbuild->arena, "%s", shown));
    g_free(shown);
    if (root)
        read_elements(msbuild, root, depth + 1);
    else
        msbuild->broken = true;
}

/* Directory.Build.props and .targets: the closest one above the project, where Visual Studio's own files import it. */
static void import_above(struct msbuild *msbuild, const char *name, int depth)
{
    char *folder = msbuild_path(msbuild, ".");
    for (;;) {
        char *candidate = g_build_filename(folder, name, NULL);
        char *found = folders_find(msbuild->folders, candidate);
        g_free(candidate);
        char *parent = g_path_get_dirname(folder);
        bool last = found || strcmp(parent, folder) == 0;
        g_free(folder);
        folder = parent;
        if (found)
            import_file(msbuild, found, depth);
        g_free(found);
        if (last)
            break;
    }
    g_free(folder);
}

static void import_element(struct msbuild *msbuild, const struct xml *element, int depth)
{
    const char *project = xml_attribute(element, "Project");
    if (!project || !msbuild_holds(msbuild, element))
        return;
    char *expanded = g_strdelimit(msbuild_expand(msbuild, element, project), "\\", '/');
    char *macro = msbuild_unknown(expanded);
    if (macro && msbuild_is_kit(macro)) {
        if (g_str_has_suffix(expanded, "/Microsoft.Cpp.Default.props"))
            import_above(msbuild, "Directory.Build.props", depth);
        else if (g_str_has_suffix(expanded, "/Microsoft.Cpp.targets"))
            import_above(msbuild, "Directory.Build.targets", depth);
    } else if (macro) {
        msbuild_warn(msbuild, element, "'%s' is not imported: $(%s) is not known", project, macro);
    } else if (depth > IMPORT_DEPTH) {
        msbuild_warn(msbuild, element, "'%s' is not imported: imports nest too deep", project);
    } else {
        char *folder = g_path_get_dirname(element->file); /* an import is relative to the file it stands in */
        char *joined = g_path_is_absolute(expanded) ? g_strdup(expanded) : g_build_filename(folder, expanded, NULL);
        char *found = folders_find(msbuild->folders, joined);
        if (found && !io_is_folder(found))
            import_file(msbuild, found, depth);
        else
            msbuild_warn(msbuild, element, "'%s' is not imported: no such file", project);
        g_free(found);
        g_free(joined);
        g_free(folder);
    }
    g_free(macro);
    g_free(expanded);
}

static void read_choose(struct msbuild *msbuild, const struct xml *choose, int depth)
{
    for (const struct xml *it = choose->children; it; it = it->next) {
        if (msbuild_holds(msbuild, it)) { /* Otherwise has no condition */
            read_elements(msbuild, it, depth);
            return;
        }
    }
}

static void read_elements(struct msbuild *msbuild, const struct xml *parent, int depth)
{
    for (const struct xml *it = parent->children; it; it = it->next) {
        if (xml_is(it, "Import")) {
            import_element(msbuild, it, depth);
            continue;
        }
        bool properties = xml_is(it, "PropertyGroup"), imports = xml_is(it, "ImportGroup"),
             choose = xml_is(it, "Choose");
        if (xml_is(it, "ItemDefinitionGroup"))
            g_ptr_array_add(msbuild->definitions, (void *)it);
        else if (xml_is(it, "ItemGroup"))
            g_ptr_array_add(msbuild->items, (void *)it);
        else if (!properties && !imports && !choose)
            continue; /* targets and tasks: what a build does, not what it compiles */
        else if (!msbuild_holds(msbuild, it))
            continue;
        else if (properties)
            read_properties(msbuild, it);
        else if (imports)
            read_elements(msbuild, it, depth);
        else
            read_choose(msbuild, it, depth);
    }
}

/* The closest folder at or above the project's that holds a solution, else the project's own. */
static char *solution_folder(struct msbuild *msbuild)
{
    char *own = msbuild_path(msbuild, ".");
    for (char *folder = g_strdup(own), *parent;; folder = parent) {
        bool stop = false;
        for (char *const *name = folders_list(msbuild->folders, folder); name && *name; name++) {
            stop = stop || strcmp(*name, ".git/") == 0;
            if (!g_str_has_suffix(*name, ".sln"))
                continue;
            g_free(own);
            return folder;
        }
        parent = g_path_get_dirname(folder);
        stop = stop || strcmp(parent, folder) == 0;
        g_free(folder);
        if (stop) {
            g_free(parent);
            return own;
        }
    }
}

static void set_known_properties(struct msbuild *msbuild, const char *configuration, const char *platform)
{
    char *path = io_absolute_path(msbuild->project), *folder = g_path_get_dirname(path);
    char *file = g_path_get_basename(path), *dot = strrchr(file, '.'), *solution = solution_folder(msbuild);
    char *name = g_strndup(file, dot ? (gsize)(dot - file) : strlen(file));
    bool is_x86 = g_ascii_strcasecmp(platform, "Win32") == 0;
    bool wide = !is_x86 && g_ascii_strcasecmp(platform, "ARM") != 0;
    const struct {
        const char *name, *value, *end;
    } known[] = {{"Configuration", configuration, ""},
                 {"Platform", platform, ""},
                 {"ProjectDir", folder, "/"},
                 {"ProjectPath", path, ""},
                 {"ProjectFileName", file, ""},
                 {"ProjectName", name, ""},
                 {"ProjectExt", dot ? dot : "", ""},
                 {"MSBuildProjectDirectory", folder, ""},
                 {"MSBuildProjectFullPath", path, ""},
                 {"MSBuildProjectFile", file, ""},
                 {"MSBuildProjectName", name, ""},
                 {"MSBuildProjectExtension", dot ? dot : "", ""},
                 {"SolutionDir", solution, "/"},
                 {"PlatformTarget", is_x86 ? "x86" : platform, ""},
                 {"PlatformShortName", is_x86 ? "x86" : platform, ""},
                 {"PlatformArchitecture", wide ? "64" : "32", ""},
                 {"OS", "Windows_NT", ""},
                 {"VisualStudioVersion", "17.0", ""}};
    for (size_t i = 0; i < G_N_ELEMENTS(known); i++) {
        set_property(msbuild, known[i].name, g_strconcat(known[i].value, known[i].end, NULL));
        g_hash_table_add(msbuild->fixed, g_ascii_strdown(known[i].name, -1));
    }
    g_free(path);
    g_free(folder);
    g_free(file);
    g_free(name);
    g_free(solution);
}

void msbuild_read(struct msbuild *msbuild, const struct xml *root, const char *configuration, const char *platform)
{
    msbuild->properties = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
    msbuild->places = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    msbuild->fixed = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    msbuild->imported = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    msbuild->said = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    msbuild->definitions = g_ptr_array_new();
    msbuild->items = g_ptr_array_new();
    set_known_properties(msbuild, configuration, platform);
    g_hash_table_add(msbuild->imported, io_absolute_path(msbuild->project));
    read_elements(msbuild, root, 0);
}

void msbuild_release(struct msbuild *msbuild)
{
    g_hash_table_destroy(msbuild->properties);
    g_hash_table_destroy(msbuild->places);
    g_hash_table_destroy(msbuild->fixed);
    g_hash_table_destroy(msbuild->imported);
    g_hash_table_destroy(msbuild->said);
    g_ptr_array_free(msbuild->definitions, TRUE);
    g_ptr_array_free(msbuild->items, TRUE);
}
