#include "front/clcompile.h"

#include <string.h>

#include "base/io.h"
#include "front/flags.h"
#include "front/macro.h"

enum { NAME_LIMIT = 100 };

static const struct {
    const char *name;
    bool list;    /* a ';' list, whose parts can be dropped one by one */
    bool folders; /* of folders, relative to the project's */
} metadata_names[METADATA_COUNT] = {
    [METADATA_INCLUDES] = {"AdditionalIncludeDirectories", true, true},
    [METADATA_MACROS] = {"PreprocessorDefinitions", true, false},
    [METADATA_UNDEFINED] = {"UndefinePreprocessorDefinitions", true, false},
    [METADATA_FORCED] = {"ForcedIncludeFiles", true, false},
    [METADATA_OPTIONS] = {"AdditionalOptions", false, false},
    [METADATA_STANDARD] = {"LanguageStandard", false, false},
    [METADATA_STANDARD_C] = {"LanguageStandard_C", false, false},
    [METADATA_LANGUAGE] = {"CompileAs", false, false},
    [METADATA_PACKING] = {"StructMemberAlignment", false, false},
    [METADATA_EXCLUDED] = {"ExcludedFromBuild", false, false},
    [METADATA_TRACING] = {"WppScanConfigurationData", true, true},
};

void clcompile_init(struct clcompile_item *item)
{
    *item = (struct clcompile_item){0};
    for (size_t i = 0; i < METADATA_COUNT; i++)
        item->values[i] = "";
}

/* Replaces %(Name) and %(ClCompile.Name) by the value so far (g_free the result). Others stay as written. */
static char *expand_metadata(struct msbuild *msbuild, const struct clcompile_item *item, const struct xml *at,
                             const char *text)
{
    GString *out = g_string_new(NULL);
    while (*text) {
        const char *end = text[0] == '%' && text[1] == '(' ? memchr(text, ')', strnlen(text, NAME_LIMIT)) : NULL;
        if (!end) {
            g_string_append_c(out, *text++);
            continue;
        }
        char *name = g_strndup(text + 2, (gsize)(end - text - 2));
        const char *plain = g_ascii_strncasecmp(name, "ClCompile.", 10) == 0 ? name + 10 : name;
        size_t which = 0;
        while (which < METADATA_COUNT && g_ascii_strcasecmp(metadata_names[which].name, plain) != 0)
            which++;
        if (which == METADATA_COUNT)
            g_string_append_len(out, text, end + 1 - text);
        else
            msbuild_append(msbuild, at, out, item->values[which]);
        g_free(name);
        text = end + 1;
    }
    return g_string_free(out, FALSE);
}

/* False when a macro in `part` is not known: the part is then left out, and unless it means Windows' kits that is said.
 */
static bool part_is_known(struct msbuild *msbuild, const struct xml *at, const char *part)
{
    char *macro = macro_first(part);
    bool reference = strstr(part, "%(") || strstr(part, "@(");
    if (macro && !macro_is_kit(macro))
        msbuild_warn(msbuild, at, "$(%s) is not known: '%s' is left out", macro, part);
    else if (!macro && reference)
        msbuild_warn(msbuild, at, "'%s' is not understood and left out", part);
    bool known = !macro && !reference;
    g_free(macro);
    return known;
}

char **clcompile_parts(struct msbuild *msbuild, const struct xml *at, const char *list, bool folders)
{
    GPtrArray *known = g_ptr_array_new();
    char **parts = g_strsplit(list, ";", -1);
    for (char **part = parts; *part; part++) {
        g_strstrip(*part);
        if (!**part || !part_is_known(msbuild, at, *part))
            continue;
        if (folders)
            g_strstrip(g_strdelimit(*part, "\"", ' ')); /* quotes around a folder are allowed, and needless */
        g_ptr_array_add(known, folders ? msbuild_path(msbuild, *part) : g_strdup(*part));
    }
    g_strfreev(parts);
    g_ptr_array_add(known, NULL);
    return (char **)g_ptr_array_free(known, FALSE);
}

static void set_metadata(struct msbuild *msbuild, struct clcompile_item *item, const struct xml *at, const char *name,
                         const char *text)
{
    size_t which = 0;
    while (which < METADATA_COUNT && g_ascii_strcasecmp(metadata_names[which].name, name) != 0)
        which++;
    if (which == METADATA_COUNT)
        return;
    char *expanded = msbuild_expand(msbuild, at, text);
    char *value = expand_metadata(msbuild, item, at, expanded);
    if (metadata_names[which].list) {
        char **parts = clcompile_parts(msbuild, at, value, metadata_names[which].folders);
        g_free(value);
        value = g_strjoinv(";", parts);
        g_strfreev(parts);
    } else if (which != METADATA_OPTIONS && !part_is_known(msbuild, at, value)) {
        g_free(value);
        value = g_strdup(item->values[which]);
    }
    GString *kept = g_string_new(NULL);
    msbuild_append(msbuild, at, kept, value);
    item->values[which] = arena_copy(msbuild->arena, kept->str, kept->len + 1);
    g_string_free(kept, TRUE);
    item->at[which] = at;
    g_free(value);
    g_free(expanded);
}

void clcompile_read(struct msbuild *msbuild, struct clcompile_item *item, const struct xml *element)
{
    static const char *const own[] = {"Include", "Exclude", "Remove", "Update", "Condition", "Label"};
    for (int i = 0; element->names[i]; i++) {
        bool ours = false;
        for (size_t word = 0; word < G_N_ELEMENTS(own); word++)
            ours = ours || g_ascii_strcasecmp(own[word], element->names[i]) == 0;
        if (!ours)
            set_metadata(msbuild, item, element, element->names[i], element->values[i]);
    }
    for (const struct xml *it = element->children; it; it = it->next) {
        if (msbuild_holds(msbuild, it))
            set_metadata(msbuild, item, it, it->name, it->text);
    }
}

/* ---- to settings ------------------------------------------------------------------------------------------------- */

static void add_list(GPtrArray *out, const char *prefix, const char *list)
{
    char **parts = g_strsplit(list, ";", -1);
    for (char **part = parts; *part; part++) {
        if (!**part)
            continue;
        char *text = g_strconcat(prefix, *part, NULL);
        macro_unescape(text);
        g_ptr_array_add(out, text);
    }
    g_strfreev(parts);
}

/* Folders as reports show them. */
static void add_folders(GPtrArray *out, const char *list)
{
    guint first = out->len;
    add_list(out, "", list);
    for (guint i = first; i < out->len; i++) {
        char *shown = io_normal_path(out->pdata[i]);
        g_free(out->pdata[i]);
        out->pdata[i] = shown;
    }
}

/* "1Byte" ... "16Bytes"; "Default" is the compiler's own. */
static void add_packing(struct settings *settings, const char *value)
{
    guint64 bytes = g_ascii_strtoull(value, NULL, 10);
    if (bytes)
        g_ptr_array_add(settings->plain, g_strdup_printf("-fpack-struct=%u", (unsigned)bytes));
}

static void apply_standard(struct msbuild *msbuild, struct settings *settings, const struct clcompile_item *item,
                           enum metadata which)
{
    const char *value = item->values[which];
    if (*value && g_ascii_strcasecmp(value, "Default") != 0 && !settings_standard(settings, value))
        msbuild_warn(msbuild, item->at[which], "the language standard '%s' is not known", value);
}

static void apply_options(struct msbuild *msbuild, struct settings *settings, const struct clcompile_item *item)
{
    const struct xml *at = item->at[METADATA_OPTIONS];
    char **words = command_line_split(item->values[METADATA_OPTIONS], QUOTING_WINDOWS), **known = words;
    for (char **word = words; *word; word++) {
        if (part_is_known(msbuild, at, *word))
            *known++ = *word;
        else
            g_free(*word);
    }
    *known = NULL;
    char *folder = msbuild_path(msbuild, ".");
    GPtrArray *problems = g_ptr_array_new_with_free_func(g_free);
    (void)flags_read(settings, STYLE_CL, QUOTING_WINDOWS, words, folder, problems);
    for (guint i = 0; i < problems->len; i++)
        msbuild_warn(msbuild, at, "%s", (const char *)problems->pdata[i]);
    g_ptr_array_free(problems, TRUE);
    g_free(folder);
    g_strfreev(words);
}

/* Folders of the IncludePath property are searched after the ones that ClCompile names. */
static void apply_include_path(struct msbuild *msbuild, struct settings *settings)
{
    static const char *const properties[] = {"IncludePath", "ExternalIncludePath"};
    for (size_t i = 0; i < G_N_ELEMENTS(properties); i++) {
        const struct xml *at = msbuild_property_place(msbuild, properties[i]);
        if (!at)
            continue;
        char **parts = clcompile_parts(msbuild, at, msbuild_property(msbuild, properties[i]), true);
        char *list = g_strjoinv(";", parts);
        add_folders(settings->includes, list);
        g_free(list);
        g_strfreev(parts);
    }
}

bool clcompile_settings(struct msbuild *msbuild, struct settings *settings, const struct clcompile_item *item,
                        const char *file)
{
    settings_init(settings);
    bool known = settings_language(settings, file);
    const char *language = item->values[METADATA_LANGUAGE];
    if (g_ascii_strcasecmp(language, "CompileAsC") == 0 || g_ascii_strcasecmp(language, "CompileAsCpp") == 0) {
        settings->cxx = g_ascii_strcasecmp(language, "CompileAsCpp") == 0;
        known = true;
    }
    settings_platform(settings, msbuild_property(msbuild, "Platform"));
    settings_version(settings, msbuild_property(msbuild, "TargetVersion"));
    if (g_ascii_strcasecmp(msbuild_property(msbuild, "UseDebugLibraries"), "true") == 0)
        g_ptr_array_add(settings->macros, g_strdup("-DDBG=1"));
    add_list(settings->macros, "-D", item->values[METADATA_MACROS]);
    add_list(settings->macros, "-U", item->values[METADATA_UNDEFINED]);
    add_list(settings->forced, "", item->values[METADATA_FORCED]);
    add_folders(settings->includes, item->values[METADATA_INCLUDES]);
    add_folders(settings->scanned, item->values[METADATA_TRACING]);
    add_packing(settings, item->values[METADATA_PACKING]);
    apply_standard(msbuild, settings, item, METADATA_STANDARD);
    apply_standard(msbuild, settings, item, METADATA_STANDARD_C);
    if (*item->values[METADATA_OPTIONS])
        apply_options(msbuild, settings, item);
    apply_include_path(msbuild, settings);
    return known;
}
