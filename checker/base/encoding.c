#include "base/encoding.h"

#include <glib.h>
#include <string.h>

#include "base/io.h"

/* Windows-1252 from 0x80 on; the five bytes that it leaves open mean the control characters of Latin-1. */
static const gunichar western[32] = {0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                     0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,   0x017D, 0x8F,
                                     0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                     0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

static void replace(char **bytes, size_t *length, GString *text)
{
    g_free(*bytes);
    *length = text->len;
    *bytes = g_string_free(text, FALSE);
}

/* The unit at `at`; `high`: which of its two bytes counts more. */
static gunichar unit_at(const char *bytes, size_t at, int high)
{
    return (gunichar)((guchar)bytes[at + (size_t)high] << 8 | (guchar)bytes[at + (size_t)!high]);
}

static const char *from_utf16(char **bytes, size_t *length, int high)
{
    GString *text = g_string_sized_new(*length / 2 + 1);
    bool good = *length % 2 == 0;
    for (size_t at = 2; good && at < *length; at += 2) {
        gunichar unit = unit_at(*bytes, at, high);
        if (unit >= 0xD800 && unit < 0xDC00 && at + 2 < *length) {
            gunichar low = unit_at(*bytes, at + 2, high);
            good = low >= 0xDC00 && low < 0xE000;
            unit = 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00);
            at += 2;
        } else if (unit >= 0xD800 && unit < 0xE000) {
            good = false;
        }
        if (good)
            g_string_append_unichar(text, unit);
    }
    if (!good) {
        g_string_free(text, TRUE);
        return "broken UTF-16";
    }
    replace(bytes, length, text);
    return NULL;
}

static void from_western(char **bytes, size_t *length)
{
    GString *text = g_string_sized_new(*length + *length / 8);
    for (size_t at = 0; at < *length; at++) {
        guchar byte = (guchar)(*bytes)[at];
        if (byte < 0x80)
            g_string_append_c(text, (char)byte);
        else
            g_string_append_unichar(text, byte < 0xA0 ? western[byte - 0x80] : byte);
    }
    replace(bytes, length, text);
}

/* Zero bytes are no reason to call a text something else: the compiler passes over them. */
static bool is_utf8(const char *bytes, size_t length)
{
    const char *end = bytes + length;
    while (!g_utf8_validate_len(bytes, (gsize)(end - bytes), &bytes)) {
        if (*bytes)
            return false;
        bytes++;
    }
    return true;
}

/* A carriage return that no newline follows ends a line, for the compiler too. */
static bool end_lines(char *bytes, size_t length)
{
    bool changed = false;
    char *end = bytes + length;
    for (char *at = bytes; at < end && (at = memchr(at, '\r', (size_t)(end - at))); at++) {
        if (at[1] == '\n')
            continue;
        *at = '\n';
        changed = true;
    }
    return changed;
}

const char *encoding_to_utf8(char **bytes, size_t *length, bool *changed)
{
    bool different = true;
    const char *why = NULL;
    if (*length >= 2 && memcmp(*bytes, "\xff\xfe", 2) == 0) {
        why = from_utf16(bytes, length, 1);
    } else if (*length >= 2 && memcmp(*bytes, "\xfe\xff", 2) == 0) {
        why = from_utf16(bytes, length, 0);
    } else if (!is_utf8(*bytes, *length)) {
        from_western(bytes, length);
    } else {
        different = false;
        if (*length >= 3 && memcmp(*bytes, "\xef\xbb\xbf", 3) == 0) {
            memmove(*bytes, *bytes + 3, *length - 3 + 1);
            *length -= 3;
        }
    }
    if (!why)
        different = end_lines(*bytes, *length) || different;
    if (changed)
        *changed = different && !why;
    return why;
}

const char *encoding_read(const char *path, size_t limit, char **bytes, size_t *length)
{
    const char *why = io_read(path, limit, bytes, length);
    if (!why)
        why = encoding_to_utf8(bytes, length, NULL);
    if (why) {
        g_free(*bytes);
        *bytes = NULL;
        *length = 0;
    }
    return why;
}
