#include "front/msbuild_condition.h"

#include <glib.h>
#include <stdlib.h>
#include <string.h>

#include "front/macro.h"

enum { DEPTH_LIMIT = 100 };

struct reader {
    const char *at;
    const struct msbuild_condition_ask *ask;
    int depth;
    bool broken; /* not a condition we know; every value is then without meaning */
};

static enum msbuild_truth read_or(struct reader *reader);

static enum msbuild_truth truth_of(bool value)
{
    return value ? MSBUILD_TRUE : MSBUILD_FALSE;
}

static void skip_blanks(struct reader *reader)
{
    while (g_ascii_isspace(*reader->at))
        reader->at++;
}

static bool take(struct reader *reader, const char *sign)
{
    skip_blanks(reader);
    if (strncmp(reader->at, sign, strlen(sign)) != 0)
        return false;
    reader->at += strlen(sign);
    return true;
}

static bool is_word(char c)
{
    return g_ascii_isalnum(c) || c == '_' || c == '.' || c == '-';
}

static bool take_word(struct reader *reader, const char *word)
{
    size_t length = strlen(word);
    skip_blanks(reader);
    if (g_ascii_strncasecmp(reader->at, word, length) != 0 || is_word(reader->at[length]))
        return false;
    reader->at += length;
    return true;
}

/*
 * A quoted text, or a bare word or macro. False when none stands here. `*value` (g_free it) is what it expands to, NULL
 * when that cannot be known.
 */
static bool take_operand(struct reader *reader, char **value)
{
    *value = NULL;
    bool quoted = take(reader, "'");
    const char *start = reader->at;
    if (quoted) {
        const char *end = strchr(start, '\'');
        if (!end)
            return false;
        reader->at = end;
    } else {
        while (is_word(*reader->at) || macro_length(reader->at))
            reader->at += is_word(*reader->at) ? 1 : macro_length(reader->at);
        if (reader->at == start)
            return false;
    }
    char *text = g_strndup(start, (gsize)(reader->at - start));
    *value = reader->ask->expand(text, reader->ask->data);
    g_free(text);
    reader->at += quoted;
    return true;
}

static bool is_number(const char *text, double *value)
{
    char *end;
    *value = g_ascii_strtod(text, &end);
    return end != text && *end == '\0';
}

/* on, yes and true are one value, off, no and false the other, as in MSBuild. */
static bool is_truth(const char *text, bool *value)
{
    static const char *const words[] = {"false", "true", "off", "on", "no", "yes"};
    for (size_t i = 0; i < G_N_ELEMENTS(words); i++) {
        if (g_ascii_strcasecmp(text, words[i]) == 0) {
            *value = i % 2;
            return true;
        }
    }
    return false;
}

static bool equal(const char *left, const char *right)
{
    double left_number, right_number;
    bool left_truth, right_truth;
    if (is_number(left, &left_number) && is_number(right, &right_number))
        return left_number == right_number;
    if (is_truth(left, &left_truth) && is_truth(right, &right_truth))
        return left_truth == right_truth;
    return g_ascii_strcasecmp(left, right) == 0;
}

/* Orders exist between numbers only; versions ("10.0.19041.0") compare part by part. False when there is none. */
static bool compare(const char *left, const char *right, int *order)
{
    *order = 0;
    while (*left || *right) {
        char *left_end, *right_end;
        unsigned long left_part = strtoul(left, &left_end, 10), right_part = strtoul(right, &right_end, 10);
        if ((*left_end && *left_end != '.') || (*right_end && *right_end != '.') ||
            !g_ascii_isdigit(*(*left ? left : right)))
            return false;
        if (left_part != right_part) {
            *order = left_part < right_part ? -1 : 1;
            return true;
        }
        left = *left_end ? left_end + 1 : left_end;
        right = *right_end ? right_end + 1 : right_end;
    }
    return true;
}

static enum msbuild_truth call(struct reader *reader, bool is_exists)
{
    char *text = NULL;
    if (!take(reader, "(") || !take_operand(reader, &text) || !take(reader, ")")) {
        reader->broken = true;
        g_free(text);
        return MSBUILD_UNKNOWN;
    }
    if (!text)
        return MSBUILD_UNKNOWN;
    g_strdelimit(text, "\\", '/');
    bool result = is_exists ? *text && reader->ask->exists(text, reader->ask->data) : g_str_has_suffix(text, "/");
    g_free(text);
    return truth_of(result);
}

static const char *const signs[] = {"==", "!=", "<=", ">=", "<", ">"};

static enum msbuild_truth decide(const char *left, size_t sign, const char *right)
{
    int order;
    if (sign < 2)
        return truth_of(equal(left, right) == (sign == 0));
    if (!compare(left, right, &order))
        return MSBUILD_UNKNOWN;
    return truth_of(sign == 2 ? order <= 0 : sign == 3 ? order >= 0 : sign == 4 ? order < 0 : order > 0);
}

static enum msbuild_truth read_comparison(struct reader *reader)
{
    char *left, *right = NULL;
    bool truth;
    enum msbuild_truth result = MSBUILD_UNKNOWN;
    if (!take_operand(reader, &left)) {
        reader->broken = true;
        return result;
    }
    size_t sign = 0;
    while (sign < G_N_ELEMENTS(signs) && !take(reader, signs[sign]))
        sign++;
    if (sign == G_N_ELEMENTS(signs)) {
        if (left && is_truth(left, &truth))
            result = truth_of(truth);
        else
            reader->broken = left != NULL;
    } else if (!take_operand(reader, &right)) {
        reader->broken = true;
    } else if (left && right) {
        result = decide(left, sign, right);
    }
    g_free(left);
    g_free(right);
    return result;
}

static enum msbuild_truth read_single(struct reader *reader)
{
    if (++reader->depth > DEPTH_LIMIT) {
        reader->broken = true;
        return MSBUILD_UNKNOWN;
    }
    enum msbuild_truth result;
    if (take(reader, "(")) {
        result = read_or(reader);
        if (!take(reader, ")"))
            reader->broken = true;
    } else if (take(reader, "!")) {
        result = read_single(reader);
        if (result != MSBUILD_UNKNOWN)
            result = truth_of(result == MSBUILD_FALSE);
    } else if (take_word(reader, "Exists")) {
        result = call(reader, true);
    } else if (take_word(reader, "HasTrailingSlash")) {
        result = call(reader, false);
    } else {
        result = read_comparison(reader);
    }
    reader->depth--;
    return result;
}

static enum msbuild_truth read_and(struct reader *reader)
{
    enum msbuild_truth result = read_single(reader);
    while (!reader->broken && take_word(reader, "and")) {
        enum msbuild_truth right = read_single(reader);
        if (result == MSBUILD_FALSE || right == MSBUILD_FALSE)
            result = MSBUILD_FALSE;
        else if (right == MSBUILD_UNKNOWN)
            result = right;
    }
    return result;
}

static enum msbuild_truth read_or(struct reader *reader)
{
    enum msbuild_truth result = read_and(reader);
    while (!reader->broken && take_word(reader, "or")) {
        enum msbuild_truth right = read_and(reader);
        if (result == MSBUILD_TRUE || right == MSBUILD_TRUE)
            result = MSBUILD_TRUE;
        else if (right == MSBUILD_UNKNOWN)
            result = right;
    }
    return result;
}

enum msbuild_truth msbuild_condition(const char *text, const struct msbuild_condition_ask *ask)
{
    struct reader reader = {.at = text, .ask = ask};
    skip_blanks(&reader);
    if (!*reader.at)
        return MSBUILD_TRUE; /* an empty condition is none */
    enum msbuild_truth result = read_or(&reader);
    skip_blanks(&reader);
    return reader.broken || *reader.at ? MSBUILD_UNKNOWN : result;
}
