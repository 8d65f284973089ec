#include "front/msbuild_condition.h"

#include <glib.h>
#include <stdlib.h>
#include <string.h>

enum { DEPTH_LIMIT = 100 };

struct reader {
    const char *at;
    bool (*exists)(const char *path, void *data);
    void *data;
    int depth;
    bool broken; /* not a condition we know; every value is then without meaning */
};

static bool read_or(struct reader *reader);

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

/* A quoted text or a bare word (g_free it); NULL when none stands here. `*quoted` tells which. */
static char *take_operand(struct reader *reader, bool *quoted)
{
    *quoted = take(reader, "'");
    const char *start = reader->at;
    if (*quoted) {
        const char *end = strchr(start, '\'');
        if (!end)
            return NULL;
        reader->at = end + 1;
        return g_strndup(start, (gsize)(end - start));
    }
    while (is_word(*reader->at))
        reader->at++;
    return reader->at == start ? NULL : g_strndup(start, (gsize)(reader->at - start));
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

/* Orders exist between numbers only; versions ("10.0.19041.0") compare part by part. */
static bool compare(struct reader *reader, const char *left, const char *right, int *order)
{
    *order = 0;
    while (*left || *right) {
        char *left_end, *right_end;
        unsigned long left_part = strtoul(left, &left_end, 10), right_part = strtoul(right, &right_end, 10);
        if ((*left_end && *left_end != '.') || (*right_end && *right_end != '.') ||
            !g_ascii_isdigit(*(*left ? left : right))) {
            reader->broken = true;
            return false;
        }
        if (left_part != right_part) {
            *order = left_part < right_part ? -1 : 1;
            return true;
        }
        left = *left_end ? left_end + 1 : left_end;
        right = *right_end ? right_end + 1 : right_end;
    }
    return true;
}

static bool call(struct reader *reader, bool is_exists)
{
    bool quoted;
    char *text = take(reader, "(") ? take_operand(reader, &quoted) : NULL;
    if (!text || !take(reader, ")")) {
        reader->broken = true;
        g_free(text);
        return false;
    }
    g_strdelimit(text, "\\", '/');
    bool result = is_exists ? *text && reader->exists(text, reader->data) : g_str_has_suffix(text, "/");
    g_free(text);
    return result;
}

static bool read_comparison(struct reader *reader)
{
    bool quoted, result = false, truth;
    char *left = take_operand(reader, &quoted);
    if (!left) {
        reader->broken = true;
        return false;
    }
    static const char *const signs[] = {"==", "!=", "<=", ">=", "<", ">"};
    size_t sign = 0;
    while (sign < G_N_ELEMENTS(signs) && !take(reader, signs[sign]))
        sign++;
    char *right = sign < G_N_ELEMENTS(signs) ? take_operand(reader, &quoted) : NULL;
    int order;
    if (sign == G_N_ELEMENTS(signs) && is_truth(left, &truth))
        result = truth;
    else if (!right)
        reader->broken = true;
    else if (sign < 2)
        result = equal(left, right) == (sign == 0);
    else if (compare(reader, left, right, &order))
        result = sign == 2 ? order <= 0 : sign == 3 ? order >= 0 : sign == 4 ? order < 0 : order > 0;
    g_free(left);
    g_free(right);
    return result;
}

static bool read_single(struct reader *reader)
{
    if (++reader->depth > DEPTH_LIMIT) {
        reader->broken = true;
        return false;
    }
    bool result;
    if (take(reader, "(")) {
        result = read_or(reader);
        if (!take(reader, ")"))
            reader->broken = true;
    } else if (take(reader, "!")) {
        result = !read_single(reader);
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

static bool read_and(struct reader *reader)
{
    bool result = read_single(reader);
    while (!reader->broken && take_word(reader, "and"))
        result = read_single(reader) && result;
    return result;
}

static bool read_or(struct reader *reader)
{
    bool result = read_and(reader);
    while (!reader->broken && take_word(reader, "or"))
        result = read_and(reader) || result;
    return result;
}

enum msbuild_truth msbuild_condition(const char *text, bool (*exists)(const char *path, void *data), void *data)
{
    struct reader reader = {.at = text, .exists = exists, .data = data};
    skip_blanks(&reader);
    if (!*reader.at)
        return MSBUILD_TRUE; /* an empty condition is none */
    bool result = read_or(&reader);
    skip_blanks(&reader);
    if (reader.broken || *reader.at)
        return MSBUILD_UNKNOWN;
    return result ? MSBUILD_TRUE : MSBUILD_FALSE;
}
