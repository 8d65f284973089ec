#include "front/msbuild_known.h"

#include <string.h>

#include "base/io.h"

/* The closest folder at or above the project's that holds a solution, else the project's own. */
static char *closest_solution(struct msbuild *msbuild)
{
    char *own = msbuild_path(msbuild, ".");
    for (char *folder = g_strdup(own), *parent;; folder = parent) {
        bool stop = false;
        for (char *const *name = folders_list(msbuild->folders, folder); name && *name; name++) {
            stop = stop || strcmp(*name, ".git/") == 0;
            if (!g_str_has_suffix(*name, ".sln") && !g_str_has_suffix(*name, ".slnx"))
                continue;
            g_free(own);
            return folder;
        }
        parent = g_path_get_dirname(folder);
        stop = stop || strcmp(parent, folder) == 0;
        g_free(folder);
        if (stop) {
            g_free(parent);
            return own;
        }
    }
}

void msbuild_known_set(struct msbuild *msbuild, const struct configuration *configuration, const char *solution_folder)
{
    const char *platform = configuration->platform;
    char *path = io_absolute_path(msbuild->project), *folder = g_path_get_dirname(path);
    char *file = g_path_get_basename(path), *dot = strrchr(file, '.'),
         *solution = solution_folder ? io_absolute_path(solution_folder) : closest_solution(msbuild);
    char *name = g_strndup(file, dot ? (gsize)(dot - file) : strlen(file));
    bool is_x86 = g_ascii_strcasecmp(platform, "Win32") == 0;
    bool wide = !is_x86 && g_ascii_strcasecmp(platform, "ARM") != 0;
    const struct {
        const char *name, *value, *end;
    } known[] = {{"Configuration", configuration->name, ""},
                 {"Platform", platform, ""},
                 {"ProjectDir", folder, "/"},
                 {"ProjectPath", path, ""},
                 {"ProjectFileName", file, ""},
                 {"ProjectName", name, ""},
                 {"ProjectExt", dot ? dot : "", ""},
                 {"MSBuildProjectDirectory", folder, ""},
                 {"MSBuildProjectFullPath", path, ""},
                 {"MSBuildProjectFile", file, ""},
                 {"MSBuildProjectName", name, ""},
                 {"MSBuildProjectExtension", dot ? dot : "", ""},
                 {"SolutionDir", solution, "/"},
                 {"PlatformTarget", is_x86 ? "x86" : platform, ""},
                 {"PlatformShortName", is_x86 ? "x86" : platform, ""},
                 {"PlatformArchitecture", wide ? "64" : "32", ""},
                 {"OS", "Windows_NT", ""},
                 {"VisualStudioVersion", "17.0", ""}};
    for (size_t i = 0; i < G_N_ELEMENTS(known); i++) {
        msbuild_set(msbuild, known[i].name, g_strconcat(known[i].value, known[i].end, NULL));
        g_hash_table_add(msbuild->fixed, g_ascii_strdown(known[i].name, -1));
    }
    g_free(path);
    g_free(folder);
    g_free(file);
    g_free(name);
    g_free(solution);
}

void msbuild_known_default(struct msbuild *msbuild)
{
    const char *solution = msbuild_property(msbuild, "SolutionDir"), *name = msbuild_property(msbuild, "ProjectName");
    const char *platform = msbuild_property(msbuild, "Platform");
    const char *configuration = msbuild_property(msbuild, "Configuration");
    bool plain = g_ascii_strcasecmp(platform, "Win32") == 0; /* outputs of Win32 lie in no folder of their own */
    char *folder = g_strconcat(plain ? "" : platform, plain ? "" : "/", configuration, "/", NULL);
    const struct {
        const char *name, *before, *value;
    } defaults[] = {{"IntDir", "", folder},       {"IntermediateOutputPath", "", folder},
                    {"OutDir", solution, folder}, {"TargetDir", solution, folder},
                    {"TargetName", "", name},     {"RootNamespace", "", name}};
    for (size_t i = 0; i < G_N_ELEMENTS(defaults); i++) {
        if (!*msbuild_property(msbuild, defaults[i].name))
            msbuild_set(msbuild, defaults[i].name, g_strconcat(defaults[i].before, defaults[i].value, NULL));
    }
    g_free(folder);
}
