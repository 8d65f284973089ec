#include "front/temporary.h"

#include "front/destroy.h"
#include "front/place.h"
#include "front/scope.h"
#include "front/type.h"

guint temporary_begin(const struct build *build)
{
    return build->temporaries->len;
}

static void set_flag(struct build *build, uint32_t flag, int64_t value, CXCursor expression)
{
    struct operand operand = {.kind = OPERAND_CONSTANT, .number = value};
    build_event(build, (struct event){.kind = EVENT_WRITE, .flags = EVENT_INIT, .path = flag}, expression);
    build_assign(build, flag, operand, expression);
}

void temporary_add(struct build *build, uint32_t path, CXType type, CXCursor expression)
{
    uint32_t destructor = destroy_usr(build->reader, type);
    if (!destructor || !path)
        return;
    struct scope_guard guard = {path, destructor, 0};
    if (build->maybe) {
        guard.flag = cursor_map_get(&build->made, expression);
        if (!guard.flag) { /* in the default of an argument */
            build_unsupported(build, "temporary object that may not be made", expression);
            return;
        }
        set_flag(build, guard.flag, 1, expression);
    }
    g_array_append_val(build->temporaries, guard);
}

void temporary_end(struct build *build, guint begin, CXCursor expression)
{
    for (guint i = build->temporaries->len; i > begin; i--) {
        struct scope_guard guard = g_array_index(build->temporaries, struct scope_guard, i - 1);
        scope_guard_end(build, &guard, expression);
    }
}

void temporary_forget(struct build *build, guint begin)
{
    g_array_set_size(build->temporaries, begin);
}

/* The object that the path is a part of. */
static uint32_t whole_object(const struct facts *facts, uint32_t path)
{
    while (facts->paths[path].kind == PATH_FIELD || facts->paths[path].kind == PATH_ELEMENT)
        path = facts->paths[path].parent;
    return path;
}

void temporary_extend(struct build *build, uint32_t path)
{
    path = whole_object(build->facts, path);
    for (guint i = 0; i < build->temporaries->len; i++) {
        struct scope_guard guard = g_array_index(build->temporaries, struct scope_guard, i);
        if (guard.path != path)
            continue;
        g_array_remove_index(build->temporaries, i);
        scope_guard_add(build, NULL, guard);
        return;
    }
}

static enum CXChildVisitResult prepare(CXCursor child, CXCursor parent, CXClientData data)
{
    (void)parent;
    struct build *build = data;
    switch ((int)clang_getCursorKind(child)) {
    case CXCursor_LambdaExpr: /* a function of its own */
    case CXCursor_UnaryExpr:  /* sizeof: not evaluated */
        return CXChildVisit_Continue;
    case CXCursor_CallExpr:
    case CXCursor_InitListExpr:
    case CXCursor_ConditionalOperator:
    case CXCursor_StmtExpr:
        break;
    default:
        return CXChildVisit_Recurse;
    }
    CXType type = clang_getCursorType(child);
    if (type_is_record(type) && destroy_usr(build->reader, type) && !place_is(child)) {
        uint32_t flag = build_temporary(build, (CXType){.kind = CXType_Invalid});
        cursor_map_put(&build->made, child, flag);
        set_flag(build, flag, 0, child);
    }
    return CXChildVisit_Recurse;
}

/* Nested ones are prepared with the outermost. */
void temporary_prepare(struct build *build, CXCursor expression)
{
    if (build->maybe || !build->reader->cxx)
        return;
    if (prepare(expression, expression, build) == CXChildVisit_Recurse)
        clang_visitChildren(expression, prepare, build);
}

void temporary_prepare_within(struct build *build, CXCursor expression)
{
    if (!build->maybe && build->reader->cxx && clang_getCursorKind(expression) != CXCursor_LambdaExpr)
        clang_visitChildren(expression, prepare, build);
}

void temporary_maybe(struct build *build)
{
    build->maybe++;
}

void temporary_surely(struct build *build)
{
    build->maybe--;
}
