#include "front/compile_commands.h"

#include <jansson.h>
#include <string.h>

#include "base/encoding.h"
#include "base/io.h"
#include "base/say.h"
#include "front/arguments.h"
#include "front/compiler.h"
#include "front/flags.h"
#include "front/vcxproj.h"

struct database {
    const char *shown;
    char *folder; /* that the file lies in */
    const char *platform;
    struct folders *folders;
    GPtrArray *sources;  /* struct vcxproj_source *, the caller's */
    GHashTable *numbers; /* file -> index in `sources` */
    GHashTable *said;    /* what was said, for many commands share their flags */
    unsigned missing, skipped, differing;
    char *first_missing, *first_skipped, *first_differing; /* the first file of each kind */
    bool good;
};

static void count(unsigned *number, char **first, const char *file)
{
    if (!(*number)++)
        *first = g_strdup(file);
}

static bool is_absolute(const char *path)
{
    return *path == '/' || (g_ascii_isalpha(path[0]) && path[1] == ':' && (path[2] == '/' || path[2] == '\\'));
}

static bool is_windows_path(const char *path)
{
    return *path != '/' && (strchr(path, '\\') || (g_ascii_isalpha(path[0]) && path[1] == ':'));
}

/* `path` with '/' between its parts, relative to `folder` (g_free it). */
static char *path_in(const char *folder, const char *path)
{
    char *slashed = g_strdelimit(g_strdup(path), "\\", '/');
    char *joined = is_absolute(slashed) ? g_strdup(slashed) : g_build_filename(folder, slashed, NULL);
    g_free(slashed);
    return joined;
}

/*
 * A command as one text was written for the shell of the machine that ran it. Which one that was shows in the folder it
 * ran in, else in the name of the compiler.
 */
static char **words_of(const char *command, const char *directory)
{
    char **words = command_line_split(command, QUOTING_WINDOWS);
    bool windows = is_windows_path(directory) || (*directory != '/' && words[0] && is_windows_path(words[0]));
    if (!windows) {
        g_strfreev(words);
        words = command_line_split(command, QUOTING_SHELL);
    }
    return words;
}

/* The words of an entry (g_strfreev them), NULL when it has none. */
static char **entry_words(const json_t *entry, const char *directory)
{
    const json_t *arguments = json_object_get(entry, "arguments");
    const char *command = json_string_value(json_object_get(entry, "command"));
    if (!json_is_array(arguments))
        return command ? words_of(command, directory) : NULL;
    GPtrArray *words = g_ptr_array_new_with_free_func(g_free);
    for (size_t i = 0; i < json_array_size(arguments); i++) {
        const char *word = json_string_value(json_array_get(arguments, i));
        if (!word) {
            g_ptr_array_free(words, TRUE);
            return NULL;
        }
        g_ptr_array_add(words, g_strdup(word));
    }
    g_ptr_array_add(words, NULL);
    return (char **)g_ptr_array_free(words, FALSE);
}

/* The source itself is no flag, though "/Data/a.c" looks like one to Microsoft's compiler. */
static void drop_word(char **words, const char *file)
{
    char **kept = words;
    for (; *words; words++) {
        if (strcmp(*words, file) == 0)
            g_free(*words);
        else
            *kept++ = *words;
    }
    *kept = NULL;
}

static bool same_settings(const struct settings *left, const struct settings *right)
{
    static char *const none[] = {NULL};
    char **left_words = arguments_make(left, "", none), **right_words = arguments_make(right, "", none);
    bool same = g_strv_equal((const char *const *)left_words, (const char *const *)right_words);
    g_strfreev(left_words);
    g_strfreev(right_words);
    return same;
}

static void say_problems(struct database *database, const char *file, const GPtrArray *problems)
{
    for (guint i = 0; i < problems->len; i++) {
        if (g_hash_table_add(database->said, g_strdup(problems->pdata[i])))
            say_warning(database->shown, 0, "the command of '%s': %s", file, (const char *)problems->pdata[i]);
    }
}

/* What the command says of its source, over what every source is read with. False when it is no C or C++. */
static bool read_command(struct database *database, struct vcxproj_source *source, char *const *words,
                         const char *folder)
{
    struct compiler compiler;
    compiler_find(&compiler, words);
    if (compiler.other)
        return false;
    struct settings *settings = &source->settings;
    if (settings_language(settings, source->file))
        settings->cxx = settings->cxx || compiler.cxx;
    else if (!compiler.is_language_told)
        return false;
    (void)settings_platform(settings, compiler.platform ? compiler.platform : database->platform);
    settings_version(settings, "");
    if (compiler.style == STYLE_GNU)
        g_ptr_array_add(settings->plain, g_strdup("-fgnu-keywords")); /* as GCC has them unless told otherwise */
    GPtrArray *problems = g_ptr_array_new_with_free_func(g_free);
    bool complete = flags_read(settings, compiler.style, compiler.style == STYLE_CL ? QUOTING_WINDOWS : QUOTING_SHELL,
                               compiler.flags, folder, problems);
    say_problems(database, source->file, problems);
    g_ptr_array_free(problems, TRUE);
    database->good = complete && database->good;
    return true;
}

static void keep_source(struct database *database, struct vcxproj_source *source)
{
    void *known;
    if (!g_hash_table_lookup_extended(database->numbers, source->file, NULL, &known)) {
        g_hash_table_insert(database->numbers, g_strdup(source->file), GUINT_TO_POINTER(database->sources->len));
        g_ptr_array_add(database->sources, source);
        return;
    }
    const struct vcxproj_source *first = database->sources->pdata[GPOINTER_TO_UINT(known)];
    if (!same_settings(&first->settings, &source->settings))
        count(&database->differing, &database->first_differing, source->file);
    vcxproj_source_free(source);
}

/* Gives what is wrong with the entry itself. */
static const char *read_entry(struct database *database, const json_t *entry)
{
    const char *file = json_string_value(json_object_get(entry, "file"));
    const char *directory = json_string_value(json_object_get(entry, "directory"));
    if (!json_is_object(entry) || !file || !*file)
        return "has no 'file'";
    char **words = entry_words(entry, directory ? directory : "");
    if (!words)
        return "has neither 'command' nor 'arguments'";
    drop_word(words, file);
    char *folder = path_in(database->folder, directory ? directory : ""), *path = path_in(folder, file);
    char *found = folders_find(database->folders, path), *shown = io_normal_path(found ? found : path);
    if (settings_is_header(shown)) {
        count(&database->skipped, &database->first_skipped, shown);
    } else {
        struct vcxproj_source *source = g_new0(struct vcxproj_source, 1);
        settings_init(&source->settings);
        source->file = g_strdup(shown);
        bool ours = read_command(database, source, words, folder);
        if (ours && found) {
            keep_source(database, source);
        } else {
            vcxproj_source_free(source);
            if (ours)
                count(&database->missing, &database->first_missing, path);
            else
                count(&database->skipped, &database->first_skipped, shown);
        }
    }
    g_free(shown);
    g_free(found);
    g_free(path);
    g_free(folder);
    g_strfreev(words);
    return NULL;
}

static void read_all(struct database *database, const json_t *entries)
{
    for (size_t i = 0; i < json_array_size(entries); i++) {
        const char *why = read_entry(database, json_array_get(entries, i));
        if (why)
            database->good = say_error(database->shown, 0, "entry %zu %s", i + 1, why);
        if (why && !json_is_object(json_array_get(entries, i)))
            break; /* this is something else */
    }
    if (database->missing == 1)
        database->good = say_error(database->shown, 0, "source '%s' does not exist", database->first_missing);
    else if (database->missing)
        database->good = say_error(database->shown, 0, "%u sources do not exist, such as '%s'", database->missing,
                                   database->first_missing);
    if (database->differing)
        say_warning(database->shown, 0,
                    "%u more commands have other flags for a source, such as '%s': the first counts",
                    database->differing, database->first_differing);
    if (database->skipped)
        say_note("%s: %u of %zu commands are passed over, for headers and other languages, such as '%s'",
                 database->shown, database->skipped, json_array_size(entries), database->first_skipped);
    if (!database->sources->len && database->good)
        database->good = say_error(database->shown, 0, "no command here compiles C or C++");
}

/* NULL when it is none: said where. */
static json_t *read_json(const char *file, const char *shown)
{
    char *text;
    size_t length;
    const char *why = encoding_read(file, IO_LIMIT, &text, &length);
    if (why) {
        say_error(shown, 0, "%s", why);
        return NULL;
    }
    json_error_t error;
    json_t *entries = json_loadb(text, length, 0, &error);
    g_free(text);
    if (!entries) {
        char *place = g_strdup_printf("%s:%d:%d", shown, error.line, error.column);
        say_error(place, 0, "not a JSON text: %s", error.text);
        g_free(place);
    } else if (!json_is_array(entries)) {
        say_error(shown, 0, "not a list of compile commands");
        json_decref(entries);
        entries = NULL;
    }
    return entries;
}

bool compile_commands_read(const char *file, const char *platform, struct folders *folders, GPtrArray *sources)
{
    char *shown = io_normal_path(file), *absolute = io_absolute_path(file);
    json_t *entries = read_json(file, shown);
    struct database database = {.shown = shown,
                                .folder = g_path_get_dirname(absolute),
                                .platform = platform ? platform : "x64",
                                .folders = folders,
                                .sources = sources,
                                .numbers = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL),
                                .said = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL),
                                .good = entries != NULL};
    struct settings probe;
    settings_init(&probe);
    if (entries && !settings_platform(&probe, database.platform))
        database.good = say_error(NULL, 0, "the platform '%s' is not known", database.platform);
    else if (entries)
        read_all(&database, entries);
    settings_release(&probe);
    json_decref(entries);
    g_hash_table_destroy(database.numbers);
    g_hash_table_destroy(database.said);
    g_free(database.first_missing);
    g_free(database.first_skipped);
    g_free(database.first_differing);
    g_free(database.folder);
    g_free(absolute);
    g_free(shown);
    return database.good;
}
