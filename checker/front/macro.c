#include "front/macro.h"

#include <glib.h>
#include <string.h>

#include "base/io.h"

enum { LENGTH_LIMIT = 1000 }; /* so that many that never end cost little */

size_t macro_length(const char *text)
{
    if (text[0] != '$' || text[1] != '(')
        return 0;
    int open = 1;
    for (size_t i = 2; text[i] && i < LENGTH_LIMIT; i++) {
        open += (text[i] == '(') - (text[i] == ')');
        if (!open)
            return i + 1;
    }
    return 0;
}

char *macro_first(const char *text)
{
    for (; *text; text++) {
        size_t length = macro_length(text);
        if (length)
            return g_strndup(text + 2, length - 3);
    }
    return NULL;
}

bool macro_is_name(const char *macro)
{
    const char *at = macro;
    while (g_ascii_isalnum(*at) || *at == '_' || *at == '-')
        at++;
    return at != macro && !*at;
}

bool macro_is_kit(const char *macro)
{
    static const char *const patterns[] = {"DDK_*",
                                           "SDK_*",
                                           "KIT_*",
                                           "CRT_*",
                                           "*_INC_PATH",
                                           "*_INC_PATH_WDK",
                                           "*INCLUDEPATH",
                                           "WDK*",
                                           "WINDOWSS*",
                                           "VC*",
                                           "USERROOTDIR*",
                                           "UCRT*",
                                           "UNIVERSALCRT*",
                                           "NETFX*",
                                           "VSINSTALLDIR*",
                                           "DEVENVDIR",
                                           "FRAMEWORKDIR*",
                                           "FRAMEWORKSDKDIR",
                                           "PROGRAMFILES*",
                                           "MSBUILD*PATH*",
                                           "MSBUILDPROGRAMFILES32",
                                           "MSBUILDUSEREXTENSIONSPATH"};
    char *name = g_ascii_strup(macro, -1);
    bool known = false;
    for (size_t i = 0; i < G_N_ELEMENTS(patterns) && !known; i++)
        known = g_pattern_match_simple(patterns[i], name);
    g_free(name);
    return known;
}

char *macro_of_file(const char *macro, const char *file)
{
    static const char prefix[] = "MSBuildThisFile";
    if (g_ascii_strncasecmp(macro, prefix, strlen(prefix)) != 0)
        return NULL;
    const char *part = macro + strlen(prefix);
    char *absolute = io_absolute_path(file), *base = g_path_get_basename(absolute),
         *folder = g_path_get_dirname(absolute);
    char *dot = strrchr(base, '.'), *value = NULL;
    if (!*part)
        value = g_strdup(base);
    else if (g_ascii_strcasecmp(part, "Directory") == 0)
        value = g_strconcat(folder, "/", NULL);
    else if (g_ascii_strcasecmp(part, "FullPath") == 0)
        value = g_strdup(absolute);
    else if (g_ascii_strcasecmp(part, "Name") == 0)
        value = g_strndup(base, dot ? (gsize)(dot - base) : strlen(base));
    else if (g_ascii_strcasecmp(part, "Extension") == 0)
        value = g_strdup(dot ? dot : "");
    g_free(absolute);
    g_free(base);
    g_free(folder);
    return value;
}

void macro_unescape(char *text)
{
    char *out = text;
    while (*text) {
        if (text[0] == '%' && g_ascii_isxdigit(text[1]) && g_ascii_isxdigit(text[2])) {
            *out++ = (char)(g_ascii_xdigit_value(text[1]) * 16 + g_ascii_xdigit_value(text[2]));
            text += 3;
        } else {
            *out++ = *text++;
        }
    }
    *out = '\0';
}
