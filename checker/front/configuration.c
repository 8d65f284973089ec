#include "front/configuration.h"

#include <string.h>

#include "base/say.h"

static const char default_name[] = "Release", default_platform[] = "x64";

bool configuration_is_platform(const char *one, const char *other)
{
    const char *plain_one = g_ascii_strcasecmp(one, "x86") == 0 ? "Win32" : one;
    const char *plain_other = g_ascii_strcasecmp(other, "x86") == 0 ? "Win32" : other;
    return g_ascii_strcasecmp(plain_one, plain_other) == 0;
}

char *configuration_name(const char *pair)
{
    return g_strndup(pair, strcspn(pair, "|"));
}

char *configuration_platform(const char *pair)
{
    const char *bar = strchr(pair, '|');
    return g_strdup(bar ? bar + 1 : "");
}

/* How well a pair fits: 3 in both parts, -1 not what was asked for. */
static int score(const char *pair, const struct configuration *asked)
{
    char *name = configuration_name(pair), *platform = configuration_platform(pair);
    bool same_name = g_ascii_strcasecmp(name, asked->name ? asked->name : default_name) == 0;
    bool same_platform = configuration_is_platform(platform, asked->platform ? asked->platform : default_platform);
    g_free(name);
    g_free(platform);
    if ((asked->name && !same_name) || (asked->platform && !same_platform))
        return -1;
    return 2 * same_name + same_platform;
}

const char *configuration_choose(const char *file, const GPtrArray *names, const struct configuration *asked)
{
    const char *best = NULL;
    int best_score = -1;
    for (guint i = 0; i < names->len; i++) {
        int here = score(names->pdata[i], asked);
        if (here > best_score) {
            best_score = here;
            best = names->pdata[i];
        }
    }
    const char *name = asked->name ? asked->name : default_name;
    const char *platform = asked->platform ? asked->platform : default_platform;
    if (best && best_score < 3)
        say_note("%s: no %s|%s here, '%s' is taken", file, name, platform, best);
    if (best)
        return best;
    GString *list = g_string_new(NULL);
    for (guint i = 0; i < names->len; i++)
        g_string_append_printf(list, "%s%s", i ? ", " : "", (char *)names->pdata[i]);
    say_error(file, 0, "there is no configuration '%s|%s'; there are %s", name, platform, list->str);
    g_string_free(list, TRUE);
    return NULL;
}
