#include "front/settings.h"

#include <string.h>

static const struct platform {
    const char *name, *target;
    const char *macros[5]; /* what the kernel's build passes for it; -mrtd: calls are __stdcall unless they say else */
} platforms[] = {
    {"x64", "x86_64-pc-windows-msvc", {"-D_WIN64", "-D_AMD64_", "-DAMD64"}},
    {"Win32", "i686-pc-windows-msvc", {"-D_X86_=1", "-Di386=1", "-DSTD_CALL", "-mrtd"}},
    {"x86", "i686-pc-windows-msvc", {"-D_X86_=1", "-Di386=1", "-DSTD_CALL", "-mrtd"}},
    {"ARM64", "aarch64-pc-windows-msvc", {"-D_WIN64", "-D_ARM64_", "-DARM64"}},
    {"ARM64EC", "arm64ec-pc-windows-msvc", {"-D_WIN64", "-D_AMD64_", "-DAMD64", "-D_ARM64EC_"}},
    {"ARM", "armv7-pc-windows-msvc", {"-D_ARM_", "-DARM"}},
};

/* _WIN32_WINNT and NTDDI_VERSION by TargetVersion, the newest last. */
static const struct version {
    const char *name, *winnt, *ntddi;
} versions[] = {
    {"Windows7", "0x0601", "0x06010000"},
    {"Windows8", "0x0602", "0x06020000"},
    {"WindowsV6.3", "0x0603", "0x06030000"},
    {"Windows10", "0x0A00", "0x0A000010"},
};

static const struct standard {
    const char *name, *clang;
    bool cxx;
} standards[] = {
    {"c89", "c89", false},    {"c90", "c89", false},     {"c99", "c99", false},           {"c11", "c11", false},
    {"c1x", "c11", false},    {"c17", "c17", false},     {"c18", "c17", false},           {"c2x", "c23", false},
    {"c23", "c23", false},    {"clatest", "c23", false}, {"c++98", "c++98", true},        {"c++03", "c++03", true},
    {"c++0x", "c++11", true}, {"c++11", "c++11", true},  {"c++1y", "c++14", true},        {"c++14", "c++14", true},
    {"c++1z", "c++17", true}, {"c++17", "c++17", true},  {"c++2a", "c++20", true},        {"c++20", "c++20", true},
    {"c++2b", "c++23", true}, {"c++23", "c++23", true},  {"c++23preview", "c++23", true}, {"c++latest", "c++23", true},
    {"c++2c", "c++26", true}, {"c++26", "c++26", true},
};

static const struct suffix {
    const char *text;
    bool cxx;
} suffixes[] = {{".c", false}, {".cpp", true}, {".cxx", true}, {".cc", true}, {".c++", true}, {".cp", true}};

static const char *const header_suffixes[] = {".h", ".hh", ".hpp", ".hxx", ".h++", ".inl", ".inc", ".ipp", ".tmh"};

/* As -x takes them; a header is read like a source. */
static const struct language {
    const char *name;
    bool cxx;
} languages[] = {{"c", false},  {"c-header", false},  {"cpp-output", false},
                 {"c++", true}, {"c++-header", true}, {"c++-cpp-output", true}};

/* The architecture of a triple. Prefixes: "armv7a", "i686". */
static const struct architecture {
    const char *prefix, *platform;
} architectures[] = {{"x86_64", "x64"},  {"amd64", "x64"}, {"arm64ec", "ARM64EC"}, {"aarch64", "ARM64"},
                     {"arm64", "ARM64"}, {"arm", "ARM"},   {"thumb", "ARM"},       {"i386", "x86"},
                     {"i486", "x86"},    {"i586", "x86"},  {"i686", "x86"},        {"x86", "x86"}};

static GPtrArray *texts_new(void)
{
    return g_ptr_array_new_with_free_func(g_free);
}

static void add_macro(struct settings *settings, const char *format, const char *value)
{
    g_ptr_array_add(settings->macros, g_strconcat(format, value, NULL));
}

void settings_init(struct settings *settings)
{
    *settings = (struct settings){.standard_c = "c17", .standard_cxx = "c++17"};
    settings->macros = texts_new();
    settings->includes = texts_new();
    settings->forced = texts_new();
    settings->plain = texts_new();
    settings->quoted = texts_new();
    settings->system = texts_new();
    settings->after = texts_new();
    settings->macro_files = texts_new();
    settings->scanned = texts_new();
    add_macro(settings, "-DWINNT=1", "");
    add_macro(settings, "-D_KERNEL_MODE=1", "");
}

static GPtrArray *texts_copy(GPtrArray *from)
{
    GPtrArray *texts = texts_new();
    for (guint i = 0; i < from->len; i++)
        g_ptr_array_add(texts, g_strdup(from->pdata[i]));
    return texts;
}

void settings_copy(struct settings *settings, const struct settings *from)
{
    *settings = *from;
    settings->macros = texts_copy(from->macros);
    settings->includes = texts_copy(from->includes);
    settings->forced = texts_copy(from->forced);
    settings->plain = texts_copy(from->plain);
    settings->quoted = texts_copy(from->quoted);
    settings->system = texts_copy(from->system);
    settings->after = texts_copy(from->after);
    settings->macro_files = texts_copy(from->macro_files);
    settings->scanned = texts_copy(from->scanned);
}

void settings_release(struct settings *settings)
{
    g_ptr_array_free(settings->macros, TRUE);
    g_ptr_array_free(settings->includes, TRUE);
    g_ptr_array_free(settings->forced, TRUE);
    g_ptr_array_free(settings->plain, TRUE);
    g_ptr_array_free(settings->quoted, TRUE);
    g_ptr_array_free(settings->system, TRUE);
    g_ptr_array_free(settings->after, TRUE);
    g_ptr_array_free(settings->macro_files, TRUE);
    g_ptr_array_free(settings->scanned, TRUE);
}

static void drop_macro(struct settings *settings, const char *macro)
{
    for (guint i = 0; i < settings->macros->len; i++) {
        if (strcmp(settings->macros->pdata[i], macro) == 0) {
            g_ptr_array_remove_index(settings->macros, i);
            return;
        }
    }
}

bool settings_platform(struct settings *settings, const char *platform)
{
    const struct platform *found = NULL;
    for (size_t i = 0; i < G_N_ELEMENTS(platforms) && !found; i++) {
        if (g_ascii_strcasecmp(platforms[i].name, platform) == 0)
            found = &platforms[i];
    }
    if (!found || g_strcmp0(settings->target, found->target) == 0)
        return found;
    for (size_t i = 0; i < G_N_ELEMENTS(platforms) && settings->target; i++) {
        if (strcmp(platforms[i].target, settings->target) != 0)
            continue;
        for (size_t macro = 0; platforms[i].macros[macro]; macro++)
            drop_macro(settings, platforms[i].macros[macro]);
        break;
    }
    settings->target = found->target;
    for (size_t macro = 0; found->macros[macro]; macro++)
        add_macro(settings, found->macros[macro], "");
    return true;
}

const char *settings_target_platform(const char *triple)
{
    for (size_t i = 0; i < G_N_ELEMENTS(architectures); i++) {
        if (g_str_has_prefix(triple, architectures[i].prefix))
            return architectures[i].platform;
    }
    return NULL;
}

void settings_version(struct settings *settings, const char *version)
{
    size_t which = 0;
    while (which + 1 < G_N_ELEMENTS(versions) && g_ascii_strcasecmp(versions[which].name, version) != 0)
        which++;
    add_macro(settings, "-D_WIN32_WINNT=", versions[which].winnt);
    add_macro(settings, "-DWINVER=", versions[which].winnt);
    add_macro(settings, "-DNTDDI_VERSION=", versions[which].ntddi);
}

bool settings_standard(struct settings *settings, const char *name)
{
    /* a project says "stdcpp17" and "stdc17" where the compiler says "c++17" and "c17"; GCC has "gnu++17" beside it */
    char *plain = g_str_has_prefix(name, "stdcpp") ? g_strconcat("c++", name + 6, NULL)
                  : g_str_has_prefix(name, "std")  ? g_strdup(name + 3)
                  : g_str_has_prefix(name, "gnu")  ? g_strconcat("c", name + 3, NULL)
                                                   : g_strdup(name);
    bool known = false;
    for (size_t i = 0; i < G_N_ELEMENTS(standards) && !known; i++) {
        known = strcmp(standards[i].name, plain) == 0;
        if (known && standards[i].cxx)
            settings->standard_cxx = standards[i].clang;
        else if (known)
            settings->standard_c = standards[i].clang;
    }
    g_free(plain);
    return known;
}

bool settings_language(struct settings *settings, const char *file)
{
    const char *dot = strrchr(file, '.');
    for (size_t i = 0; dot && i < G_N_ELEMENTS(suffixes); i++) {
        if (g_ascii_strcasecmp(suffixes[i].text, dot) == 0) {
            settings->cxx = suffixes[i].cxx;
            return true;
        }
    }
    return false;
}

bool settings_language_name(struct settings *settings, const char *name)
{
    if (strcmp(name, "none") == 0)
        return true;
    for (size_t i = 0; i < G_N_ELEMENTS(languages); i++) {
        if (strcmp(languages[i].name, name) == 0) {
            settings->cxx = languages[i].cxx;
            return true;
        }
    }
    return false;
}

bool settings_is_header(const char *file)
{
    const char *dot = strrchr(file, '.');
    for (size_t i = 0; dot && i < G_N_ELEMENTS(header_suffixes); i++) {
        if (g_ascii_strcasecmp(header_suffixes[i], dot) == 0)
            return true;
    }
    return false;
}
