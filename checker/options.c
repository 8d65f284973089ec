#include "options.h"

#include <string.h>

#include "base/io.h"
#include "base/nearest.h"
#include "base/say.h"
#include "options_table.h"

#define NUMBER_MAX 1000000

enum { UNIT_SECONDS = 300, UNIT_MEGABYTES = 8192 };

static const char *const fail_on_words[FAIL_COUNT] = {"note", "warning", "error", "never"};
static const char *const level_words[] = {"0", "1", "2", "3"};
static const char *const color_words[COLOR_COUNT] = {"auto", "always", "never"};
static const char *const confidence_words[CONFIDENCE_COUNT] = {"possible", "likely", "certain"};

/* ---- reading ---------------------------------------------------------------------------------------------------- */

/* Says what is wrong with the value of an option: on the command line, or in a settings file. */
static bool options_bad(const struct options *options, const char *option, const char *takes, const char *value)
{
    const struct origin *origin = &options->origin;
    return say_error(origin->file, origin->line, "%s%s takes %s, not '%s'", origin->file ? "" : "--", option, takes,
                     value);
}

/* Number of `word` among `words`; says what is wrong with it and gives -1. */
static int options_word(const struct options *options, const char *option, const char *word, const char *const *words,
                        uint32_t count)
{
    GString *known = g_string_new(NULL);
    for (uint32_t i = 0; i < count; i++) {
        if (!strcmp(word, words[i])) {
            g_string_free(known, TRUE);
            return (int)i;
        }
        g_string_append_printf(known, "%s%s", i == 0 ? "" : i + 1 == count ? " or " : ", ", words[i]);
    }
    options_bad(options, option, known->str, word);
    g_string_free(known, TRUE);
    return -1;
}

static bool options_number(const struct options *options, const char *option, const char *value, unsigned *number)
{
    guint64 read;
    if (!g_ascii_string_to_unsigned(value, 10, 0, NUMBER_MAX, &read, NULL))
        return options_bad(options, option, "a number from 0 to " G_STRINGIFY(NUMBER_MAX), value);
    *number = (unsigned)read;
    return true;
}

static const char *options_join(struct options *options, const char *before, const char *value)
{
    char *both = g_strconcat(before, ";", value, NULL);
    const char *kept = g_string_chunk_insert(options->texts, both);
    g_free(both);
    return kept;
}

static void options_append_list(GString *list, const char *value)
{
    g_string_append_printf(list, "%s%s", list->len ? "," : "", value);
}

/* Takes one option. `value` is NULL for those without argument. */
static bool options_take(struct options *options, enum option_id id, const char *value)
{
    int word = 0;
    struct setting *shown = &options->shown[id];
    const char *before = shown->text;
    shown->text = !value ? "true" : before ? options_join(options, before, value) : value;
    shown->origin = options->origin;
    switch (id) {
    case OPTION_CONFIGURATION:
        options->configuration = value;
        break;
    case OPTION_PLATFORM:
        options->platform = value;
        break;
    case OPTION_WDK:
        options->wdk = value;
        break;
    case OPTION_JOBS:
        return options_number(options, "jobs", value, &options->limits.workers);
    case OPTION_UNIT_SECONDS:
        return options_number(options, "unit-seconds", value, &options->limits.seconds);
    case OPTION_UNIT_MEGABYTES:
        return options_number(options, "unit-megabytes", value, &options->limits.megabytes);
    case OPTION_MODEL:
        g_ptr_array_add(options->models, (char *)value);
        break;
    case OPTION_OF:
        options->of = true;
        break;
    case OPTION_LEVEL:
        options->level = word = options_word(options, "level", value, level_words, G_N_ELEMENTS(level_words));
        break;
    case OPTION_CLASS:
        options->class_name = value;
        break;
    case OPTION_MATRIX:
        options->matrix = true;
        break;
    case OPTION_HTML:
        options->html = true;
        break;
    case OPTION_JSON:
        options->json = true;
        break;
    case OPTION_SCHEMA:
        options->schema = true;
        break;
    case OPTION_NO_REPAIR:
        options->no_repair = true;
        break;
    case OPTION_NO_PRECOMPILED:
        options->no_precompiled = true;
        break;
    case OPTION_STAGE:
        options->stage = value;
        break;
    case OPTION_SELECT:
        options_append_list(options->select, value);
        break;
    case OPTION_EXTEND_SELECT:
        options_append_list(options->extend_select, value);
        break;
    case OPTION_IGNORE:
        options_append_list(options->ignore, value);
        break;
    case OPTION_PER_FILE_IGNORES:
        g_string_append_printf(options->per_file_ignores, "%s%s", options->per_file_ignores->len ? ";" : "", value);
        break;
    case OPTION_CONFIDENCE:
        word = options_word(options, "confidence", value, confidence_words, CONFIDENCE_COUNT);
        options->confidence = (enum confidence)word;
        break;
    case OPTION_FORMAT:
        options->format = value;
        break;
    case OPTION_OUTPUT:
    case OPTION_FACTS_FILE:
        g_ptr_array_add(options->outputs, (char *)value);
        break;
    case OPTION_COLOR:
        word = options_word(options, "color", value, color_words, COLOR_COUNT);
        options->color = (enum color)word;
        break;
    case OPTION_QUIET:
        options->quiet = true;
        break;
    case OPTION_VERBOSE:
        options->verbose = true;
        break;
    case OPTION_TIMINGS:
        options->timings = true;
        break;
    case OPTION_FAIL_ON:
        word = options_word(options, "fail-on", value, fail_on_words, FAIL_COUNT);
        options->fail_on = (enum fail_on)word;
        break;
    case OPTION_ALLOW_PARTIAL:
        options->allow_partial = true;
        break;
    case OPTION_CONFIG:
        options->config = value;
        break;
    case OPTION_ISOLATED:
        options->isolated = true;
        break;
    case OPTION_SHOW_SETTINGS:
        options->show_settings = true;
        break;
    case OPTION_HELP:
        options->help = true;
        break;
    case OPTION_VERSION:
        options->version = true;
        break;
    case OPTION_COUNT:
        break;
    }
    return word >= 0;
}

static bool options_unknown(const struct options *options, const char *typed, size_t length)
{
    char *name = g_strndup(typed, length);
    const char *words[OPTION_COUNT];
    uint32_t count = 0;
    for (int id = 0; id < OPTION_COUNT; id++)
        if (option_rows[id].commands & 1u << options->command)
            words[count++] = option_rows[id].name;
    const char *near = nearest_word(name, words, count);
    const char *command = command_rows[options->command].name;
    if (near)
        say_error(NULL, 0, "unknown option '--%s'; did you mean '--%s'?", name, near);
    else
        say_error(NULL, 0, "unknown option '--%s'; 'synclint %s%s--help' lists them", name, command,
                  *command ? " " : "");
    g_free(name);
    return false;
}

/* `argv[at]` begins with "--": takes it, and the value that follows it. */
static bool options_long(struct options *options, int argc, char **argv, int *at)
{
    const char *typed = argv[*at] + 2, *equals = strchr(typed, '=');
    size_t length = equals ? (size_t)(equals - typed) : strlen(typed);
    const struct option_row *other = NULL; /* the option so named of another command */
    for (int id = 0; id < OPTION_COUNT; id++) {
        const struct option_row *row = &option_rows[id];
        if (strlen(row->name) != length || strncmp(row->name, typed, length) != 0)
            continue;
        if (!(row->commands & 1u << options->command)) {
            other = row;
            continue;
        }
        const char *value = equals ? equals + 1 : NULL;
        if (!row->argument && value)
            return say_error(NULL, 0, "'--%s' takes no value", row->name);
        if (row->argument && !value) {
            if (*at + 1 >= argc)
                return say_error(NULL, 0, "'--%s' needs a value (%s)", row->name, row->argument);
            value = argv[++*at];
        }
        return options_take(options, (enum option_id)id, value);
    }
    if (other)
        return say_error(NULL, 0, "'synclint %s' takes no option '--%s'", command_rows[options->command].name,
                         other->name);
    return options_unknown(options, typed, length);
}

/* `argv[at]` begins with one '-': takes its letters; the value of one is the rest, or the next argument. */
static bool options_short(struct options *options, int argc, char **argv, int *at)
{
    for (const char *letter = argv[*at] + 1; *letter; letter++) {
        int id = 0;
        while (id < OPTION_COUNT &&
               (option_rows[id].letter != *letter || !(option_rows[id].commands & 1u << options->command)))
            id++;
        if (id == OPTION_COUNT)
            return say_error(NULL, 0, "unknown option '-%c'; clang's own flags stand after '--'", *letter);
        if (!option_rows[id].argument) {
            if (!options_take(options, (enum option_id)id, NULL))
                return false;
            continue;
        }
        if (letter[1])
            return options_take(options, (enum option_id)id, letter + 1);
        if (*at + 1 >= argc)
            return say_error(NULL, 0, "'-%c' needs a value (%s)", *letter, option_rows[id].argument);
        return options_take(options, (enum option_id)id, argv[++*at]);
    }
    return true;
}

static bool options_command(struct options *options, const char *word)
{
    const char *words[COMMAND_COUNT];
    uint32_t count = 0;
    for (int command = COMMAND_NONE + 1; command < COMMAND_COUNT; command++) {
        words[count++] = command_rows[command].name;
        if (!strcmp(word, command_rows[command].name)) {
            options->command = (enum command)command;
            return true;
        }
    }
    const char *near = nearest_word(word, words, count);
    if (near)
        return say_error(NULL, 0, "unknown command '%s'; did you mean '%s'?", word, near);
    return say_error(NULL, 0, "unknown command '%s'; 'synclint --help' lists them", word);
}

static void options_end_lists(struct options *options)
{
    g_ptr_array_add(options->operands, NULL);
    g_ptr_array_add(options->outputs, NULL);
}

bool options_read(struct options *options, int argc, char **argv)
{
    *options = (struct options){.confidence = CONFIDENCE_LIKELY,
                                .format = "full",
                                .fail_on = FAIL_WARNING,
                                .level = -1,
                                .limits = {.seconds = UNIT_SECONDS, .megabytes = UNIT_MEGABYTES}};
    options->operands = g_ptr_array_new();
    options->outputs = g_ptr_array_new();
    options->models = g_ptr_array_new();
    options->select = g_string_new(NULL);
    options->extend_select = g_string_new(NULL);
    options->ignore = g_string_new(NULL);
    options->per_file_ignores = g_string_new(NULL);
    options->shown = g_new0(struct setting, OPTION_COUNT);
    options->texts = g_string_chunk_new(256);
    bool good = true;
    for (int at = 1; at < argc && good; at++) {
        const char *word = argv[at];
        if (!strcmp(word, "--")) {
            options->flags = argv + at + 1;
            break;
        }
        if (g_str_has_prefix(word, "--"))
            good = options_long(options, argc, argv, &at);
        else if (word[0] == '-' && word[1])
            good = options_short(options, argc, argv, &at);
        else if (options->command == COMMAND_NONE)
            good = options_command(options, word);
        else
            g_ptr_array_add(options->operands, argv[at]);
    }
    bool any = options->command != COMMAND_NONE || options->help || options->version;
    if (good && !any)
        good = say_error(NULL, 0, "no command; 'synclint check DRIVER.vcxproj' checks a driver, --help shows the rest");
    if (good && options->flags && !(FOR_INPUTS & 1u << options->command) && !options->of)
        good = say_error(NULL, 0, "'synclint %s' takes no clang flags", command_rows[options->command].name);
    if (good && options->command == COMMAND_RULES && options->operands->len)
        good = say_error(NULL, 0, "'synclint rules' takes no argument; 'synclint explain RULE' shows one rule");
    if (good && options->command == COMMAND_EXPLAIN && !options->operands->len && !options->help)
        good = say_error(NULL, 0, "'synclint explain' needs a rule; 'synclint rules' lists them");
    options_end_lists(options);
    return good;
}

void options_release(struct options *options)
{
    g_ptr_array_free(options->operands, TRUE);
    g_ptr_array_free(options->outputs, TRUE);
    g_ptr_array_free(options->models, TRUE);
    g_string_free(options->select, TRUE);
    g_string_free(options->extend_select, TRUE);
    g_string_free(options->ignore, TRUE);
    g_string_free(options->per_file_ignores, TRUE);
    g_free(options->shown);
    g_string_chunk_free(options->texts);
}

/* ---- settings ---------------------------------------------------------------------------------------------------- */

/* A path of the settings file, as seen from the working directory. "C:\\" begins an absolute one, too. */
static char *setting_path(const char *path, const char *folder)
{
    bool absolute = g_path_is_absolute(path) || (g_ascii_isalpha(path[0]) && path[1] == ':');
    char *whole = absolute ? g_strdup(path) : g_build_filename(folder, path, NULL);
    char *normal = absolute ? g_strdup(path) : io_normal_path(whole);
    g_free(whole);
    return normal;
}

/* One value of the option, in the form that the command line has. */
static const char *setting_value(struct options *options, enum option_id id, const char *part, const char *folder)
{
    char *value;
    if (id == OPTION_OUTPUT && strchr(part, '=')) {
        char *path = setting_path(strchr(part, '=') + 1, folder);
        value = g_strdup_printf("%.*s=%s", (int)strcspn(part, "="), part, path);
        g_free(path);
    } else if (id == OPTION_PER_FILE_IGNORES && strchr(part, '/')) {
        value = setting_path(part, folder);
    } else {
        value = option_rows[id].commands & SETTING_PATH ? setting_path(part, folder) : g_strdup(part);
    }
    const char *kept = g_string_chunk_insert(options->texts, value);
    g_free(value);
    return kept;
}

/* Takes each part of a list; false when one of them is bad. */
static bool setting_take(struct options *options, enum option_id id, const char *value, const char *folder)
{
    const struct option_row *row = &option_rows[id];
    if (!row->argument) {
        if (!strcmp(value, "true"))
            return options_take(options, id, NULL);
        return !strcmp(value, "false") || options_bad(options, row->name, "true or false", value);
    }
    char **parts = g_strsplit(value, row->commands & SETTING_LIST ? ";" : "\n", -1);
    bool good = true;
    for (char **part = parts; *part && good; part++)
        if (*g_strstrip(*part))
            good = options_take(options, id, setting_value(options, id, *part, folder));
    g_strfreev(parts);
    return good;
}

static void setting_inputs(struct options *options, const char *value, const char *folder)
{
    char **parts = g_strsplit(value, ";", -1);
    if (!options->operands->pdata[0]) {
        g_ptr_array_set_size(options->operands, 0);
        for (char **part = parts; *part; part++) {
            if (!*g_strstrip(*part))
                continue;
            char *path = setting_path(*part, folder);
            g_ptr_array_add(options->operands, g_string_chunk_insert(options->texts, path));
            g_free(path);
        }
        g_ptr_array_add(options->operands, NULL);
    }
    g_strfreev(parts);
}

enum setting_result options_setting(struct options *options, const char *key, const char *value, struct origin origin,
                                    const char *folder, const char **near)
{
    const char *words[OPTION_COUNT + 1] = {"inputs"};
    uint32_t count = 1;
    if (!strcmp(key, words[0])) {
        if (FOR_INPUTS & 1u << options->command)
            setting_inputs(options, value, folder);
        return SETTING_TAKEN;
    }
    for (int id = 0; id < OPTION_COUNT; id++) {
        const struct option_row *row = &option_rows[id];
        if (!(row->commands & SETTING))
            continue;
        words[count++] = row->name;
        if (strcmp(key, row->name) != 0)
            continue;
        if (!(row->commands & 1u << options->command) || options->shown[id].text)
            return SETTING_TAKEN;
        options->origin = origin;
        g_ptr_array_set_size(options->outputs, (gint)options->outputs->len - 1); /* the NULL at its end */
        bool good = setting_take(options, (enum option_id)id, value, folder);
        g_ptr_array_add(options->outputs, NULL);
        options->origin = (struct origin){0};
        return good ? SETTING_TAKEN : SETTING_BAD;
    }
    *near = nearest_word(key, words, count);
    return SETTING_UNKNOWN;
}
