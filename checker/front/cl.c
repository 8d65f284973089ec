#include "front/cl.h"

#include <string.h>

#include "base/io.h"

enum flag {
    FLAG_DEFINE,
    FLAG_UNDEFINE,
    FLAG_INCLUDE,
    FLAG_FORCED,
    FLAG_STANDARD,
    FLAG_C,
    FLAG_CXX,
    FLAG_PACK,
    FLAG_CLANG
};

/* Flags that bear on reading. A value follows at once or, where `apart`, as the next word. */
static const struct {
    const char *text;
    enum flag flag;
    bool value, apart;
} flags[] = {
    {"FI", FLAG_FORCED, true, true},      {"D", FLAG_DEFINE, true, true},      {"U", FLAG_UNDEFINE, true, true},
    {"I", FLAG_INCLUDE, true, true},      {"TC", FLAG_C, false, false},        {"TP", FLAG_CXX, false, false},
    {"Zp", FLAG_PACK, true, false},       {"imsvc", FLAG_INCLUDE, true, true}, {"external:I", FLAG_INCLUDE, true, true},
    {"std:", FLAG_STANDARD, true, false}, {"clang:", FLAG_CLANG, true, false},
};

/* Beginnings by which Microsoft's style is known: /D of "-I dir /Dx" is one, the path in "-I /opt/inc" is none. */
bool cl_is_style(char *const *words)
{
    static const char *const beginnings[] = {
        "D", "I", "U",    "FI",     "W", "w",      "Z",          "O",         "G",       "E",     "M",
        "T", "Y", "std:", "nologo", "c", "kernel", "permissive", "external:", "analyze", "utf-8", "wd"};
    for (; words && *words; words++) {
        if (strcmp(*words, "--driver-mode=cl") == 0)
            return true;
        if (**words != '/' || strchr(*words + 1, '/') || io_exists(*words))
            continue;
        for (size_t i = 0; i < G_N_ELEMENTS(beginnings); i++) {
            if (g_str_has_prefix(*words + 1, beginnings[i]))
                return true;
        }
    }
    return false;
}

static char *folder_path(const char *folder, const char *path)
{
    char *slashed = g_strdelimit(g_strdup(path), "\\", '/');
    char *joined = g_path_is_absolute(slashed) ? g_strdup(slashed) : g_build_filename(folder, slashed, NULL);
    char *normal = io_normal_path(joined);
    g_free(slashed);
    g_free(joined);
    return normal;
}

static bool apply(struct settings *settings, enum flag flag, const char *value, const char *folder)
{
    switch (flag) {
    case FLAG_DEFINE: {
        char *macro = g_strconcat("-D", value, NULL);
        char *sign = strpbrk(macro, "#="); /* cl takes X#1 for X=1 */
        if (sign)
            *sign = '=';
        g_ptr_array_add(settings->macros, macro);
        return true;
    }
    case FLAG_UNDEFINE:
        g_ptr_array_add(settings->macros, g_strconcat("-U", value, NULL));
        return true;
    case FLAG_INCLUDE:
        g_ptr_array_add(settings->includes, folder_path(folder, value));
        return true;
    case FLAG_FORCED:
        g_ptr_array_add(settings->forced, g_strdelimit(g_strdup(value), "\\", '/'));
        return true;
    case FLAG_STANDARD:
        return settings_standard(settings, value);
    case FLAG_C:
        settings->cxx = false;
        return true;
    case FLAG_CXX:
        settings->cxx = true;
        return true;
    case FLAG_PACK:
        g_ptr_array_add(settings->plain, g_strconcat("-fpack-struct=", *value ? value : "1", NULL));
        return true;
    case FLAG_CLANG:
        g_ptr_array_add(settings->plain, g_strdup(value));
        return true;
    }
    return false;
}

const char *cl_read(struct settings *settings, char *const *words, const char *folder)
{
    const char *bad = NULL;
    for (; words && *words; words++) {
        const char *word = *words;
        if (*word == '@' && !bad)
            bad = word;
        if (g_str_has_prefix(word, "--target=") || strcmp(word, "-m32") == 0 || strcmp(word, "-m64") == 0)
            g_ptr_array_add(settings->plain, g_strdup(word));
        if (*word != '/' && *word != '-')
            continue;
        for (size_t i = 0; i < G_N_ELEMENTS(flags); i++) {
            size_t length = strlen(flags[i].text);
            if (strncmp(word + 1, flags[i].text, length) != 0 || (!flags[i].value && word[1 + length]))
                continue;
            const char *value = word + 1 + length;
            if (!*value && flags[i].apart && words[1])
                value = *++words;
            if (!apply(settings, flags[i].flag, value, folder) && !bad)
                bad = word;
            break;
        }
    }
    return bad;
}

void cl_read_clang(struct settings *settings, char *const *words)
{
    static const char *const outputs[] = {"-o", "-MF", "-MT", "-MQ"}; /* with the word after them */
    static const char *const folders[] = {"-I", "-isystem", "-iquote", "-idirafter", "-imsvc"};
    for (; words && *words; words++) {
        const char *word = *words;
        /* warnings are not asked for, and as errors would count as loss */
        bool dropped = strcmp(word, "-c") == 0 || g_str_has_prefix(word, "-M") || g_str_has_prefix(word, "-W");
        for (size_t i = 0; i < G_N_ELEMENTS(outputs); i++) {
            if (strcmp(word, outputs[i]) == 0 && words[1])
                words++;
            dropped = dropped || strcmp(word, outputs[i]) == 0;
        }
        if (dropped)
            continue;
        g_ptr_array_add(settings->plain, g_strdup(word));
        if (strcmp(word, "-xc++") == 0 || (strcmp(word, "-x") == 0 && words[1] && strcmp(words[1], "c++") == 0))
            settings->cxx = true;
        if (strcmp(word, "-xc") == 0 || (strcmp(word, "-x") == 0 && words[1] && strcmp(words[1], "c") == 0))
            settings->cxx = false;
        for (size_t i = 0; i < G_N_ELEMENTS(folders); i++) {
            if (!g_str_has_prefix(word, folders[i]))
                continue;
            const char *value = word + strlen(folders[i]);
            if (*value || words[1])
                g_ptr_array_add(settings->searched, folder_path(".", *value ? value : words[1]));
            break;
        }
        if (strcmp(word, "-include") == 0 && words[1])
            g_ptr_array_add(settings->scanned, g_strdup(words[1]));
    }
}

char **cl_split(const char *line)
{
    GPtrArray *words = g_ptr_array_new();
    GString *word = g_string_new(NULL);
    bool inside = false, begun = false;
    for (;; line++) {
        if (*line == '"') {
            inside = !inside;
            begun = true;
        } else if (*line == '\\' && line[1] == '"') {
            g_string_append_c(word, *++line);
            begun = true;
        } else if (!*line || (g_ascii_isspace(*line) && !inside)) {
            if (begun)
                g_ptr_array_add(words, g_strdup(word->str));
            g_string_truncate(word, 0);
            begun = false;
            if (!*line)
                break;
        } else {
            g_string_append_c(word, *line);
            begun = true;
        }
    }
    g_string_free(word, TRUE);
    g_ptr_array_add(words, NULL);
    return (char **)g_ptr_array_free(words, FALSE);
}
