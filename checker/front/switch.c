#include "front/switch.h"

#include "front/condition.h"
#include "front/expression.h"
#include "front/scope.h"
#include "front/statement.h"
#include "front/temporary.h"

void switch_walk(struct build *build, CXCursor statement)
{
    struct children children;
    children_read(&children, statement);
    struct scope outer = {.kind = SCOPE_BLOCK, .statement = statement};
    scope_push(build, &outer);
    if (children.count && statement_hides_initial(build, statement, children.items[0]))
        build_unsupported(build, "initial statement of a switch", statement);
    unsigned at = 0;
    for (; at + 2 < children.count; at++) { /* `switch (init; T x = value)` */
        if (clang_isDeclaration(clang_getCursorKind(children.items[at])))
            statement_declare(build, children.items[at]);
        else
            statement_walk(build, children.items[at]);
    }
    struct scope scope = {.kind = SCOPE_SWITCH, .statement = statement, .break_to = build_block_new(build)};
    if (at + 1 < children.count) {
        guint begin = temporary_begin(build);
        scope.value = expression_value(build, children.items[at]);
        temporary_end(build, begin, children.items[at]);
        temporary_forget(build, begin);
        uint32_t dispatch = build_block_new(build);
        if (build->current)
            dispatch = build->current;
        else
            build_begin(build, dispatch);
        scope.dispatch = dispatch;
        build_stop(build);
        scope_push(build, &scope);
        build_errors_before(build, children.items[at + 1]);
        statement_walk(build, children.items[at + 1]);
        scope_pop(build);
        if (build->current)
            build_jump(build, scope.break_to);
        if (!scope.has_default)
            build_edge_add(build, scope.dispatch, scope.break_to, 0);
    } else {
        build_unsupported(build, "switch without a value", statement);
    }
    build_begin(build, scope.break_to);
    scope_pop(build);
    children_release(&children);
}

static struct scope *switch_around(struct build *build)
{
    struct scope *scope = build->scope;
    while (scope && scope->kind != SCOPE_SWITCH)
        scope = scope->outer;
    return scope;
}

/* Children: the value, for a GNU range the value of its end, the statement. */
CXCursor switch_case(struct build *build, CXCursor statement)
{
    CXCursor inner = clang_getNullCursor();
    struct children children;
    children_read_code(&children, statement);
    struct scope *scope = switch_around(build);
    uint32_t block = build_block_new(build);
    build_begin(build, block);
    if (scope && children.count >= 2) {
        uint32_t predicate = build->reader->unknown_predicate;
        int64_t number;
        if (children.count == 2 && expression_fold(children.items[0], &number)) {
            struct operand value = expression_constant(build, number, clang_getCursorType(children.items[0]));
            predicate = condition_predicate(build, PREDICATE_EQ, scope->value, value);
        }
        build_edge_add(build, scope->dispatch, block, predicate);
        inner = children.items[children.count - 1];
    } else {
        build_unsupported(build, "case outside of a switch", statement);
    }
    children_release(&children);
    return inner;
}

CXCursor switch_default(struct build *build, CXCursor statement)
{
    struct scope *scope = switch_around(build);
    uint32_t block = build_block_new(build);
    build_begin(build, block);
    if (scope) {
        build_edge_add(build, scope->dispatch, block, 0);
        scope->has_default = true;
    } else {
        build_unsupported(build, "default outside of a switch", statement);
    }
    return cursor_operand(statement);
}
