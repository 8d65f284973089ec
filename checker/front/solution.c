#include "front/solution.h"

#include <string.h>

#include "base/encoding.h"
#include "base/io.h"
#include "base/say.h"
#include "front/slnx.h"

/* Solution folders are entries of this type. */
static const char folder_type[] = "{2150E333-8FDC-42A3-9474-1A3956D46DE8}";

struct reader {
    struct solution *solution;
    struct solution_project *open; /* between Project and EndProject */
    GHashTable *by_id;             /* id -> struct solution_project *; borrowed */
    char *section;                 /* name of the section that is open, NULL none */
    unsigned line;
};

static void rule_clear(void *data)
{
    struct solution_rule *rule = data;
    g_free(rule->pattern);
    g_free(rule->value);
}

static void project_free(void *data)
{
    struct solution_project *project = data;
    g_free(project->name);
    g_free(project->path);
    g_free(project->id);
    g_array_free(project->rules, TRUE);
    g_ptr_array_free(project->dependencies, TRUE);
    g_free(project);
}

struct solution_project *solution_add(struct solution *solution, const char *name, const char *path, unsigned line)
{
    struct solution_project *project = g_new(struct solution_project, 1);
    *project = (struct solution_project){.name = g_strdup(name),
                                         .path = g_strdup(path),
                                         .id = g_strdup(""),
                                         .line = line,
                                         .rules = g_array_new(FALSE, FALSE, sizeof(struct solution_rule)),
                                         .dependencies = g_ptr_array_new_with_free_func(g_free)};
    g_array_set_clear_func(project->rules, rule_clear);
    g_ptr_array_add(solution->projects, project);
    return project;
}

void solution_rule_add(struct solution_project *project, enum solution_rule_kind kind, const char *pattern,
                       const char *value)
{
    struct solution_rule rule = {kind, g_strdup(pattern), g_strdup(value)};
    g_array_append_val(project->rules, rule);
}

/* Does a pattern of a rule, "Release|x64" or "*|x64", mean the configuration? */
static bool pattern_fits(const char *pattern, const char *chosen)
{
    char *name = configuration_name(pattern), *platform = configuration_platform(pattern);
    char *chosen_name = configuration_name(chosen), *chosen_platform = configuration_platform(chosen);
    bool fits = (strcmp(name, "*") == 0 || g_ascii_strcasecmp(name, chosen_name) == 0) &&
                (strcmp(platform, "*") == 0 || configuration_is_platform(platform, chosen_platform));
    g_free(name);
    g_free(platform);
    g_free(chosen_name);
    g_free(chosen_platform);
    return fits;
}

static void replace(char **text, char *by)
{
    g_free(*text);
    *text = by;
}

bool solution_builds(const struct solution_project *project, const char *chosen, char **name, char **platform)
{
    bool built = project->built;
    *name = configuration_name(chosen);
    *platform = configuration_platform(chosen);
    for (guint i = 0; i < project->rules->len; i++) {
        const struct solution_rule *rule = &g_array_index(project->rules, struct solution_rule, i);
        if (!pattern_fits(rule->pattern, chosen))
            continue;
        switch (rule->kind) {
        case SOLUTION_PAIR:
            replace(name, configuration_name(rule->value));
            replace(platform, configuration_platform(rule->value));
            break;
        case SOLUTION_CONFIGURATION:
            replace(name, g_strdup(rule->value));
            break;
        case SOLUTION_PLATFORM:
            replace(platform, g_strdup(rule->value));
            break;
        case SOLUTION_BUILD:
            built = g_ascii_strcasecmp(rule->value, "true") == 0;
            break;
        }
    }
    static const char *const any[] = {"Any CPU", "Mixed Platforms"}; /* no platform of a project in C or C++ */
    for (size_t i = 0; i < G_N_ELEMENTS(any); i++)
        if (*platform && g_ascii_strcasecmp(*platform, any[i]) == 0)
            replace(platform, NULL);
    return built;
}

/* ---- .sln -------------------------------------------------------------------------------------------------------- */

/* The texts in double quotes on a line, at most `count`; false when there are fewer. */
static bool quoted(const char *line, char **texts, int count)
{
    for (int i = 0; i < count; i++) {
        const char *start = strchr(line, '"'), *end = start ? strchr(start + 1, '"') : NULL;
        if (!end)
            return false;
        texts[i] = g_strndup(start + 1, (gsize)(end - start - 1));
        line = end + 1;
    }
    return true;
}

/* Project("{TYPE}") = "NAME", "PATH", "{ID}" */
static bool read_project(struct reader *reader, const char *line)
{
    char *texts[4] = {NULL};
    bool good = quoted(line, texts, 4) || say_error(reader->solution->file, reader->line,
                                                    "not understood: 'Project(\"{TYPE}\") = \"NAME\", \"PATH\", "
                                                    "\"{ID}\"' is what stands here in a solution");
    if (good && g_ascii_strcasecmp(texts[0], folder_type) != 0) {
        struct solution_project *project = solution_add(reader->solution, texts[1], texts[2], reader->line);
        replace(&project->id, g_ascii_strup(texts[3], -1));
        reader->open = project;
        g_hash_table_insert(reader->by_id, project->id, project);
    }
    for (size_t i = 0; i < G_N_ELEMENTS(texts); i++)
        g_free(texts[i]);
    return good;
}

/* {ID}.Release|x64.ActiveCfg = Release|Win32, and {ID}.Release|x64.Build.0 likewise: it is built then. */
static void read_mapping(struct reader *reader, const char *key, const char *value)
{
    const char *end = strchr(key, '}');
    char *id = end ? g_ascii_strup(key, end + 1 - key) : NULL;
    struct solution_project *project = id ? g_hash_table_lookup(reader->by_id, id) : NULL;
    g_free(id);
    if (!project || end[1] != '.')
        return;
    static const char *const ends[] = {".ActiveCfg", ".Build.0"};
    for (size_t i = 0; i < G_N_ELEMENTS(ends); i++) {
        if (!g_str_has_suffix(end + 2, ends[i]))
            continue;
        char *pattern = g_strndup(end + 2, strlen(end + 2) - strlen(ends[i]));
        solution_rule_add(project, i ? SOLUTION_BUILD : SOLUTION_PAIR, pattern, i ? "true" : value);
        g_free(pattern);
    }
}

/* A "key = value" line of the section that is open. */
static void read_pair(struct reader *reader, const char *key, const char *value)
{
    if (reader->open && strcmp(reader->section, "ProjectDependencies") == 0)
        g_ptr_array_add(reader->open->dependencies, g_ascii_strup(key, -1));
    else if (strcmp(reader->section, "SolutionConfigurationPlatforms") == 0 && strchr(key, '|'))
        g_ptr_array_add(reader->solution->configurations, g_strdup(key));
    else if (strcmp(reader->section, "ProjectConfigurationPlatforms") == 0 && strlen(key) > strlen("{}.ActiveCfg"))
        read_mapping(reader, key, value);
}

static bool read_line(struct reader *reader, char *line)
{
    char *equals = strchr(line, '=');
    if (g_str_has_prefix(line, "Project(")) {
        return read_project(reader, line);
    } else if (strcmp(line, "EndProject") == 0) {
        reader->open = NULL;
    } else if (g_str_has_prefix(line, "ProjectSection(") || g_str_has_prefix(line, "GlobalSection(")) {
        const char *start = strchr(line, '(') + 1;
        replace(&reader->section, g_strndup(start, strcspn(start, ")")));
    } else if (strcmp(line, "EndProjectSection") == 0 || strcmp(line, "EndGlobalSection") == 0) {
        replace(&reader->section, NULL);
    } else if (reader->section && equals) {
        *equals = '\0';
        read_pair(reader, g_strstrip(line), g_strstrip(equals + 1));
    }
    return true;
}

static bool sln_read(struct solution *solution)
{
    size_t length;
    char *text;
    const char *why = encoding_read(solution->file, IO_LIMIT, &text, &length);
    if (why)
        return say_error(solution->file, 0, "%s", why);
    static const char head[] = "Microsoft Visual Studio Solution File";
    struct reader reader = {.solution = solution, .by_id = g_hash_table_new(g_str_hash, g_str_equal)};
    bool good = strstr(text, head) != NULL ||
                say_error(solution->file, 1, "not a solution: '%s' does not stand at its beginning", head);
    for (char *line = text, *next; good && line; line = next) {
        next = strchr(line, '\n');
        if (next)
            *next++ = '\0';
        reader.line++;
        good = read_line(&reader, g_strstrip(line));
    }
    g_hash_table_destroy(reader.by_id);
    g_free(reader.section);
    g_free(text);
    return good;
}

struct solution *solution_read(const char *file)
{
    struct solution *solution = g_new0(struct solution, 1);
    solution->file = io_normal_path(file);
    solution->configurations = g_ptr_array_new_with_free_func(g_free);
    solution->projects = g_ptr_array_new_with_free_func(project_free);
    size_t length = strlen(file);
    bool xml = length > 5 && g_ascii_strcasecmp(file + length - 5, ".slnx") == 0;
    if (xml ? slnx_read(solution) : sln_read(solution))
        return solution;
    solution_free(solution);
    return NULL;
}

void solution_free(struct solution *solution)
{
    g_free(solution->file);
    g_ptr_array_free(solution->configurations, TRUE);
    g_ptr_array_free(solution->projects, TRUE);
    g_free(solution);
}
