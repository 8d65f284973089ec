#include "front/lasting.h"

#include <string.h>

#include <glib.h>

/* Where a text is read: the word that was read last, and what is in force. */
struct reading {
    const char *at, *end;
    bool pragma;  /* the last word says that one follows */
    int sections; /* pushed and not popped */
};

static bool is_word(char c)
{
    return g_ascii_isalnum(c) || c == '_' || c == '$';
}

static size_t word_length(const struct reading *reading)
{
    size_t length = 0;
    while (reading->at + length < reading->end && is_word(reading->at[length]))
        length++;
    return length;
}

static bool is(const char *word, size_t length, const char *name)
{
    return length == strlen(name) && !memcmp(word, name, length);
}

static bool is_among(const char *const *words, size_t count, const char *word, size_t length)
{
    for (size_t i = 0; i < count; i++)
        if (is(word, length, words[i]))
            return true;
    return false;
}

/* A pragma of sections, at its bracket: between a push and its pop anything may be set. */
static bool section_lasts(struct reading *reading)
{
    while (reading->at < reading->end && (*reading->at == ' ' || *reading->at == '\t' || *reading->at == '('))
        reading->at++;
    size_t length = word_length(reading);
    reading->sections += is(reading->at, length, "push");
    reading->sections -= is(reading->at, length, "pop");
    return reading->sections > 0 || (reading->sections == 0 && is(reading->at, length, "pop"));
}

static bool word_lasts(struct reading *reading, const char *word, size_t length)
{
    static const char *const sections[] = {"bss_seg", "code_seg", "const_seg", "data_seg"};
    static const char *const pragmas[] = {"alloc_text", "clang",      "include_alias",   "init_seg", "optimize",
                                          "pop_macro",  "push_macro", "strict_gs_check", "weak"};
    static const char *const places[] = {"__BASE_FILE__", "__INCLUDE_LEVEL__"};
    if (!reading->pragma)
        return *word != '_' || !is_among(places, G_N_ELEMENTS(places), word, length);
    if (is_among(sections, G_N_ELEMENTS(sections), word, length))
        return section_lasts(reading);
    return !is_among(pragmas, G_N_ELEMENTS(pragmas), word, length);
}

bool lasting_is(const char *text, size_t length)
{
    struct reading reading = {text, text + length, false, 0};
    while (reading.at < reading.end) {
        size_t size = word_length(&reading);
        const char *word = reading.at;
        reading.at += size ? size : 1;
        if (!size)
            continue;
        if (!word_lasts(&reading, word, size))
            return false;
        reading.pragma = is(word, size, "pragma") || is(word, size, "__pragma");
    }
    return reading.sections == 0;
}
