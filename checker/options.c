#include "options.h"

#include <string.h>

#include "base/nearest.h"
#include "base/say.h"

enum option_category {
    CATEGORY_INPUT,
    CATEGORY_CHOICE,
    CATEGORY_SHOWN,
    CATEGORY_OUTPUT,
    CATEGORY_EXIT,
    CATEGORY_GENERAL
};

enum option_id {
    OPTION_CONFIGURATION,
    OPTION_PLATFORM,
    OPTION_WDK,
    OPTION_JOBS,
    OPTION_UNIT_SECONDS,
    OPTION_UNIT_MEGABYTES,
    OPTION_MODEL,
    OPTION_OF,
    OPTION_LEVEL,
    OPTION_CLASS,
    OPTION_MATRIX,
    OPTION_HTML,
    OPTION_JSON,
    OPTION_SCHEMA,
    OPTION_STAGE,
    OPTION_SELECT,
    OPTION_EXTEND_SELECT,
    OPTION_IGNORE,
    OPTION_CONFIDENCE,
    OPTION_FORMAT,
    OPTION_OUTPUT,
    OPTION_FACTS_FILE,
    OPTION_COLOR,
    OPTION_QUIET,
    OPTION_VERBOSE,
    OPTION_TIMINGS,
    OPTION_FAIL_ON,
    OPTION_ALLOW_PARTIAL,
    OPTION_HELP,
    OPTION_VERSION,
    OPTION_COUNT
};

enum { NUMBER_MAX = 1000000, UNIT_SECONDS = 300, UNIT_MEGABYTES = 8192 };

struct command_row {
    const char *name, *operands, *help;
};

static const struct command_row command_rows[COMMAND_COUNT] = {
    [COMMAND_NONE] = {"", "", ""},
    [COMMAND_CHECK] = {"check", "[INPUT...] [-- CLANG FLAGS]", "look for locking, reentrancy and IRQL misuse"},
    [COMMAND_FACTS] = {"facts", "SOURCE -o FILE.facts [-- CLANG FLAGS]",
                       "write what one source does to a file, for 'check *.facts'"},
    [COMMAND_DUMP] = {"dump", "--stage STAGE [INPUT...] [-- CLANG FLAGS]", "show what one stage of the analysis made"},
    [COMMAND_RULES] = {"rules", "", "list the rules"},
    [COMMAND_EXPLAIN] = {"explain", "RULE...", "show the page of a rule"},
    [COMMAND_LEVELS] = {"levels", "[NAME...]", "show what Windows promises: level, class, IRQL, what may overlap"},
};

enum {
    FOR_CHECK = 1 << COMMAND_CHECK,
    FOR_DUMP = 1 << COMMAND_DUMP,
    FOR_FACTS = 1 << COMMAND_FACTS,
    FOR_LEVELS = 1 << COMMAND_LEVELS,
    FOR_INPUTS = FOR_CHECK | FOR_DUMP | FOR_FACTS,
    FOR_SOURCES = FOR_INPUTS | FOR_LEVELS, /* levels: with --of */
    FOR_ALL = FOR_SOURCES | 1 << COMMAND_RULES | 1 << COMMAND_EXPLAIN | 1 << COMMAND_NONE
};

struct option_row {
    const char *name;
    char letter;          /* 0 none */
    const char *argument; /* what --help calls it; NULL: takes none */
    const char *help;
    enum option_category category;
    unsigned commands; /* FOR_... */
};

static const struct option_row option_rows[OPTION_COUNT] = {
    [OPTION_CONFIGURATION] = {"configuration", 0, "NAME", "configuration of a project file (default Release)",
                              CATEGORY_INPUT, FOR_SOURCES},
    [OPTION_PLATFORM] = {"platform", 0, "NAME", "platform of a project file (default x64)", CATEGORY_INPUT,
                         FOR_SOURCES},
    [OPTION_WDK] = {"wdk", 0, "FOLDER", "an installed WDK to read instead of the built-in headers", CATEGORY_INPUT,
                    FOR_SOURCES},
    [OPTION_JOBS] = {"jobs", 'j', "NUMBER", "sources read at once (default: one for each core)", CATEGORY_INPUT,
                     FOR_SOURCES},
    [OPTION_UNIT_SECONDS] = {"unit-seconds", 0, "NUMBER", "time that reading one source may take (default 300; 0: any)",
                             CATEGORY_INPUT, FOR_SOURCES},
    [OPTION_UNIT_MEGABYTES] = {"unit-megabytes", 0, "NUMBER",
                               "memory that reading one source may take (default 8192; 0: any)", CATEGORY_INPUT,
                               FOR_SOURCES},
    [OPTION_MODEL] = {"model", 0, "FILE", "rows of your own (.jsonl): DDIs, functions, locks; may be given again",
                      CATEGORY_INPUT, FOR_CHECK | FOR_DUMP | FOR_LEVELS},
    [OPTION_OF] = {"of", 0, NULL, "NAME is a driver, as in 'check': show its entry points, and those it lacks",
                   CATEGORY_SHOWN, FOR_LEVELS},
    [OPTION_LEVEL] = {"level", 0, "LEVEL", "DDIs of level 0, 1, 2 or 3 only", CATEGORY_SHOWN, FOR_LEVELS},
    [OPTION_CLASS] = {"class", 0, "CLASS", "DDIs of one class only: gpu-scheduler, pointer, child-io, ...",
                      CATEGORY_SHOWN, FOR_LEVELS},
    [OPTION_MATRIX] = {"matrix", 0, NULL, "who may run beside whom, by level and class", CATEGORY_SHOWN, FOR_LEVELS},
    [OPTION_SCHEMA] = {"schema", 0, NULL, "the JSON Schema of rows (for --model)", CATEGORY_SHOWN, FOR_LEVELS},
    [OPTION_HTML] = {"html", 0, NULL, "the matrix of all DDIs as a page for a browser", CATEGORY_OUTPUT, FOR_LEVELS},
    [OPTION_JSON] = {"json", 0, NULL, "the same as data", CATEGORY_OUTPUT, FOR_LEVELS},
    [OPTION_STAGE] = {"stage", 0, "STAGE", "facts, cfg, roots, calls, states, summaries, overlap or accesses",
                      CATEGORY_OUTPUT, FOR_DUMP},
    [OPTION_SELECT] = {"select", 0, "RULES", "run these only: ids, names, prefixes, sets, separated by commas",
                       CATEGORY_CHOICE, FOR_CHECK},
    [OPTION_EXTEND_SELECT] = {"extend-select", 0, "RULES", "run these too", CATEGORY_CHOICE, FOR_CHECK},
    [OPTION_IGNORE] = {"ignore", 0, "RULES", "do not run these", CATEGORY_CHOICE, FOR_CHECK},
    [OPTION_CONFIDENCE] = {"confidence", 0, "WORD", "least confidence shown: certain, likely (default) or possible",
                           CATEGORY_CHOICE, FOR_CHECK},
    [OPTION_FORMAT] = {"format", 0, "FORMAT",
                       "full (default), concise, json, jsonl, sarif, github, gitlab,\n"
                       "                             azure, msvc or junit",
                       CATEGORY_OUTPUT, FOR_CHECK},
    [OPTION_OUTPUT] = {"output", 'o', "FORMAT=FILE", "write a report to a file as well; may be given again",
                       CATEGORY_OUTPUT, FOR_CHECK},
    [OPTION_FACTS_FILE] = {"output", 'o', "FILE", "the file to write", CATEGORY_OUTPUT, FOR_FACTS},
    [OPTION_COLOR] = {"color", 0, "WHEN", "auto (default), always or never", CATEGORY_OUTPUT, FOR_CHECK},
    [OPTION_QUIET] = {"quiet", 'q', NULL, "no summary line", CATEGORY_OUTPUT, FOR_CHECK},
    [OPTION_VERBOSE] = {"verbose", 'v', NULL, "say what the compiler did not understand and which calls lead nowhere",
                        CATEGORY_OUTPUT, FOR_INPUTS},
    [OPTION_TIMINGS] = {"timings", 0, NULL, "say how long each stage took", CATEGORY_OUTPUT, FOR_CHECK},
    [OPTION_FAIL_ON] = {"fail-on", 0, "SEVERITY", "exit 1 on error, warning (default), note and above, or never",
                        CATEGORY_EXIT, FOR_CHECK},
    [OPTION_ALLOW_PARTIAL] = {"allow-partial", 0, NULL,
                              "a source that cannot be analysed does not make the exit code 2", CATEGORY_EXIT,
                              FOR_CHECK},
    [OPTION_HELP] = {"help", 'h', NULL, "show this help", CATEGORY_GENERAL, FOR_ALL},
    [OPTION_VERSION] = {"version", 'V', NULL, "show the versions of synclint and libclang", CATEGORY_GENERAL, FOR_ALL},
};

static const char *const category_words[] = {
    [CATEGORY_INPUT] = "Input",      [CATEGORY_CHOICE] = "Choice of rules", [CATEGORY_OUTPUT] = "Output",
    [CATEGORY_EXIT] = "Exit status", [CATEGORY_GENERAL] = "General",        [CATEGORY_SHOWN] = "What is shown",
};

static const char *const fail_on_words[FAIL_COUNT] = {"note", "warning", "error", "never"};
static const char *const level_words[] = {"0", "1", "2", "3"};
static const char *const color_words[COLOR_COUNT] = {"auto", "always", "never"};
static const char *const confidence_words[CONFIDENCE_COUNT] = {"possible", "likely", "certain"};

/* ---- reading ---------------------------------------------------------------------------------------------------- */

/* Number of `word` among `words`; says what is wrong with it and gives -1. */
static int options_word(const char *option, const char *word, const char *const *words, uint32_t count)
{
    GString *known = g_string_new(NULL);
    for (uint32_t i = 0; i < count; i++) {
        if (!strcmp(word, words[i])) {
            g_string_free(known, TRUE);
            return (int)i;
        }
        g_string_append_printf(known, "%s%s", i == 0 ? "" : i + 1 == count ? " or " : ", ", words[i]);
    }
    say_error(NULL, 0, "--%s takes %s, not '%s'", option, known->str, word);
    g_string_free(known, TRUE);
    return -1;
}

static bool options_number(const char *option, const char *value, unsigned *number)
{
    guint64 read;
    if (!g_ascii_string_to_unsigned(value, 10, 0, NUMBER_MAX, &read, NULL))
        return say_error(NULL, 0, "--%s takes a number from 0 to %d, not '%s'", option, NUMBER_MAX, value);
    *number = (unsigned)read;
    return true;
}

static void options_append_list(GString *list, const char *value)
{
    g_string_append_printf(list, "%s%s", list->len ? "," : "", value);
}

/* Takes one option. `value` is NULL for those without argument. */
static bool options_take(struct options *options, enum option_id id, const char *value)
{
    int word = 0;
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
        return options_number("jobs", value, &options->limits.workers);
    case OPTION_UNIT_SECONDS:
        return options_number("unit-seconds", value, &options->limits.seconds);
    case OPTION_UNIT_MEGABYTES:
        return options_number("unit-megabytes", value, &options->limits.megabytes);
    case OPTION_MODEL:
        g_ptr_array_add(options->models, (char *)value);
        break;
    case OPTION_OF:
        options->of = true;
        break;
    case OPTION_LEVEL:
        options->level = word = options_word("level", value, level_words, G_N_ELEMENTS(level_words));
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
    case OPTION_CONFIDENCE:
        word = options_word("confidence", value, confidence_words, CONFIDENCE_COUNT);
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
        word = options_word("color", value, color_words, COLOR_COUNT);
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
        word = options_word("fail-on", value, fail_on_words, FAIL_COUNT);
        options->fail_on = (enum fail_on)word;
        break;
    case OPTION_ALLOW_PARTIAL:
        options->allow_partial = true;
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

bool options_read(struct options *options, int argc, char **argv)
{
    *options = (struct options){.confidence = CONFIDENCE_LIKELY,
                                .format = "full",
                                .fail_on = FAIL_WARNING,
                                .limits = {.seconds = UNIT_SECONDS, .megabytes = UNIT_MEGABYTES}};
    *options =
        (struct options){.confidence = CONFIDENCE_LIKELY, .format = "full", .fail_on = FAIL_WARNING, .level = -1};
    options->operands = g_ptr_array_new();
    options->outputs = g_ptr_array_new();
    options->models = g_ptr_array_new();
    options->select = g_string_new(NULL);
    options->extend_select = g_string_new(NULL);
    options->ignore = g_string_new(NULL);
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
    g_ptr_array_add(options->operands, NULL);
    g_ptr_array_add(options->outputs, NULL);
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
}

/* ---- help -------------------------------------------------------------------------------------------------------- */

static void options_print_option(const struct option_row *row, GString *out)
{
    GString *head = g_string_new("  ");
    if (row->letter)
        g_string_append_printf(head, "-%c, ", row->letter);
    g_string_append_printf(head, "--%s%s%s", row->name, row->argument ? " " : "", row->argument ? row->argument : "");
    g_string_append_printf(out, "%-28s %s\n", head->str, row->help);
    g_string_free(head, TRUE);
}

void options_print_help(enum command command, GString *out)
{
    if (command == COMMAND_NONE) {
        g_string_append(out,
                        "synclint checks Windows display miniport drivers for locking, reentrancy and IRQL misuse,\n"
                        "relative to the synchronization level that WDDM gives each entry point.\n\n"
                        "Usage: synclint COMMAND [OPTION...]\n\nCommands:\n");
        for (int i = COMMAND_NONE + 1; i < COMMAND_COUNT; i++)
            g_string_append_printf(out, "  %-10s %s\n", command_rows[i].name, command_rows[i].help);
        g_string_append(out, "\n'synclint COMMAND --help' shows the options of a command.\n");
    } else {
        g_string_append_printf(out, "Usage: synclint %s [OPTION...] %s\n\n", command_rows[command].name,
                               command_rows[command].operands);
        if (FOR_INPUTS & 1u << command)
            g_string_append(out,
                            "INPUT is a Visual Studio solution (.sln, .slnx) or project (.vcxproj), "
                            "compile_commands.json, a folder\nwith one of them, C and C++ sources with the compiler "
                            "flags they need after '--', or facts files\n(.facts). Without one: the current "
                            "folder.\n");
    }
    for (int category = 0; category < (int)G_N_ELEMENTS(category_words); category++) {
        bool any = false;
        for (int id = 0; id < OPTION_COUNT; id++) {
            if ((int)option_rows[id].category != category || !(option_rows[id].commands & 1u << command))
                continue;
            if (!any)
                g_string_append_printf(out, "\n%s:\n", category_words[category]);
            any = true;
            options_print_option(&option_rows[id], out);
        }
    }
    if (command == COMMAND_CHECK)
        g_string_append(out,
                        "\nExit status: 0 nothing found; 1 findings that count; 2 not all could be done; 3 a mistake "
                        "of synclint's own.\n");
}
