#include "front/temporary.h"

#include "front/destroy.h"
#include "front/scope.h"

guint temporary_begin(const struct build *build)
{
    return build->temporaries->len;
}

void temporary_add(struct build *build, uint32_t path, CXType type, CXCursor expression)
{
    uint32_t destructor = destroy_usr(build->reader, type);
    if (!destructor || !path)
        return;
    if (build->maybe) {
        build_unsupported(build, "temporary object that may not be made", expression);
        return;
    }
    struct scope_guard guard = {path, destructor};
    g_array_append_val(build->temporaries, guard);
}

void temporary_end(struct build *build, guint begin, CXCursor expression)
{
    for (guint i = build->temporaries->len; i > begin; i--) {
        struct scope_guard guard = g_array_index(build->temporaries, struct scope_guard, i - 1);
        struct event event = {.kind = EVENT_SCOPE_EXIT, .path = guard.path, .callee = guard.destructor};
        build_event_at_end(build, event, expression);
    }
}

void temporary_forget(struct build *build, guint begin)
{
    g_array_set_size(build->temporaries, begin);
}

void temporary_extend(struct build *build, uint32_t path)
{
    for (guint i = 0; i < build->temporaries->len; i++) {
        struct scope_guard guard = g_array_index(build->temporaries, struct scope_guard, i);
        if (guard.path != path)
            continue;
        g_array_remove_index(build->temporaries, i);
        scope_guard_add(build, NULL, guard.path, guard.destructor);
        return;
    }
}

void temporary_maybe(struct build *build)
{
    build->maybe++;
}

void temporary_surely(struct build *build)
{
    build->maybe--;
}
