#include "config.h"

#include <string.h>

#include "base/io.h"
#include "base/say.h"
#include "options_table.h"

enum { CONFIG_LIMIT = 1024 * 1024 };

static const char config_name[] = ".synclint";

/* The nearest settings file at or above `folder`, not above a repository's root; NULL none. */
static char *config_above(const char *folder)
{
    char *at = io_absolute_path(folder), *found = NULL;
    for (;;) {
        char *file = g_build_filename(at, config_name, NULL), *repository = g_build_filename(at, ".git", NULL);
        bool here = io_exists(file) && !io_is_folder(file), top = io_exists(repository);
        g_free(repository);
        if (here)
            found = io_normal_path(file);
        g_free(file);
        char *parent = g_path_get_dirname(at);
        bool end = here || top || !strcmp(parent, at);
        g_free(at);
        at = parent;
        if (end)
            break;
    }
    g_free(at);
    return found;
}

/* Where the search begins: the folder of the first input. */
static char *config_start(const struct options *options)
{
    const char *input = options->operands->pdata[0];
    if (!input || (options->command == COMMAND_LEVELS && !options->of))
        return g_strdup(".");
    return io_is_folder(input) ? g_strdup(input) : g_path_get_dirname(input);
}

struct config {
    struct options *options;
    const char *path;  /* kept with the options */
    char *folder;      /* of the file */
    GHashTable *lines; /* key to the line it is on, for what is said twice */
    bool in_group;
};

static bool config_key(struct config *config, const char *key, const char *value, unsigned line)
{
    unsigned before = GPOINTER_TO_UINT(g_hash_table_lookup(config->lines, key));
    if (before)
        return say_error(config->path, line, "'%s' is set twice, first on line %u", key, before);
    g_hash_table_insert(config->lines, g_strdup(key), GUINT_TO_POINTER(line));
    const char *near = NULL;
    struct origin origin = {config->path, line};
    switch (options_setting(config->options, key, value, origin, config->folder, &near)) {
    case SETTING_TAKEN:
        return true;
    case SETTING_BAD:
        return false;
    case SETTING_UNKNOWN:
        break;
    }
    if (near)
        return say_error(config->path, line, "unknown setting '%s'; did you mean '%s'?", key, near);
    return say_error(config->path, line, "unknown setting '%s'; 'synclint check --show-settings' lists them", key);
}

static bool config_line(struct config *config, char *text, unsigned line)
{
    g_strstrip(text);
    if (!*text || *text == '#')
        return true;
    if (*text == '[') {
        config->in_group = !strcmp(text, "[synclint]");
        return config->in_group ||
               say_error(config->path, line, "unknown group '%s'; the one there is: [synclint]", text);
    }
    if (!config->in_group)
        return say_error(config->path, line, "the settings begin with a line '[synclint]'");
    char *equals = strchr(text, '=');
    if (!equals)
        return say_error(config->path, line, "'%s' is no setting: KEY = VALUE", text);
    *equals = 0;
    return config_key(config, g_strchomp(text), g_strchug(equals + 1), line);
}

static bool config_text(struct config *config, char *text)
{
    bool good = true;
    unsigned line = 1;
    char **lines = g_strsplit(text, "\n", -1);
    for (char **at = lines; *at; at++, line++)
        good = config_line(config, *at, line) && good;
    g_strfreev(lines);
    return good;
}

static bool config_file(struct options *options, const char *path)
{
    char *bytes;
    size_t length;
    const char *why = io_read(path, CONFIG_LIMIT, &bytes, &length);
    if (why)
        return say_error(path, 0, "%s", why);
    static const char mark[] = "\xef\xbb\xbf"; /* byte order mark, as editors on Windows write it */
    char *text = g_str_has_prefix(bytes, mark) ? bytes + strlen(mark) : bytes;
    struct config config = {.options = options, .path = g_string_chunk_insert(options->texts, path)};
    config.folder = g_path_get_dirname(path);
    config.lines = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    bool good = !memchr(bytes, 0, length) && g_utf8_validate(text, -1, NULL)
                    ? config_text(&config, text)
                    : say_error(path, 0, "the file is no text in UTF-8");
    g_hash_table_destroy(config.lines);
    g_free(config.folder);
    g_free(bytes);
    return good;
}

bool config_read(struct options *options)
{
    if (options->isolated || !(FOR_SETTINGS & 1u << options->command))
        return true;
    if (options->config)
        return config_file(options, options->config);
    char *start = config_start(options), *path = config_above(start);
    bool good = !path || config_file(options, path);
    g_free(path);
    g_free(start);
    return good;
}
