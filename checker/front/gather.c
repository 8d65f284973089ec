#include "front/gather.h"

#include <string.h>

#include "base/io.h"
#include "base/say.h"
#include "front/compile_commands.h"
#include "front/discover.h"
#include "front/solution.h"

/* A project that was opened, or could not be. */
struct gather_node {
    struct vcxproj *project; /* NULL: it could not be read; said */
    guint group;             /* 0: its sources are not asked for, so far */
    bool open;               /* its libraries are being followed */
};

/* The solution that is being read. */
struct walk {
    struct gather *gather;
    const struct solution *solution; /* NULL: a project that was named itself */
    const char *chosen;              /* "Release|x64", of the solution */
    GHashTable *members; /* absolute path, and id in capitals -> struct solution_project *; NULL without solution */
};

static guint follow(struct walk *walk, struct gather_node *node);

static bool has_suffix(const char *path, const char *suffix)
{
    size_t length = strlen(path), wanted = strlen(suffix);
    return length > wanted && g_ascii_strcasecmp(path + length - wanted, suffix) == 0;
}

/* ---- groups ------------------------------------------------------------------------------------------------------ */

static guint group_new(struct gather *gather, const char *project)
{
    struct gather_group *group = g_new0(struct gather_group, 1);
    group->project = g_strdup(project);
    group->libraries = g_array_new(FALSE, FALSE, sizeof(guint));
    g_ptr_array_add(gather->groups, group);
    return gather->groups->len - 1;
}

static void group_free(void *data)
{
    struct gather_group *group = data;
    g_free(group->project);
    g_array_free(group->libraries, TRUE);
    g_free(group);
}

static struct gather_group *group_at(const struct gather *gather, guint index)
{
    return gather->groups->pdata[index];
}

static void add_source(struct gather *gather, struct vcxproj_source *source, guint group)
{
    struct gather_entry entry = {source, group};
    g_array_append_val(gather->entries, entry);
}

/* ---- projects ---------------------------------------------------------------------------------------------------- */

static void node_free(void *data)
{
    struct gather_node *node = data;
    if (node->project)
        vcxproj_close(node->project);
    g_free(node);
}

/* The project at an absolute path, in the configuration asked for. What was opened before stays as it is. */
static struct gather_node *open_project(struct walk *walk, const char *path, const struct configuration *asked)
{
    struct gather *gather = walk->gather;
    struct gather_node *node = g_hash_table_lookup(gather->opened, path);
    if (node)
        return node;
    char *folder = walk->solution ? g_path_get_dirname(walk->solution->file) : NULL;
    const struct vcxproj_request request = {path, *asked, folder, gather->folders, gather->said};
    node = g_new0(struct gather_node, 1);
    node->project = vcxproj_open(&request);
    gather->good = gather->good && node->project && !node->project->broken;
    g_hash_table_insert(gather->opened, g_strdup(path), node);
    g_free(folder);
    return node;
}

/* A project that another one refers to, built in the configuration that the solution says, else in that of the other.
 */
static struct gather_node *open_member(struct walk *walk, const char *path, const struct configuration *referrer)
{
    const struct solution_project *member = walk->members ? g_hash_table_lookup(walk->members, path) : NULL;
    char *name = NULL, *platform = NULL;
    if (member)
        solution_builds(member, walk->chosen, &name, &platform);
    const struct configuration asked = {name ? name : referrer->name, platform ? platform : referrer->platform};
    struct gather_node *node = open_project(walk, path, &asked);
    g_free(name);
    g_free(platform);
    return node;
}

/* A reference at file:line from the project of `node`, whose group is made already. */
static void follow_reference(struct walk *walk, struct gather_node *node, const char *path, const char *file,
                             unsigned line)
{
    struct gather *gather = walk->gather;
    if (!has_suffix(path, ".vcxproj"))
        return;
    char *found = folders_find(gather->folders, path), *shown = io_normal_path(path);
    if (!found) {
        gather->good = say_error(file, line, "the project '%s' does not exist", shown);
    } else {
        struct gather_node *other = open_member(walk, found, &node->project->configuration);
        if (other->open)
            gather->good = say_error(file, line, "'%s' refers to itself by way of '%s'", shown, node->project->file);
        else if (other->project && other->project->kind == VCXPROJ_LIBRARY) {
            guint library = follow(walk, other);
            g_array_append_val(group_at(gather, node->group)->libraries, library);
        }
    }
    g_free(shown);
    g_free(found);
}

/* The path of a member of the solution (g_free it), absolute. */
static char *member_path(const struct solution *solution, const struct solution_project *member)
{
    char *folder = g_path_get_dirname(solution->file), *path = folders_path(folder, member->path);
    g_free(folder);
    return path;
}

/* What the solution says of a project: the projects that are built before it. */
static void follow_dependencies(struct walk *walk, struct gather_node *node)
{
    char *path = io_absolute_path(node->project->file);
    const struct solution_project *member = walk->members ? g_hash_table_lookup(walk->members, path) : NULL;
    for (guint i = 0; member && i < member->dependencies->len; i++) {
        const struct solution_project *other = g_hash_table_lookup(walk->members, member->dependencies->pdata[i]);
        char *other_path = other ? member_path(walk->solution, other) : NULL;
        if (other_path)
            follow_reference(walk, node, other_path, walk->solution->file, member->line);
        g_free(other_path);
    }
    g_free(path);
}

/* The group of an opened project, with its sources and its libraries; made when it was not asked for before. */
static guint follow(struct walk *walk, struct gather_node *node)
{
    struct gather *gather = walk->gather;
    if (node->group)
        return node->group;
    node->group = group_new(gather, node->project->file);
    node->open = true;
    GPtrArray *sources = g_ptr_array_new();
    gather->good = vcxproj_sources(node->project, sources) && gather->good;
    for (guint i = 0; i < sources->len; i++)
        add_source(gather, sources->pdata[i], node->group);
    g_ptr_array_free(sources, TRUE);
    const GArray *references = node->project->references;
    for (guint i = 0; i < references->len; i++) {
        const struct vcxproj_reference *reference = &g_array_index(references, struct vcxproj_reference, i);
        follow_reference(walk, node, reference->path, reference->file, reference->line);
    }
    follow_dependencies(walk, node);
    node->open = false;
    return node->group;
}

static void read_project(struct gather *gather, const char *file)
{
    struct walk walk = {.gather = gather};
    const struct configuration asked = {gather->request->configuration, gather->request->platform};
    char *path = io_absolute_path(file);
    struct gather_node *node = open_project(&walk, path, &asked);
    if (node->project) {
        struct gather_group *group = group_at(gather, follow(&walk, node));
        group->named = true;
        group->image = node->project->kind != VCXPROJ_LIBRARY;
    }
    g_free(path);
}

/* ---- solutions --------------------------------------------------------------------------------------------------- */

/* Opens a member; says in `passed` why it is passed over. Gives NULL then, or when it cannot be read. */
static struct gather_node *open_driver(struct walk *walk, const struct solution_project *member, const char **passed)
{
    struct gather *gather = walk->gather;
    char *name, *platform, *path = member_path(walk->solution, member);
    struct gather_node *node = NULL;
    char *found = folders_find(gather->folders, path);
    if (has_suffix(member->path, ".vcproj")) {
        *passed = "of Visual Studio 2008 or before";
    } else if (!has_suffix(member->path, ".vcxproj")) {
        *passed = "no .vcxproj";
    } else if (!solution_builds(member, walk->chosen, &name, &platform)) {
        *passed = "not built in this configuration";
        g_free(name);
        g_free(platform);
    } else if (!found) {
        gather->good = say_error(walk->solution->file, member->line, "the project '%s' does not exist", member->path);
        g_free(name);
        g_free(platform);
    } else {
        const struct configuration asked = {name, platform};
        node = open_project(walk, found, &asked);
        if (node->project && node->project->kind == VCXPROJ_OTHER)
            *passed = node->project->builds;
        if (*passed || !node->project)
            node = NULL;
        g_free(name);
        g_free(platform);
    }
    g_free(found);
    g_free(path);
    return node;
}

static void say_passed(const struct walk *walk, guint drivers, const GString *passed)
{
    const struct solution *solution = walk->solution;
    if (!drivers)
        walk->gather->good = say_error(solution->file, 0, "no project here builds a driver in '%s'%s%s", walk->chosen,
                                       passed->len ? ": " : "", passed->str);
    else if (passed->len)
        say_note("%s: %u of %u projects are drivers; passed over: %s", solution->file, drivers, solution->projects->len,
                 passed->str);
}

/* Drivers first, so that of the libraries those are known that are a part of one. */
static void read_members(struct walk *walk)
{
    const struct solution *solution = walk->solution;
    struct gather_node **nodes = g_new0(struct gather_node *, solution->projects->len + 1);
    const char **passed = g_new0(const char *, solution->projects->len + 1);
    guint drivers = 0;
    bool before = walk->gather->good, failed;
    walk->gather->good = true;
    for (guint i = 0; i < solution->projects->len; i++)
        nodes[i] = open_driver(walk, solution->projects->pdata[i], &passed[i]);
    failed = !walk->gather->good; /* said; what is left may be no driver */
    walk->gather->good = walk->gather->good && before;
    for (guint i = 0; i < solution->projects->len; i++) {
        if (!nodes[i] || nodes[i]->project->kind != VCXPROJ_DRIVER)
            continue;
        struct gather_group *group = group_at(walk->gather, follow(walk, nodes[i]));
        group->image = group->named = true;
        drivers++;
    }
    GString *list = g_string_new(NULL);
    for (guint i = 0; i < solution->projects->len; i++) {
        const struct solution_project *member = solution->projects->pdata[i];
        const char *why = passed[i];
        if (nodes[i] && !nodes[i]->group)
            why = "a static library that no driver refers to";
        if (why)
            g_string_append_printf(list, "%s'%s' (%s)", list->len ? ", " : "", member->name, why);
    }
    if (drivers || !failed)
        say_passed(walk, drivers, list);
    g_string_free(list, TRUE);
    g_free(passed);
    g_free(nodes);
}

static void read_solution(struct gather *gather, const char *file)
{
    struct solution *solution = solution_read(file);
    const struct configuration asked = {gather->request->configuration, gather->request->platform};
    const char *chosen = NULL;
    char *own = NULL;
    if (solution && solution->configurations->len)
        chosen = configuration_choose(solution->file, solution->configurations, &asked);
    else if (solution)
        chosen = own =
            g_strdup_printf("%s|%s", asked.name ? asked.name : "Release", asked.platform ? asked.platform : "x64");
    if (chosen) {
        struct walk walk = {gather, solution, chosen, g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL)};
        for (guint i = 0; i < solution->projects->len; i++) {
            struct solution_project *member = solution->projects->pdata[i];
            char *path = member_path(solution, member), *found = folders_find(gather->folders, path);
            g_hash_table_insert(walk.members, found ? found : g_strdup(path), member);
            g_hash_table_insert(walk.members, g_strdup(*member->id ? member->id : member->path), member);
            g_free(path);
        }
        read_members(&walk);
        g_hash_table_destroy(walk.members);
    }
    gather->good = gather->good && chosen;
    g_free(own);
    if (solution)
        solution_free(solution);
}

/* ---- inputs ------------------------------------------------------------------------------------------------------ */

static bool make_source(const struct gather *gather, const char *file, struct vcxproj_source *source)
{
    const char *platform = gather->request->platform ? gather->request->platform : "x64";
    if (settings_is_header(file))
        return say_error(file, 0, "a header is read with the sources that include it: name one of them");
    if (!settings_language(&source->settings, file))
        return say_error(file, 0,
                         "neither a project (.vcxproj, .sln, .slnx, compile_commands.json) nor a C or C++ source (.c "
                         ".cc .cpp .cxx)");
    if (!settings_platform(&source->settings, platform))
        return say_error(NULL, 0, "the platform '%s' is not known", platform);
    settings_version(&source->settings, "");
    return true;
}

static void read_source(struct gather *gather, const char *file)
{
    struct vcxproj_source *source = g_new0(struct vcxproj_source, 1);
    settings_init(&source->settings);
    source->file = io_normal_path(file);
    if (make_source(gather, file, source)) {
        add_source(gather, source, 0);
        return;
    }
    gather->good = false;
    vcxproj_source_free(source);
}

/* A database of compile commands does not say what is linked to what: its sources are a part of all. */
static void read_commands(struct gather *gather, const char *file)
{
    GPtrArray *sources = g_ptr_array_new();
    char *shown = io_normal_path(file);
    guint group = group_new(gather, shown);
    group_at(gather, group)->named = true;
    gather->good = compile_commands_read(file, gather->request->platform, gather->folders, sources) && gather->good;
    for (guint i = 0; i < sources->len; i++)
        add_source(gather, sources->pdata[i], group);
    g_ptr_array_free(sources, TRUE);
    g_free(shown);
}

static void read_file(struct gather *gather, const char *file)
{
    if (has_suffix(file, ".sln") || has_suffix(file, ".slnx"))
        read_solution(gather, file);
    else if (has_suffix(file, ".vcxproj"))
        read_project(gather, file);
    else if (has_suffix(file, ".json"))
        read_commands(gather, file);
    else
        read_source(gather, file);
}

static void read_input(struct gather *gather, const char *input)
{
    char *path = g_strdup(input);
    if (!io_exists(path))
        g_strdelimit(path, "\\", '/'); /* as typed on Windows */
    if (!io_exists(path)) {
        gather->good = say_error(input, 0, "no such file");
    } else if (io_is_folder(path)) {
        char *file = discover(gather->folders, path);
        gather->good = gather->good && file;
        if (file)
            read_file(gather, file);
        g_free(file);
    } else {
        read_file(gather, path);
    }
    g_free(path);
}

bool gather_read(struct gather *gather, const struct project_request *request, struct folders *folders)
{
    *gather = (struct gather){.request = request, .folders = folders, .good = true};
    gather->groups = g_ptr_array_new_with_free_func(group_free);
    gather->entries = g_array_new(FALSE, FALSE, sizeof(struct gather_entry));
    gather->said = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    gather->opened = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, node_free);
    group_new(gather, NULL);
    group_at(gather, 0)->named = true;
    for (char *const *input = request->inputs; *input; input++)
        read_input(gather, *input);
    return gather->good;
}

void gather_release(struct gather *gather)
{
    for (guint i = 0; i < gather->entries->len; i++)
        vcxproj_source_free(g_array_index(gather->entries, struct gather_entry, i).source);
    g_array_free(gather->entries, TRUE);
    g_ptr_array_free(gather->groups, TRUE);
    g_hash_table_destroy(gather->said);
    g_hash_table_destroy(gather->opened);
}
