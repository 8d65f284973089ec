#include "front/msbuild.h"

#include <stdarg.h>
#include <string.h>

#include "base/io.h"
#include "base/say.h"
#include "front/macro.h"
#include "front/msbuild_condition.h"
#include "front/msbuild_known.h"

enum { IMPORT_DEPTH = 40, TEXT_LIMIT = 256 * 1024, EXPANSION_LIMIT = 128 * 1024 * 1024 };

static void read_elements(struct msbuild *msbuild, const struct xml *parent, int depth);

struct msbuild_warning {
    const struct xml *at;
    char *message;
};

static void warning_clear(void *data)
{
    g_free(((struct msbuild_warning *)data)->message);
}

void msbuild_warn(struct msbuild *msbuild, const struct xml *at, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    char *message = g_strdup_vprintf(format, args);
    va_end(args);
    struct msbuild_warning warning = {at, message};
    g_array_append_val(msbuild->warnings, warning);
}

void msbuild_say(struct msbuild *msbuild)
{
    for (guint i = 0; i < msbuild->warnings->len; i++) {
        const struct msbuild_warning *it = &g_array_index(msbuild->warnings, struct msbuild_warning, i);
        if (g_hash_table_add(msbuild->said, g_strdup_printf("%s:%u:%s", it->at->file, it->at->line, it->message)))
            say_warning(it->at->file, it->at->line, "%s", it->message);
    }
    g_array_set_size(msbuild->warnings, 0);
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

void msbuild_set(struct msbuild *msbuild, const char *name, char *value)
{
    g_hash_table_insert(msbuild->properties, g_ascii_strdown(name, -1), value);
}

void msbuild_append(struct msbuild *msbuild, const struct xml *at, GString *out, const char *value)
{
    size_t length = strlen(value);
    if (msbuild->boundless)
        return;
    msbuild->expanded += length;
    if (out->len + length <= TEXT_LIMIT && msbuild->expanded <= EXPANSION_LIMIT) {
        g_string_append_len(out, value, (gssize)length);
        return;
    }
    msbuild->boundless = true;
    say_error(at->file, at->line, "the texts of this project grow beyond all measure when macros are expanded");
}

/* The value (g_free it) of what stands between "$(" and ")", NULL when it is not known. */
static char *macro_value(const struct msbuild *msbuild, const struct xml *at, const char *macro)
{
    char *value = macro_of_file(macro, at->file);
    if (value)
        return value;
    char *folded = g_ascii_strdown(macro, -1);
    const char *known = g_hash_table_lookup(msbuild->properties, folded);
    g_free(folded);
    return g_strdup(known ? known : g_getenv(macro)); /* MSBuild takes the environment for properties too */
}

char *msbuild_expand(struct msbuild *msbuild, const struct xml *at, const char *text)
{
    GString *out = g_string_new(NULL);
    while (*text) {
        size_t length = macro_length(text);
        if (!length) {
            g_string_append_c(out, *text++);
            continue;
        }
        char *macro = g_strndup(text + 2, length - 3), *value = macro_value(msbuild, at, macro);
        if (!value)
            g_string_append_len(out, text, (gssize)length);
        else
            msbuild_append(msbuild, at, out, value);
        g_free(value);
        g_free(macro);
        text += length;
    }
    return g_string_free(out, FALSE);
}

char *msbuild_path(const struct msbuild *msbuild, const char *path)
{
    char *folder = g_path_get_dirname(msbuild->project), *absolute = folders_path(folder, path);
    g_free(folder);
    return absolute;
}

void msbuild_match(struct msbuild *msbuild, const struct xml *at, const char *pattern, GPtrArray *files)
{
    if (folders_match(msbuild->folders, pattern, files))
        return;
    char *shown = io_normal_path(pattern);
    msbuild->broken = true;
    say_error(at->file, at->line, "'%s' matches too many files or folders to mean anything", shown);
    g_free(shown);
}

/* ---- conditions -------------------------------------------------------------------------------------------------- */

struct question {
    struct msbuild *msbuild;
    const struct xml *element;
};

static bool path_exists(const char *path, void *data)
{
    const struct question *question = data;
    char *absolute = msbuild_path(question->msbuild, path);
    char *found = folders_find(question->msbuild->folders, absolute);
    bool exists = found != NULL;
    g_free(found);
    g_free(absolute);
    return exists;
}

/* A property never set is empty in a condition; a property function or a reference to items is beyond us. */
static char *expand_operand(const char *text, void *data)
{
    const struct question *question = data;
    char *expanded = msbuild_expand(question->msbuild, question->element, text);
    bool known = !strstr(expanded, "%(") && !strstr(expanded, "@(");
    GString *plain = g_string_new(NULL);
    for (const char *at = expanded; *at;) {
        size_t length = macro_length(at);
        char *macro = length ? g_strndup(at + 2, length - 3) : NULL;
        if (!macro)
            g_string_append_c(plain, *at);
        else
            known = known && macro_is_name(macro);
        g_free(macro);
        at += length ? length : 1;
    }
    g_free(expanded);
    return g_string_free(plain, !known);
}

bool msbuild_holds(struct msbuild *msbuild, const struct xml *element)
{
    const char *condition = xml_attribute(element, "Condition");
    if (!condition)
        return true;
    struct question question = {msbuild, element};
    const struct msbuild_condition_ask ask = {expand_operand, path_exists, &question};
    enum msbuild_truth value = msbuild_condition(condition, &ask);
    if (value == MSBUILD_UNKNOWN)
        msbuild_warn(msbuild, element, "the condition \"%s\" is not understood and taken as false", condition);
    return value == MSBUILD_TRUE;
}

/* ---- properties and imports -------------------------------------------------------------------------------------- */

static void read_properties(struct msbuild *msbuild, const struct xml *group)
{
    for (const struct xml *it = group->children; it; it = it->next) {
        char *folded = g_ascii_strdown(it->name, -1);
        if (!g_hash_table_contains(msbuild->fixed, folded) && msbuild_holds(msbuild, it)) {
            msbuild_set(msbuild, it->name, msbuild_expand(msbuild, it, it->text));
            g_hash_table_insert(msbuild->places, g_strdup(folded), (void *)it);
        }
        g_free(folded);
    }
}

/* Reads a file once; a second import of it changes nothing, and one within itself is said, as in MSBuild. */
static void import_file(struct msbuild *msbuild, const struct xml *at, const char *path, int depth)
{
    for (guint i = 0; i < msbuild->importing->len; i++) {
        if (strcmp(msbuild->importing->pdata[i], path) == 0) {
            msbuild_warn(msbuild, at, "this import is left out: the file imports itself");
            return;
        }
    }
    if (!g_hash_table_add(msbuild->imported, g_strdup(path)))
        return;
    if (depth > IMPORT_DEPTH) {
        msbuild_warn(msbuild, at, "this import is left out: imports nest too deep");
        return;
    }
    char *shown = io_normal_path(path);
    struct xml *root = xml_read(msbuild->arena, path, arena_printf(msbuild->arena, "%s", shown));
    g_free(shown);
    g_ptr_array_add(msbuild->importing, g_strdup(path));
    if (root)
        read_elements(msbuild, root, depth + 1);
    else
        msbuild->broken = true;
    g_ptr_array_remove_index(msbuild->importing, msbuild->importing->len - 1);
}

/* Directory.Build.props and .targets: the closest one above the project, where Visual Studio's own files import it. */
static void import_above(struct msbuild *msbuild, const struct xml *at, const char *name, int depth)
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
            import_file(msbuild, at, found, depth);
        g_free(found);
        if (last)
            break;
    }
    g_free(folder);
}

/* What an import of Visual Studio's own files means for what can be seen here. */
static void import_kit(struct msbuild *msbuild, const struct xml *at, const char *path, int depth)
{
    char *name = g_path_get_basename(path);
    if (g_ascii_strcasecmp(name, "Microsoft.Cpp.Default.props") == 0) {
        import_above(msbuild, at, "Directory.Build.props", depth);
    } else if (g_ascii_strcasecmp(name, "Microsoft.Cpp.props") == 0) {
        msbuild_known_default(msbuild);
    } else if (g_ascii_strcasecmp(name, "Microsoft.Cpp.targets") == 0) {
        import_above(msbuild, at, "Directory.Build.targets", depth);
    }
    g_free(name);
}

/* `path`, expanded, may be a pattern. An import is relative to the file it stands in. */
static void import_path(struct msbuild *msbuild, const struct xml *at, const char *path, int depth)
{
    char *folder = g_path_get_dirname(at->file), *absolute = folders_path(folder, path);
    GPtrArray *files = g_ptr_array_new_with_free_func(g_free);
    if (folders_is_pattern(path))
        msbuild_match(msbuild, at, absolute, files); /* none is fine */
    char *found = folders_is_pattern(path) ? NULL : folders_find(msbuild->folders, absolute);
    if (found && !io_is_folder(found))
        g_ptr_array_add(files, g_steal_pointer(&found));
    else if (!folders_is_pattern(path))
        msbuild_warn(msbuild, at, "'%s' is not imported: no such file", xml_attribute(at, "Project"));
    for (guint i = 0; i < files->len; i++)
        import_file(msbuild, at, files->pdata[i], depth);
    g_free(found);
    g_ptr_array_free(files, TRUE);
    g_free(absolute);
    g_free(folder);
}

static void import_element(struct msbuild *msbuild, const struct xml *element, int depth)
{
    const char *project = xml_attribute(element, "Project");
    if (!project || xml_attribute(element, "Sdk") || !msbuild_holds(msbuild, element))
        return;
    char *expanded = g_strdelimit(msbuild_expand(msbuild, element, project), "\\", '/');
    char **parts = g_strsplit(expanded, ";", -1);
    for (char **part = parts; *part; part++) {
        char *macro = macro_first(*part);
        if (macro && macro_is_kit(macro))
            import_kit(msbuild, element, *part, depth);
        else if (macro)
            msbuild_warn(msbuild, element, "'%s' is not imported: $(%s) is not known", project, macro);
        else if (*g_strstrip(*part))
            import_path(msbuild, element, *part, depth);
        g_free(macro);
    }
    g_strfreev(parts);
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

void msbuild_read(struct msbuild *msbuild, const struct xml *root, const struct configuration *configuration,
                  const char *solution_folder)
{
    msbuild->properties = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
    msbuild->places = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    msbuild->fixed = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    msbuild->imported = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    msbuild->importing = g_ptr_array_new_with_free_func(g_free);
    msbuild->warnings = g_array_new(FALSE, FALSE, sizeof(struct msbuild_warning));
    g_array_set_clear_func(msbuild->warnings, warning_clear);
    msbuild->definitions = g_ptr_array_new();
    msbuild->items = g_ptr_array_new();
    msbuild_known_set(msbuild, configuration, solution_folder);
    g_ptr_array_add(msbuild->importing, io_absolute_path(msbuild->project));
    read_elements(msbuild, root, 0);
    msbuild_known_default(msbuild);
}

void msbuild_release(struct msbuild *msbuild)
{
    g_hash_table_destroy(msbuild->properties);
    g_hash_table_destroy(msbuild->places);
    g_hash_table_destroy(msbuild->fixed);
    g_hash_table_destroy(msbuild->imported);
    g_ptr_array_free(msbuild->importing, TRUE);
    g_array_free(msbuild->warnings, TRUE);
    g_ptr_array_free(msbuild->definitions, TRUE);
    g_ptr_array_free(msbuild->items, TRUE);
}
