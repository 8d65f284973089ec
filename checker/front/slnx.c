#include "front/slnx.h"

#include <string.h>

#include "base/say.h"
#include "front/xml.h"

static const struct {
    const char *element;
    enum solution_rule_kind kind;
} rules[] = {
    {"BuildType", SOLUTION_CONFIGURATION},
    {"Platform", SOLUTION_PLATFORM},
    {"Build", SOLUTION_BUILD},
};

static bool read_project(struct solution *solution, const struct xml *element)
{
    const char *path = xml_attribute(element, "Path");
    if (!path)
        return say_error(element->file, element->line, "a project without a path");
    const char *name = xml_attribute(element, "DisplayName");
    char *plain = g_strdelimit(g_strdup(path), "\\", '/'), *base = g_path_get_basename(plain);
    char *dot = strrchr(base, '.');
    if (dot)
        *dot = '\0';
    struct solution_project *project = solution_add(solution, name ? name : base, path, element->line);
    g_free(plain);
    g_free(base);
    project->built = true;
    for (const struct xml *it = element->children; it; it = it->next) {
        const char *pattern = xml_attribute(it, "Solution"), *value = xml_attribute(it, "Project");
        for (size_t i = 0; i < G_N_ELEMENTS(rules); i++)
            if (xml_is(it, rules[i].element) && value)
                solution_rule_add(project, rules[i].kind, pattern ? pattern : "*|*", value);
        const char *before = xml_is(it, "BuildDependency") ? value : NULL;
        if (before)
            g_ptr_array_add(project->dependencies, g_strdup(before));
    }
    return true;
}

/* Each of the configurations with each of the platforms; Visual Studio's own where the solution names none. */
static void read_configurations(struct solution *solution, const struct xml *root)
{
    GPtrArray *names = g_ptr_array_new(), *platforms = g_ptr_array_new();
    for (const struct xml *group = root->children; group; group = group->next) {
        for (const struct xml *it = xml_is(group, "Configurations") ? group->children : NULL; it; it = it->next) {
            const char *name = xml_attribute(it, "Name");
            if (name && xml_is(it, "BuildType"))
                g_ptr_array_add(names, (void *)name);
            else if (name && xml_is(it, "Platform"))
                g_ptr_array_add(platforms, (void *)name);
        }
    }
    if (!names->len) {
        g_ptr_array_add(names, (void *)"Debug");
        g_ptr_array_add(names, (void *)"Release");
    }
    for (guint i = 0; i < names->len && platforms->len; i++)
        for (guint at = 0; at < platforms->len; at++)
            g_ptr_array_add(solution->configurations,
                            g_strdup_printf("%s|%s", (char *)names->pdata[i], (char *)platforms->pdata[at]));
    g_ptr_array_free(names, TRUE);
    g_ptr_array_free(platforms, TRUE);
}

bool slnx_read(struct solution *solution)
{
    struct arena arena = {0};
    const struct xml *root = xml_read(&arena, solution->file, solution->file);
    bool good = root != NULL;
    if (root && !xml_is(root, "Solution"))
        good = say_error(solution->file, root->line, "not a solution: its root element is '%s'", root->name);
    if (good)
        read_configurations(solution, root);
    for (const struct xml *it = good ? root->children : NULL; it; it = it->next) {
        bool folder = xml_is(it, "Folder"); /* folders of folders are named by their path, not nested */
        for (const struct xml *inner = folder ? it->children : it; inner; inner = folder ? inner->next : NULL)
            if (xml_is(inner, "Project"))
                good = read_project(solution, inner) && good;
    }
    arena_release(&arena);
    return good;
}
