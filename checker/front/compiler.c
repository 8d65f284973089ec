#include "front/compiler.h"

#include <glib.h>
#include <string.h>

#include "front/settings.h"

/* They run the words behind them. */
static const char *const launchers[] = {"ccache", "sccache", "distcc", "icecc", "buildcache", "env", "clcache", "wine"};

/* Names, or what stands behind the last '-' of one ("aarch64-w64-mingw32-windres"). */
static const char *const others[] = {"as",       "rc",      "llvm-rc",  "windres", "llvm-windres", "ml",
                                     "ml64",     "armasm",  "armasm64", "nasm",    "yasm",         "midl",
                                     "widl",     "mc",      "windmc",   "nvcc",    "rustc",        "swiftc",
                                     "gfortran", "dlltool", "llvm-ml",  "link",    "lld-link"};

static bool is_among(const char *const *names, size_t count, const char *name)
{
    for (size_t i = 0; i < count; i++) {
        if (strcmp(names[i], name) == 0)
            return true;
    }
    return false;
}

/* "C:\bin\Clang-CL.exe" is "clang-cl", "gcc-12" is "gcc" (g_free it). */
static char *plain_name(const char *word)
{
    const char *name = word;
    for (const char *at = word; *at; at++) {
        if (*at == '/' || *at == '\\')
            name = at + 1;
    }
    char *plain = g_ascii_strdown(name, -1);
    size_t length = strlen(plain);
    if (g_str_has_suffix(plain, ".exe"))
        length -= 4;
    while (length && (g_ascii_isdigit(plain[length - 1]) || plain[length - 1] == '.'))
        length--;
    if (length && plain[length - 1] == '-')
        length--;
    else
        length = strlen(plain) - (g_str_has_suffix(plain, ".exe") ? 4 : 0); /* "ml64" has its number by right */
    plain[length] = '\0';
    return plain;
}

static bool is_launcher(const char *word)
{
    char *name = plain_name(word);
    bool launcher = is_among(launchers, G_N_ELEMENTS(launchers), name);
    g_free(name);
    return launcher;
}

/* "env A=B -i cc": words of a launcher are settings and flags. */
static char *const *skip_launchers(char *const *words)
{
    while (words[0] && words[1] && is_launcher(words[0])) {
        words++;
        while (words[1] && (words[0][0] == '-' || strchr(words[0], '=')))
            words++;
    }
    return words;
}

static void find_language(struct compiler *compiler)
{
    struct settings settings;
    settings_init(&settings);
    struct flag flag;
    for (char *const *word = compiler->flags; *word; word += flag.words) {
        if (!flag_find(compiler->style, word, &flag))
            flag = (struct flag){.words = 1};
        const char *name = flag.fixed ? flag.fixed : flag.value;
        if (flag.meaning != MEANS_LANGUAGE || strcmp(name, "none") == 0)
            continue;
        compiler->is_language_told = settings_language_name(&settings, name);
        compiler->other = compiler->other || !compiler->is_language_told;
    }
    settings_release(&settings);
}

void compiler_find(struct compiler *compiler, char *const *words)
{
    *compiler = (struct compiler){.style = STYLE_GNU, .flags = words};
    if (!words[0])
        return;
    words = skip_launchers(words);
    compiler->flags = words + 1;
    char *name = plain_name(words[0]);
    const char *dash = strrchr(name, '-');
    compiler->other =
        is_among(others, G_N_ELEMENTS(others), name) || (dash && is_among(others, G_N_ELEMENTS(others), dash + 1));
    if (strcmp(name, "cl") == 0 || g_str_has_suffix(name, "-cl"))
        compiler->style = STYLE_CL;
    for (char *const *word = compiler->flags; *word; word++) {
        if (strcmp(*word, "--driver-mode=cl") == 0)
            compiler->style = STYLE_CL;
    }
    compiler->cxx = g_str_has_suffix(name, "++");
    if (strstr(name, "-w64-mingw32"))
        compiler->platform = settings_target_platform(name);
    g_free(name);
    find_language(compiler);
}
