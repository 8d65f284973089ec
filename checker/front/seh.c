#include "front/seh.h"

#include "front/condition.h"
#include "front/expression.h"
#include "front/scope.h"
#include "front/statement.h"

/* Control after the handler has run or refused: to the handler around this __try, or out of the function. */
static void go_on_raising(struct build *build)
{
    uint32_t outer = scope_handler(build);
    if (outer)
        build_jump(build, outer);
    else
        build_stop(build);
}

/*
 * The filter decides: 1 (EXCEPTION_EXECUTE_HANDLER) takes the exception, 0 (EXCEPTION_CONTINUE_SEARCH) asks the next
 * one around, -1 resumes where it was raised, which is no new path. It runs before anything is unwound. False: no
 * exception goes on to `no`.
 */
static bool ask_filter(struct build *build, const struct scope *except, uint32_t yes, uint32_t no)
{
    struct children children;
    bool refuses = true;
    children_read_code(&children, except->cleanup);
    if (children.count == 2) {
        struct operand filter = expression_value(build, children.items[0]);
        bool known = filter.kind == OPERAND_CONSTANT;
        refuses = !known || filter.number == 0;
        struct operand zero = {.kind = OPERAND_CONSTANT, .type = filter.type};
        if (!known)
            build_branch(build, yes, condition_predicate(build, PREDICATE_GT, filter, zero), no,
                         condition_predicate(build, PREDICATE_LE, filter, zero));
        else if (filter.number > 0)
            build_jump(build, yes);
        else if (filter.number == 0)
            build_jump(build, no);
        else
            build_stop(build);
    } else {
        build_unsupported(build, "__except without a filter", except->cleanup);
        build_jump(build, yes);
    }
    children_release(&children);
    return refuses;
}

static void write_except(struct build *build, const struct scope *except, uint32_t out)
{
    uint32_t search = build_block_new(build);
    build_begin(build, except->handler);
    ask_filter(build, except, except->accepted, search);
    build_begin(build, search);
    build_event(build, (struct event){.kind = EVENT_SEH_LEAVE}, except->cleanup);
    go_on_raising(build);
    build_begin(build, except->accepted);
    build_event(build, (struct event){.kind = EVENT_SEH_LEAVE}, except->cleanup);
    CXCursor body = cursor_operand(except->cleanup);
    if (!clang_Cursor_isNull(body))
        statement_walk(build, body);
    build_jump(build, out);
}

static struct scope *catcher_around(struct scope *scope)
{
    do
        scope = scope->outer;
    while (scope && scope->kind != SCOPE_EXCEPT && scope->kind != SCOPE_CATCH);
    return scope;
}

/*
 * An exception inside a __try with __finally: the filters of all __try around it are asked first, from the inside out;
 * one takes it; only then do the __finally bodies in between run, and its own body. When nothing here takes it, a
 * caller does, and all bodies run.
 */
static void write_finally(struct build *build, struct scope *finally)
{
    struct scope *here = build->scope, *catcher = catcher_around(finally);
    build_begin(build, finally->handler);
    bool refused = true;
    for (; refused && catcher && catcher->kind == SCOPE_EXCEPT; catcher = catcher_around(catcher)) {
        uint32_t yes = build_block_new(build), no = build_block_new(build);
        build->scope = catcher->outer;
        build_split(build);
        refused = ask_filter(build, catcher, yes, no);
        build->scope = finally;
        build_begin(build, yes);
        scope_unwind(build, catcher);
        build_jump(build, catcher->accepted);
        build_begin(build, no);
    }
    if (refused) {
        build->scope = finally;
        scope_unwind(build, catcher);
        if (build->current && catcher)
            build_jump(build, catcher->handler);
    }
    build->scope = here;
    build_stop(build);
}

void seh_try(struct build *build, CXCursor statement)
{
    struct children children;
    children_read_code(&children, statement);
    if (children.count != 2) {
        build_unsupported(build, "__try without handler", statement);
        children_release(&children);
        return;
    }
    bool finally = clang_getCursorKind(children.items[1]) == CXCursor_SEHFinallyStmt;
    build_event(build, (struct event){.kind = EVENT_SEH_ENTER}, statement);
    struct scope scope = {.kind = finally ? SCOPE_FINALLY : SCOPE_EXCEPT, .statement = statement};
    scope.handler = build_block_new(build);
    scope.leave_to = build_block_new(build);
    scope.accepted = finally ? 0 : build_block_new(build);
    scope.cleanup = children.items[1];
    uint32_t out = build_block_new(build);
    scope_push(build, &scope);
    statement_walk(build, children.items[0]);
    build_begin(build, scope.leave_to);
    scope_pop(build);
    build_jump(build, out);
    if (finally)
        write_finally(build, &scope);
    else
        write_except(build, &scope, out);
    build_begin(build, out);
    children_release(&children);
}

void seh_leave(struct build *build, CXCursor statement)
{
    struct scope *scope = scope_for_leave(build);
    if (!scope) {
        build_unsupported(build, "__leave outside of __try", statement);
        return;
    }
    scope_unwind(build, scope);
    build_jump(build, scope->leave_to);
}

void seh_throw(struct build *build, CXCursor expression)
{
    CXCursor value = cursor_operand(expression);
    if (!clang_Cursor_isNull(value))
        expression_discard(build, value);
    scope_raise(build);
}

static void write_catch(struct build *build, CXCursor handler)
{
    struct children children;
    children_read(&children, handler);
    for (unsigned i = 0; i < children.count; i++) {
        enum CXCursorKind kind = clang_getCursorKind(children.items[i]);
        if (kind == CXCursor_VarDecl)
            build_local(build, children.items[i]);
        else if (kind == CXCursor_CompoundStmt)
            statement_walk(build, children.items[i]);
    }
    children_release(&children);
}

void seh_cxx_try(struct build *build, CXCursor statement)
{
    struct children children;
    children_read_code(&children, statement);
    build_unsupported(build, "C++ exception handling", statement);
    uint32_t handlers = build_block_new(build), out = build_block_new(build);
    struct scope scope = {.kind = SCOPE_CATCH, .statement = statement, .handler = handlers};
    if (children.count) {
        scope_push(build, &scope);
        statement_walk(build, children.items[0]);
        scope_pop(build);
    }
    build_jump(build, out);
    build_begin(build, handlers);
    uint32_t dispatch = build->current;
    build_stop(build);
    for (unsigned i = 1; i < children.count; i++) {
        uint32_t block = build_block_new(build);
        build_edge_add(build, dispatch, block, build->reader->unknown_predicate);
        build_begin(build, block);
        write_catch(build, children.items[i]);
        build_jump(build, out);
    }
    build_begin(build, out);
    children_release(&children);
}
