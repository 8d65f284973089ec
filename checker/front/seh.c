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
 * The filter decides: 1 (EXCEPTION_EXECUTE_HANDLER) runs the body, 0 (EXCEPTION_CONTINUE_SEARCH) raises further, -1
 * resumes where it was raised, which is no new path.
 */
static void write_except(struct build *build, CXCursor handler, uint32_t block, uint32_t out)
{
    struct children children;
    children_read_code(&children, handler);
    build_begin(build, block);
    build_event(build, (struct event){.kind = EVENT_SEH_LEAVE}, handler);
    uint32_t body = build_block_new(build), search = build_block_new(build);
    if (children.count == 2) {
        struct operand filter = expression_value(build, children.items[0]);
        bool known = filter.kind == OPERAND_CONSTANT;
        struct operand zero = {.kind = OPERAND_CONSTANT, .type = filter.type};
        if (!known)
            build_branch(build, body, condition_predicate(build, PREDICATE_GT, filter, zero), search,
                         condition_predicate(build, PREDICATE_LE, filter, zero));
        else if (filter.number > 0)
            build_jump(build, body);
        else if (filter.number == 0)
            build_jump(build, search);
        else
            build_stop(build);
    } else {
        build_unsupported(build, "__except without a filter", handler);
        build_jump(build, body);
    }
    build_begin(build, search);
    go_on_raising(build);
    build_begin(build, body);
    if (children.count)
        statement_walk(build, children.items[children.count - 1]);
    build_jump(build, out);
    children_release(&children);
}

/* The copy of the __finally body that an exception runs. */
static void write_finally(struct build *build, CXCursor handler, uint32_t block)
{
    struct scope_copy copy = {.outer = build->copy, .cleanup = handler, .number = ++build->copies};
    build_begin(build, block);
    build_event(build, (struct event){.kind = EVENT_SEH_LEAVE}, handler);
    guint error = build->error;
    build->copy = &copy;
    statement_walk(build, cursor_operand(handler));
    build->copy = copy.outer;
    build->error = error;
    if (build->current)
        go_on_raising(build);
}

void seh_try(struct build *build, CXCursor statement)
{
    struct children children;
    children_read_code(&children, statement);
    uint32_t handler = build_block_new(build), leave = build_block_new(build), out = build_block_new(build);
    bool complete = children.count == 2;
    bool finally = complete && clang_getCursorKind(children.items[1]) == CXCursor_SEHFinallyStmt;
    if (!complete) {
        build_unsupported(build, "__try without handler", statement);
        children_release(&children);
        return;
    }
    build_event(build, (struct event){.kind = EVENT_SEH_ENTER}, statement);
    struct scope scope = {.kind = finally ? SCOPE_FINALLY : SCOPE_EXCEPT, .statement = statement};
    scope.handler = handler;
    scope.leave_to = leave;
    scope.cleanup = children.items[1];
    scope_push(build, &scope);
    statement_walk(build, children.items[0]);
    build_begin(build, leave);
    scope_pop(build);
    build_jump(build, out);
    if (finally)
        write_finally(build, children.items[1], handler);
    else
        write_except(build, children.items[1], handler, out);
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
    build_unsupported(build, "throw", expression);
    go_on_raising(build);
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
