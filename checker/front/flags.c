#include "front/flags.h"

#include <string.h>

#include "base/io.h"
#include "front/response.h"

/* Beginnings by which Microsoft's style is known: /D of "-I dir /Dx" is one, the path in "-I /opt/inc" is none. */
enum flag_style flags_style(char *const *words)
{
    static const char *const beginnings[] = {
        "D", "I", "U",    "FI",     "W", "w",      "Z",          "O",         "G",       "E",     "M",
        "T", "Y", "std:", "nologo", "c", "kernel", "permissive", "external:", "analyze", "utf-8", "wd"};
    for (; words && *words; words++) {
        if (strcmp(*words, "--driver-mode=cl") == 0)
            return STYLE_CL;
        if (**words != '/' || strchr(*words + 1, '/') || io_exists(*words))
            continue;
        for (size_t i = 0; i < G_N_ELEMENTS(beginnings); i++) {
            if (g_str_has_prefix(*words + 1, beginnings[i]))
                return STYLE_CL;
        }
    }
    return STYLE_GNU;
}

static bool is_absolute(const char *path)
{
    return *path == '/' || (g_ascii_isalpha(path[0]) && path[1] == ':');
}

static void add_path(GPtrArray *paths, const char *folder, const char *path)
{
    char *slashed = g_strdelimit(g_strdup(path), "\\", '/');
    char *joined = is_absolute(slashed) ? g_strdup(slashed) : g_build_filename(folder, slashed, NULL);
    g_ptr_array_add(paths, joined[0] == '/' || !is_absolute(joined) ? io_normal_path(joined) : g_strdup(joined));
    g_free(slashed);
    g_free(joined);
}

static void add_macro(struct settings *settings, enum flag_style style, const char *value)
{
    char *macro = g_strconcat("-D", value, NULL);
    char *sign = style == STYLE_CL ? strpbrk(macro, "#=") : NULL; /* cl takes X#1 for X=1 */
    if (sign)
        *sign = '=';
    g_ptr_array_add(settings->macros, macro);
}

/* Gives what is wrong with the flag, NULL when nothing is. */
static const char *apply(struct settings *settings, enum flag_style style, const struct flag *flag, const char *folder)
{
    const char *value = flag->value ? flag->value : "";
    switch (flag->meaning) {
    case MEANS_NOTHING:
    case MEANS_END:
        break;
    case MEANS_DEFINE:
        add_macro(settings, style, flag->fixed ? flag->fixed : value);
        break;
    case MEANS_UNDEFINE:
        g_ptr_array_add(settings->macros, g_strconcat("-U", value, NULL));
        break;
    case MEANS_INCLUDE:
        add_path(settings->includes, folder, value);
        break;
    case MEANS_SYSTEM:
        add_path(settings->system, folder, value);
        break;
    case MEANS_QUOTED:
        add_path(settings->quoted, folder, value);
        break;
    case MEANS_AFTER:
        add_path(settings->after, folder, value);
        break;
    case MEANS_FORCED:
        g_ptr_array_add(settings->forced, g_strdelimit(g_strdup(value), "\\", '/'));
        break;
    case MEANS_MACROS:
        add_path(settings->macro_files, folder, value);
        break;
    case MEANS_STANDARD:
        return settings_standard(settings, value) ? NULL : "the language standard is not known";
    case MEANS_LANGUAGE:
        return settings_language_name(settings, flag->fixed ? flag->fixed : value) ? NULL : "the language is not known";
    case MEANS_PLATFORM:
        (void)settings_platform(settings, flag->fixed);
        break;
    case MEANS_TARGET:
        value = settings_target_platform(value);
        return value && settings_platform(settings, value) ? NULL : "no Windows runs on that target";
    case MEANS_PACK:
        g_ptr_array_add(settings->plain, g_strconcat("-fpack-struct=", *value ? value : "1", NULL));
        return strspn(value, "0123456789") == strlen(value) ? NULL : "the alignment is no number";
    case MEANS_PASS:
        g_ptr_array_add(settings->plain, g_strconcat(flag->fixed, value, NULL));
        break;
    case MEANS_CLANG:
        break;
    }
    return NULL;
}

/* Flags behind /clang:, which may have their values in another /clang:. */
static void apply_clang(struct settings *settings, GPtrArray *words, const char *folder, GPtrArray *problems);

static void apply_all(struct settings *settings, enum flag_style style, char *const *words, const char *folder,
                      GPtrArray *problems)
{
    GPtrArray *inner = g_ptr_array_new();
    struct flag flag = {.meaning = MEANS_NOTHING};
    for (; *words && flag.meaning != MEANS_END; words += flag.words) {
        if (!flag_find(style, words, &flag)) {
            flag = (struct flag){.words = 1};
            if (style == STYLE_GNU && **words == '-' && (*words)[1])
                g_ptr_array_add(problems, g_strdup_printf("the compiler flag '%s' is not known", *words));
            continue;
        }
        if (flag.meaning == MEANS_CLANG)
            g_ptr_array_add(inner, (char *)flag.value);
        const char *why = apply(settings, style, &flag, folder);
        if (why)
            g_ptr_array_add(problems, g_strdup_printf("the compiler flag '%s' is not understood: %s", *words, why));
    }
    if (inner->len)
        apply_clang(settings, inner, folder, problems);
    g_ptr_array_free(inner, TRUE);
}

static void apply_clang(struct settings *settings, GPtrArray *words, const char *folder, GPtrArray *problems)
{
    g_ptr_array_add(words, NULL);
    apply_all(settings, STYLE_GNU, (char *const *)words->pdata, folder, problems);
}

bool flags_read(struct settings *settings, enum flag_style style, enum command_quoting quoting, char *const *words,
                const char *folder, GPtrArray *problems)
{
    guint before = problems->len;
    char **all = response_expand(words, quoting, folder, problems);
    bool complete = problems->len == before;
    apply_all(settings, style, all, folder, problems);
    g_strfreev(all);
    return complete;
}
