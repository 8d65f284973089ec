#include "front/scan.h"

#include <string.h>

#include "front/scan_comment.h"
#include "front/scan_pragma.h"

/* One open #if. */
struct conditional {
    bool outer_skipped; /* the #if itself stands in skipped text */
    bool taken;         /* a branch is known to be compiled (#if 1): those after it are not */
    bool skipped;       /* this branch is not compiled */
};

struct scanner {
    const char *at, *end;
    const char *line_start;
    uint32_t line;
    uint32_t code_line;   /* last line with code so far */
    bool line_begun;      /* code or a directive stands on the logical line: '#' begins no directive any more */
    bool skipped;         /* in text that is not compiled */
    bool raw_broken;      /* a raw string without end was met */
    GArray *conditionals; /* struct conditional */
    struct scan_found *found;
    GString *directive; /* text of the directive being read, comments removed */
};

static bool is_word(int c)
{
    return g_ascii_isalnum(c) || c == '_' || c == '$' || c >= 0x80;
}

static bool is_blank(int c)
{
    return c == ' ' || c == '\t' || c == '\v' || c == '\f';
}

static size_t newline_length(const char *at, const char *end)
{
    if (at == end || (*at != '\n' && *at != '\r'))
        return 0;
    return *at == '\r' && at + 1 < end && at[1] == '\n' ? 2 : 1;
}

static void begin_line(struct scanner *scanner)
{
    scanner->line++;
    scanner->line_start = scanner->at;
}

/* The next character, line continuations passed over; -1 at the end. Any newline reads as '\n'. */
static int peek(struct scanner *scanner)
{
    while (scanner->at < scanner->end && *scanner->at == '\\') {
        const char *after = scanner->at + 1;
        while (after < scanner->end && is_blank(*after)) /* as clang does, with a warning */
            after++;
        size_t length = newline_length(after, scanner->end);
        if (!length)
            break;
        scanner->at = after + length;
        begin_line(scanner);
    }
    if (scanner->at == scanner->end)
        return -1;
    return *scanner->at == '\r' ? '\n' : (unsigned char)*scanner->at;
}

static void advance(struct scanner *scanner)
{
    size_t length = newline_length(scanner->at, scanner->end);
    scanner->at += length ? length : 1;
    if (length)
        begin_line(scanner);
}

/* The character after the one that peek gives. */
static int peek_second(const struct scanner *scanner)
{
    struct scanner copy = *scanner;
    if (peek(&copy) < 0)
        return -1;
    advance(&copy);
    return peek(&copy);
}

static struct scan_place place(const struct scanner *scanner)
{
    return (struct scan_place){.line = scanner->line, .column = (uint32_t)(scanner->at - scanner->line_start) + 1};
}

/* Code stands here: suppressions that wait for a line get this one. */
static void mark_code(struct scanner *scanner)
{
    if (scanner->skipped || scanner->code_line == scanner->line)
        return;
    scanner->code_line = scanner->line;
    scan_found_code(scanner->found, scanner->line);
}

static void comment(struct scanner *scanner)
{
    const char *start = scanner->at;
    struct scan_place at = place(scanner);
    advance(scanner);
    bool block = peek(scanner) == '*';
    advance(scanner);
    int c, before = 0;
    while ((c = peek(scanner)) >= 0) {
        if (!block && c == '\n')
            break;
        advance(scanner);
        if (block && before == '*' && c == '/')
            break;
        before = c;
    }
    if (!scanner->skipped)
        scan_comment(scanner->found, start, (size_t)(scanner->at - start), at, scanner->code_line == at.line);
}

/* True when a comment stands here; it is then behind us. */
static bool pass_comment(struct scanner *scanner)
{
    if (peek(scanner) != '/')
        return false;
    int second = peek_second(scanner);
    if (second != '/' && second != '*')
        return false;
    comment(scanner);
    return true;
}

/* A string or character literal, to its end or the end of the line. Copies it to `copy` unless NULL. */
static void literal(struct scanner *scanner, GString *copy)
{
    int quote = peek(scanner), c = quote;
    do {
        if (copy)
            g_string_append_c(copy, (char)c);
        advance(scanner);
        if (c == '\\' && peek(scanner) >= 0 && peek(scanner) != '\n') {
            if (copy)
                g_string_append_c(copy, (char)peek(scanner));
            advance(scanner);
        }
        c = peek(scanner);
    } while (c >= 0 && c != '\n' && c != quote);
    if (c == quote) {
        if (copy)
            g_string_append_c(copy, (char)c);
        advance(scanner);
    }
}

/* R"x( ... )x": here the text is taken as it stands. False when it is no complete raw string. */
static bool raw_string(struct scanner *scanner)
{
    const char *delimiter = scanner->at + 1, *end = scanner->end;
    size_t length = 0;
    while (delimiter + length < end && length <= 16 && !strchr("( )\\\n\r\t\"", delimiter[length]))
        length++;
    if (delimiter + length == end || delimiter[length] != '(')
        return false;
    const char *close = delimiter + length;
    while ((close = memchr(close + 1, ')', (size_t)(end - close - 1)))) {
        if ((size_t)(end - close) < length + 2)
            break;
        const char *quote = close + 1 + length;
        if (*quote != '"' || memcmp(close + 1, delimiter, length) != 0)
            continue;
        while (scanner->at <= quote)
            advance(scanner);
        return true;
    }
    scanner->raw_broken = true; /* looking for the end of every further one would not be linear */
    return false;
}

/* An identifier, or a number with its quotes (1'000), and the literal that an encoding prefix belongs to. */
static void word(struct scanner *scanner)
{
    const char *start = scanner->at;
    bool number = g_ascii_isdigit(*start);
    int c = peek(scanner);
    while (is_word(c) || (number && c == '\'' && is_word(peek_second(scanner)))) {
        advance(scanner);
        c = peek(scanner);
    }
    size_t length = (size_t)(scanner->at - start);
    if (c != '"' || length > 3 || start[length - 1] != 'R' || scanner->raw_broken)
        return;
    if (length == 1 || (length == 2 && strchr("LuU", *start)) || (length == 3 && memcmp(start, "u8", 2) == 0))
        (void)raw_string(scanner); /* what is none is read as a plain string next */
}

static void update_skipped(struct scanner *scanner)
{
    GArray *stack = scanner->conditionals;
    const struct conditional *top = stack->len ? &g_array_index(stack, struct conditional, stack->len - 1) : NULL;
    scanner->skipped = top && (top->outer_skipped || top->skipped);
}

static void conditional_directive(struct scanner *scanner, const char *name, const char *condition)
{
    GArray *stack = scanner->conditionals;
    if (strcmp(name, "if") == 0 || strcmp(name, "ifdef") == 0 || strcmp(name, "ifndef") == 0) {
        struct conditional opened = {.outer_skipped = scanner->skipped};
        if (name[2] == '\0') {
            opened.taken = strcmp(condition, "1") == 0;
            opened.skipped = strcmp(condition, "0") == 0;
        }
        g_array_append_val(stack, opened);
    } else if (stack->len && strcmp(name, "endif") == 0) {
        g_array_set_size(stack, stack->len - 1);
    } else if (stack->len && (strncmp(name, "elif", 4) == 0 || strcmp(name, "else") == 0)) {
        struct conditional *top = &g_array_index(stack, struct conditional, stack->len - 1);
        top->skipped = top->taken || (strcmp(name, "elif") == 0 && strcmp(condition, "0") == 0);
        top->taken = top->taken || strcmp(condition, "1") == 0;
    }
    update_skipped(scanner);
}

static void directive(struct scanner *scanner)
{
    struct scan_place at = place(scanner);
    GString *text = g_string_truncate(scanner->directive, 0);
    size_t name_end = 0;
    bool define = false;
    advance(scanner);
    for (int c; (c = peek(scanner)) >= 0 && c != '\n';) {
        if (!name_end && text->len && !is_word(c)) {
            name_end = text->len;
            define = strcmp(text->str, "define") == 0; /* a macro's body is code */
        }
        if (define && !is_blank(c))
            mark_code(scanner);
        if (pass_comment(scanner)) {
            g_string_append_c(text, ' ');
        } else if (c == '"' || c == '\'') {
            literal(scanner, text);
        } else {
            if (text->len || !is_blank(c))
                g_string_append_c(text, (char)c);
            advance(scanner);
        }
    }
    if (!name_end)
        name_end = text->len;
    char *name = g_strndup(text->str, name_end);
    char *rest = g_strstrip(text->str + name_end);
    if (strcmp(name, "pragma") == 0 && !scanner->skipped)
        scan_pragma(scanner->found, rest, at);
    else
        conditional_directive(scanner, name, rest);
    g_free(name);
}

void scan_text(struct scan *scan, const char *text, size_t length)
{
    struct scan_found found;
    scan_found_init(&found);
    struct scanner scanner = {.at = text, .end = text + length, .line_start = text, .line = 1, .found = &found};
    scanner.conditionals = g_array_new(FALSE, TRUE, sizeof(struct conditional));
    scanner.directive = g_string_new(NULL);
    if (length >= 3 && memcmp(text, "\xef\xbb\xbf", 3) == 0)
        scanner.at += 3; /* columns count it, as clang does */
    for (int c; (c = peek(&scanner)) >= 0;) {
        if (c == '\n') {
            advance(&scanner);
            scanner.line_begun = false;
        } else if (is_blank(c)) {
            advance(&scanner);
        } else if (pass_comment(&scanner)) {
            continue;
        } else if (c == '#' && !scanner.line_begun) {
            scanner.line_begun = true;
            directive(&scanner);
        } else {
            scanner.line_begun = true;
            mark_code(&scanner);
            if (is_word(c))
                word(&scanner);
            else if (c == '"' || c == '\'')
                literal(&scanner, NULL);
            else
                advance(&scanner);
        }
    }
    scan_found_finish(&found, scan);
    scan->lines = scanner.line - (scanner.line_start == scanner.end);
    g_array_free(scanner.conditionals, TRUE);
    g_string_free(scanner.directive, TRUE);
}

void scan_release(struct scan *scan)
{
    arena_release(&scan->arena);
    *scan = (struct scan){0};
}

enum section_kind scan_section_kind(const char *section)
{
    if (!*section)
        return SECTION_DEFAULT;
    if (strncmp(section, "PAGE", 4) == 0)
        return SECTION_PAGED;
    if (strcmp(section, "INIT") == 0)
        return SECTION_INIT;
    return SECTION_RESIDENT;
}
