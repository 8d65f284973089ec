#include "front/loop.h"

#include "front/condition.h"
#include "front/expression.h"
#include "front/initialise.h"
#include "front/place.h"
#include "front/scope.h"
#include "front/statement.h"
#include "front/type.h"
#include "front/variable.h"

/* Declarations before the condition: `while (T x = f())`. Gives the number of the first child after them. */
static unsigned walk_condition_variable(struct build *build, const struct children *children, unsigned at)
{
    while (at < children->count && clang_getCursorKind(children->items[at]) == CXCursor_VarDecl)
        statement_declare(build, children->items[at++]);
    return at;
}

void loop_body(struct build *build, CXCursor statement, CXCursor body, uint32_t out, uint32_t again)
{
    struct scope loop = {.kind = SCOPE_LOOP, .statement = statement, .break_to = out, .continue_to = again};
    scope_push(build, &loop);
    build_errors_before(build, body);
    statement_walk(build, body);
    scope_pop(build);
}

void loop_while(struct build *build, CXCursor statement)
{
    struct children children;
    children_read(&children, statement);
    uint32_t head = build_block_new(build), body = build_block_new(build);
    uint32_t again = build_block_new(build), out = build_block_new(build);
    build_begin(build, head);
    struct scope scope = {.kind = SCOPE_BLOCK, .statement = statement}; /* the variable lives for one round */
    scope_push(build, &scope);
    unsigned at = walk_condition_variable(build, &children, 0);
    if (at + 1 < children.count) {
        condition_decide(build, children.items[at], body, out);
        build_begin(build, body);
        loop_body(build, statement, children.items[at + 1], out, again);
        build_begin(build, again);
        scope_unwind(build, scope.outer);
        build_jump(build, head);
    } else {
        build_unsupported(build, "while without condition", statement);
    }
    build_begin(build, out);
    scope_pop(build);
    children_release(&children);
}

void loop_do(struct build *build, CXCursor statement)
{
    struct children children;
    children_read_code(&children, statement);
    uint32_t body = build_block_new(build), test = build_block_new(build), out = build_block_new(build);
    if (children.count == 2) {
        build_begin(build, body);
        loop_body(build, statement, children.items[0], out, test);
        build_begin(build, test);
        condition_decide(build, children.items[1], body, out);
    } else {
        build_unsupported(build, "do without condition", statement);
    }
    build_begin(build, out);
    children_release(&children);
}

struct for_parts {
    CXCursor initial, variable, condition, step, body;
};

enum { PART_COUNT = 3 };

/*
 * Which of the three parts in the parentheses of a for statement hold any token. Inside a macro the tokens are those of
 * its definition. False when the text has another form (a part that is a macro with semicolons in it).
 */
static bool find_parts(struct build *build, CXCursor statement, bool present[PART_COUNT])
{
    CXTranslationUnit unit = build->reader->unit;
    CXFile file;
    unsigned start;
    clang_getSpellingLocation(clang_getCursorLocation(statement), &file, NULL, NULL, &start);
    size_t length = 0;
    if (!file || !clang_getFileContents(unit, file, &length))
        return false;
    size_t end = MIN(length, (size_t)start + 4000); /* far more than any honest for statement's head */
    CXSourceRange range = clang_getRange(clang_getLocationForOffset(unit, file, start),
                                         clang_getLocationForOffset(unit, file, (unsigned)end));
    CXToken *tokens = NULL;
    unsigned count = 0, part = 0;
    clang_tokenize(unit, range, &tokens, &count);
    int depth = 0;
    bool closed = false;
    for (unsigned i = 0; i < count && !closed; i++) {
        if (clang_getTokenKind(tokens[i]) == CXToken_Comment)
            continue;
        CXString spelling = clang_getTokenSpelling(unit, tokens[i]);
        const char *text = clang_getCString(spelling);
        bool opens = *text == '(' || *text == '{' || *text == '[',
             closes = *text == ')' || *text == '}' || *text == ']';
        closed = closes && depth == 1;
        if (*text == ';' && depth == 1)
            part++;
        else if (depth >= 1 && !closed && part < PART_COUNT)
            present[part] = true;
        depth += opens - closes;
        clang_disposeString(spelling);
    }
    clang_disposeTokens(unit, tokens, count);
    return closed && part == 2;
}

/*
 * libclang gives the parts that are there without their names, in their order. All there: the order tells. Else the
 * text tells.
 */
static bool name_parts(struct build *build, CXCursor statement, const struct children *children,
                       struct for_parts *parts)
{
    CXCursor none = clang_getNullCursor();
    *parts = (struct for_parts){none, none, none, none, none};
    CXCursor found[PART_COUNT];
    unsigned count = 0;
    for (unsigned i = 0; i < children->count; i++) {
        CXCursor child = children->items[i];
        if (i + 1 == children->count)
            parts->body = child;
        else if (clang_getCursorKind(child) == CXCursor_VarDecl)
            parts->variable = child; /* the condition follows, as a reference to it */
        else if (count < PART_COUNT)
            found[count++] = child;
    }
    bool present[PART_COUNT] = {true, true, true};
    if (count < PART_COUNT) {
        present[0] = present[1] = present[2] = false;
        if (!find_parts(build, statement, present) || present[0] + present[1] + present[2] != (int)count)
            return false;
    }
    CXCursor *const slots[PART_COUNT] = {&parts->initial, &parts->condition, &parts->step};
    for (unsigned i = 0, next = 0; i < PART_COUNT; i++)
        if (present[i])
            *slots[i] = found[next++];
    return !clang_Cursor_isNull(parts->body);
}

void loop_for(struct build *build, CXCursor statement)
{
    struct children children;
    children_read(&children, statement);
    struct for_parts parts;
    if (!name_parts(build, statement, &children, &parts)) {
        build_unsupported(build, "for with parts that cannot be told apart", statement);
        children_release(&children);
        return;
    }
    struct scope scope = {.kind = SCOPE_BLOCK, .statement = statement};
    scope_push(build, &scope);
    if (!clang_Cursor_isNull(parts.initial))
        statement_walk(build, parts.initial);
    uint32_t head = build_block_new(build), body = build_block_new(build);
    uint32_t step = build_block_new(build), out = build_block_new(build);
    build_begin(build, head);
    struct scope round = {.kind = SCOPE_BLOCK, .statement = statement}; /* of the variable in the condition */
    scope_push(build, &round);
    if (!clang_Cursor_isNull(parts.variable))
        statement_declare(build, parts.variable);
    if (!clang_Cursor_isNull(parts.condition))
        condition_decide(build, parts.condition, body, out);
    else
        build_jump(build, body);
    build_begin(build, body);
    loop_body(build, statement, parts.body, out, step);
    build_begin(build, step);
    if (!clang_Cursor_isNull(parts.step))
        expression_run(build, parts.step);
    scope_unwind(build, round.outer);
    build_jump(build, head);
    build_begin(build, out);
    scope_pop(build);
    scope_pop(build);
    children_release(&children);
}
