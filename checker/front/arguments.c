#include "front/arguments.h"

#include <string.h>

#include "front/wdk.h"

/*
 * What makes clang read sources as Microsoft's compiler does, and go on whatever it meets: delayed parsing would leave
 * the bodies of templates out; a limit of errors would end the unit; what Microsoft's compiler only warns of (a
 * function used undeclared, a pointer of another type) must cost no statement. -nostdinc: all headers come from the
 * WDK.
 */
static const char *const common[] = {"-fms-extensions",
                                     "-fms-compatibility",
                                     "-fms-compatibility-version=19.40",
                                     "-fno-delayed-template-parsing",
                                     "-ferror-limit=0",
                                     "-nostdinc",
                                     "-Wno-everything",
                                     "-fno-sized-deallocation",
                                     "-D__SYNCLINT__=1"};

static void add(GPtrArray *arguments, const char *option, const char *value)
{
    g_ptr_array_add(arguments, g_strconcat(option, value, NULL));
}

static void add_pair(GPtrArray *arguments, const char *option, const char *value)
{
    add(arguments, option, "");
    add(arguments, value, "");
}

static void add_all(GPtrArray *arguments, const GPtrArray *values)
{
    for (guint i = 0; i < values->len; i++)
        add(arguments, values->pdata[i], "");
}

static void add_pairs(GPtrArray *arguments, const char *option, const GPtrArray *values)
{
    for (guint i = 0; i < values->len; i++)
        add_pair(arguments, option, values->pdata[i]);
}

char **arguments_make(const struct settings *settings, const char *overlay, char *const *system)
{
    GPtrArray *arguments = g_ptr_array_new();
    char *const *annotations = system;
    add(arguments, settings->cxx ? "-xc++" : "-xc", "");
    add(arguments, "-std=", settings->cxx ? settings->standard_cxx : settings->standard_c);
    add(arguments, "--target=", settings->target);
    for (size_t i = 0; i < G_N_ELEMENTS(common); i++)
        add(arguments, common[i], "");
    add_pair(arguments, "-ivfsoverlay", overlay);
    add_all(arguments, settings->macros);
    add_pairs(arguments, "-iquote", settings->quoted);
    for (guint i = 0; i < settings->includes->len; i++)
        add(arguments, "-I", settings->includes->pdata[i]);
    add_pairs(arguments, "-isystem", settings->system);
    for (; *system; system++)
        add_pair(arguments, "-isystem", *system);
    add_pairs(arguments, "-idirafter", settings->after);
    if (*annotations && strcmp(*annotations, WDK_ANNOTATION_FOLDER) == 0) /* a real WDK: ours before its own */
        add_pair(arguments, "-include", WDK_ANNOTATION_FOLDER "/driverspecs.h");
    add_pairs(arguments, "-imacros", settings->macro_files);
    add_pairs(arguments, "-include", settings->forced);
    add_all(arguments, settings->plain);
    g_ptr_array_add(arguments, NULL);
    return (char **)g_ptr_array_free(arguments, FALSE);
}
