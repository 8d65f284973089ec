/*
 * The tables of the command line: commands and options, what --help says of them, which commands take which option, and
 * which of them a settings file may hold.
 */
#ifndef SYNCLINT_OPTIONS_TABLE_H
#define SYNCLINT_OPTIONS_TABLE_H

#include "options.h"

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
    OPTION_NO_REPAIR,
    OPTION_NO_PRECOMPILED,
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
    OPTION_PER_FILE_IGNORES,
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
    OPTION_CONFIG,
    OPTION_ISOLATED,
    OPTION_SHOW_SETTINGS,
    OPTION_HELP,
    OPTION_VERSION,
    OPTION_COUNT
};

struct command_row {
    const char *name, *operands, *help;
};

enum {
    FOR_CHECK = 1 << COMMAND_CHECK,
    FOR_DUMP = 1 << COMMAND_DUMP,
    FOR_FACTS = 1 << COMMAND_FACTS,
    FOR_LEVELS = 1 << COMMAND_LEVELS,
    FOR_INPUTS = FOR_CHECK | FOR_DUMP | FOR_FACTS,
    FOR_SOURCES = FOR_INPUTS | FOR_LEVELS, /* levels: with --of */
    FOR_SETTINGS = FOR_SOURCES,
    FOR_ALL = FOR_SOURCES | 1 << COMMAND_RULES | 1 << COMMAND_EXPLAIN | 1 << COMMAND_NONE
};

/* What a settings file may say of an option, beside the commands that take it. */
enum {
    SETTING = 1 << 28,
    SETTING_PATH = 1 << 29, /* relative to the folder of the settings file */
    SETTING_LIST = 1 << 30  /* several, with ';' between them */
};

struct option_row {
    const char *name;
    char letter;          /* 0 none */
    const char *argument; /* what --help calls it; NULL: takes none */
    const char *help;
    enum option_category category;
    unsigned commands;    /* FOR_..., SETTING... */
    const char *fallback; /* of a setting: what holds when nothing is said */
};

extern const struct command_row command_rows[COMMAND_COUNT];
extern const struct option_row option_rows[OPTION_COUNT];

#endif
