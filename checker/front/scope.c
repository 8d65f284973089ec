#include "front/scope.h"

#include "front/condition.h"
#include "front/statement.h"

/* Nested __finally bodies multiply; nobody writes this many. */
#define COPY_LIMIT 200

void scope_push(struct build *build, struct scope *scope)
{
    scope->outer = build->scope;
    build->scope = scope;
    build_split(build);
}

void scope_guard_end(struct build *build, const struct scope_guard *guard, CXCursor where)
{
    struct event event = {.kind = EVENT_SCOPE_EXIT, .path = guard->path, .callee = guard->destructor};
    if (!guard->flag) {
        build_event_at_end(build, event, where);
        return;
    }
    struct operand flag = {.kind = OPERAND_PATH, .path = guard->flag}, zero = {.kind = OPERAND_CONSTANT};
    uint32_t made = build_block_new(build), out = build_block_new(build);
    build_branch(build, made, condition_predicate(build, PREDICATE_NE, flag, zero), out,
                 condition_predicate(build, PREDICATE_EQ, flag, zero));
    build_begin(build, made);
    build_event_at_end(build, event, where);
    build_begin(build, out);
}

static void end_lives(struct build *build, const struct scope *scope, guint from)
{
    if (!scope->guards)
        return;
    for (guint i = scope->guards->len; i > from; i--)
        scope_guard_end(build, &g_array_index(scope->guards, struct scope_guard, i - 1), scope->statement);
}

static void write_cleanup(struct build *build, const struct scope *scope, bool abnormal)
{
    if (build->copies == COPY_LIMIT) {
        build_unsupported(build, "too many ways out of __finally", scope->cleanup);
        return;
    }
    struct scope_copy copy = {build->copy, scope->cleanup, ++build->copies, abnormal};
    guint error = build->error;
    build->copy = &copy;
    statement_walk(build, cursor_operand(scope->cleanup));
    build->copy = copy.outer;
    build->error = error;
}

/* What leaving the scope writes; afterwards the place is outside of it. */
static void leave_one(struct build *build, struct scope *scope, bool abnormal)
{
    switch (scope->kind) {
    case SCOPE_BLOCK:
        end_lives(build, scope, 0);
        break;
    case SCOPE_LOOP:
    case SCOPE_SWITCH:
    case SCOPE_CATCH:
        break;
    case SCOPE_EXCEPT:
    case SCOPE_FINALLY:
        build_event(build, (struct event){.kind = EVENT_SEH_LEAVE}, scope->statement);
        break;
    }
    build->scope = scope->outer;
    build_split(build);
    if (scope->kind == SCOPE_FINALLY)
        write_cleanup(build, scope, abnormal);
}

static void release(struct scope *scope)
{
    if (scope->guards)
        g_array_free(scope->guards, TRUE);
    scope->guards = NULL;
}

void scope_pop(struct build *build)
{
    struct scope *scope = build->scope;
    if (build->current)
        leave_one(build, scope, false);
    build->scope = scope->outer;
    release(scope);
}

void scope_unwind(struct build *build, struct scope *target)
{
    struct scope *here = build->scope;
    for (struct scope *scope = here; scope != target; scope = scope->outer)
        leave_one(build, scope, true);
    build->scope = here;
}

void scope_raise(struct build *build)
{
    struct scope *target = build->scope;
    while (target && !target->handler)
        target = target->outer;
    uint32_t handler = scope_handler(build);
    scope_unwind(build, target);
    if (handler)
        build_jump(build, handler);
    else
        build_stop(build);
}

static struct scope *innermost(struct build *build, unsigned kinds)
{
    struct scope *scope = build->scope;
    while (scope && !(kinds >> scope->kind & 1))
        scope = scope->outer;
    return scope;
}

struct scope *scope_for_break(struct build *build)
{
    return innermost(build, 1u << SCOPE_LOOP | 1u << SCOPE_SWITCH);
}

struct scope *scope_for_continue(struct build *build)
{
    return innermost(build, 1u << SCOPE_LOOP);
}

struct scope *scope_for_leave(struct build *build)
{
    return innermost(build, 1u << SCOPE_EXCEPT | 1u << SCOPE_FINALLY);
}

uint32_t scope_handler(const struct build *build)
{
    for (const struct scope *scope = build->scope; scope; scope = scope->outer)
        if (scope->handler)
            return scope->handler;
    return 0;
}

void scope_guard_add(struct build *build, struct scope *scope, struct scope_guard guard)
{
    if (!scope)
        scope = innermost(build, 1u << SCOPE_BLOCK);
    if (!scope->guards)
        scope->guards = g_array_new(FALSE, FALSE, sizeof(guard));
    g_array_append_val(scope->guards, guard);
}

static bool contains(struct build *build, CXCursor statement, CXCursor label)
{
    CXSourceRange extent = clang_getCursorExtent(statement);
    uint32_t start, end, at;
    reader_offset(build->reader, clang_getRangeStart(extent), &start);
    reader_offset(build->reader, clang_getRangeEnd(extent), &end);
    reader_offset(build->reader, clang_getCursorLocation(label), &at);
    return start <= at && at < end;
}

static struct scope *scope_of_label(struct build *build, CXCursor label)
{
    struct scope *scope = build->scope;
    while (scope && !contains(build, scope->statement, label))
        scope = scope->outer;
    return scope;
}

/* The label as its goto refers to it is no equal cursor: libclang gives it another parent. */
static bool same_label(CXCursor a, CXCursor b)
{
    return clang_equalLocations(clang_getCursorLocation(a), clang_getCursorLocation(b)) != 0;
}

static struct scope_label *find_label(struct build *build, CXCursor cursor)
{
    const struct scope_copy *copy = build->copy;
    while (copy && !contains(build, copy->cleanup, cursor))
        copy = copy->outer;
    uint32_t number = copy ? copy->number : 0;
    uint32_t offset;
    reader_offset(build->reader, clang_getCursorLocation(cursor), &offset);
    uint32_t last = GPOINTER_TO_UINT(g_hash_table_lookup(build->label_at, GUINT_TO_POINTER(offset)));
    for (uint32_t i = last; i;) {
        struct scope_label *label = &g_array_index(build->labels, struct scope_label, i - 1);
        if (label->copy == number && same_label(label->cursor, cursor))
            return label;
        i = label->next;
    }
    struct scope_label fresh = {.cursor = cursor, .copy = number, .next = last, .block = build_block_new(build)};
    g_array_append_val(build->labels, fresh);
    g_hash_table_insert(build->label_at, GUINT_TO_POINTER(offset), GUINT_TO_POINTER(build->labels->len));
    return &g_array_index(build->labels, struct scope_label, build->labels->len - 1);
}

void scope_goto(struct build *build, CXCursor cursor)
{
    struct scope_label label = *find_label(build, cursor);
    struct scope *target = scope_of_label(build, cursor);
    scope_unwind(build, target);
    if (label.placed && target)
        end_lives(build, target, label.guards);
    build_jump(build, label.block);
}

void scope_label(struct build *build, CXCursor cursor)
{
    struct scope_label *label = find_label(build, cursor);
    uint32_t block = label->block;
    label->placed = true;
    label->guards = build->scope && build->scope->guards ? build->scope->guards->len : 0;
    build_begin(build, block);
}

void scope_finish(struct build *build)
{
    for (guint i = 0; i < build->labels->len; i++) {
        struct scope_label label = g_array_index(build->labels, struct scope_label, i);
        if (label.placed)
            continue;
        build_begin(build, label.block);
        build_unsupported(build, "label that is nowhere", label.cursor);
        build_stop(build);
    }
}
