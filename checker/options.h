/*
 * The command line. One table of commands and one of options: parsing, --help and the nearest known name come from it.
 * What the texts mean (rule names, folders) is decided where they are used.
 */
#ifndef SYNCLINT_OPTIONS_H
#define SYNCLINT_OPTIONS_H

#include <glib.h>
#include <stdbool.h>

#include "front/worker.h"
#include "judge/finding.h"

enum command {
    COMMAND_NONE,
    COMMAND_CHECK,
    COMMAND_FACTS,
    COMMAND_DUMP,
    COMMAND_RULES,
    COMMAND_EXPLAIN,
    COMMAND_LEVELS,
    COMMAND_COUNT
};

/* What --fail-on counts: findings of this severity and above; FAIL_NEVER none. */
enum fail_on { FAIL_NOTE, FAIL_WARNING, FAIL_ERROR, FAIL_NEVER, FAIL_COUNT };

enum color { COLOR_AUTO, COLOR_ALWAYS, COLOR_NEVER, COLOR_COUNT };

/* Where a setting was read; file NULL: on the command line, or nowhere. */
struct origin {
    const char *file;
    unsigned line;
};

/* What an option was given, for --show-settings. */
struct setting {
    const char *text; /* NULL: nothing */
    struct origin origin;
};

struct options {
    enum command command;
    GPtrArray *operands; /* char *, NULL-terminated: inputs of check and dump, names of explain, levels */
    char **flags;        /* clang flags after "--", inside argv; NULL none */
    const char *stage;
    const char *configuration, *platform, *wdk; /* NULL: not given */
    GString *select, *extend_select, *ignore;   /* comma lists, "" not given */
    GString *per_file_ignores;                  /* "GLOB:RULES;GLOB:RULES", "" not given */
    enum confidence confidence;                 /* least that is shown */
    struct worker_limits limits;                /* of the reading of sources */
    const char *format;                         /* "full" */
    GPtrArray *outputs;                         /* char *, NULL-terminated: "FORMAT=FILE"; of facts: one file */
    GPtrArray *models;                          /* char *: files with rows of the user's own */
    int level;                                  /* levels: these only; -1 not given */
    const char *class_name;                     /* the same; NULL not given */
    bool of, matrix, json, html, schema;        /* levels: what is asked, in which form */
    enum color color;
    enum fail_on fail_on;
    bool no_repair, no_precompiled, allow_partial, quiet, verbose, timings;
    bool help, version;
    const char *config; /* the settings file asked for; NULL: the nearest (config.h) */
    bool isolated, show_settings;
    struct origin origin;  /* of what is read now, for the words on what is wrong with it */
    struct setting *shown; /* one for each option there is */
    GStringChunk *texts;   /* live as long as the options */
};

/* Reads the command line; says what is wrong with it and returns false. `options` is released by the caller always. */
bool options_read(struct options *options, int argc, char **argv);
void options_release(struct options *options);

enum setting_result { SETTING_TAKEN, SETTING_UNKNOWN, SETTING_BAD };

/*
 * Takes a line of a settings file, unless the command line has said it already: `key` is "inputs" or the long name of
 * an option that settings may hold; `folder` is that of the file, which paths are relative to. What is bad was said; of
 * what is unknown `near` is the nearest there is, or NULL.
 */
enum setting_result options_setting(struct options *options, const char *key, const char *value, struct origin origin,
                                    const char *folder, const char **near);

/* What --show-settings prints: each setting, its value and where it comes from. */
void options_print_settings(const struct options *options, GString *out);

/* What --help prints: of one command, or of all of them for COMMAND_NONE. */
void options_print_help(enum command command, GString *out);

#endif
