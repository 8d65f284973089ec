#include "link/order.h"

#include <glib.h>

/* ---- callers ----------------------------------------------------------------------------------------------------- */

/* Entry number `n` of a call: targets, then runs; 0 at the end. */
static uint32_t entered(const struct program *program, const struct call *call, uint32_t n)
{
    if (n < call->targets.count)
        return program->targets[call->targets.first + n].func;
    n -= call->targets.count;
    return n < call->runs.count ? program->runs[call->runs.first + n].func : 0;
}

static void find_callers(struct program *program)
{
    struct function *functions = program->functions;
    for (uint32_t i = 1; i < program->calls_count; i++) {
        uint32_t func;
        for (uint32_t n = 0; (func = entered(program, &program->calls[i], n)); n++)
            functions[func].callers.count++;
    }
    uint32_t total = 1;
    for (uint32_t i = 1; i < program->facts.funcs_count; i++) {
        functions[i].callers.first = total;
        total += functions[i].callers.count;
        functions[i].callers.count = 0;
    }
    program->callers = arena_array(&program->arena, uint32_t, total);
    program->callers_count = total;
    for (uint32_t i = 1; i < program->calls_count; i++) {
        uint32_t func;
        for (uint32_t n = 0; (func = entered(program, &program->calls[i], n)); n++)
            program->callers[functions[func].callers.first + functions[func].callers.count++] = i;
    }
}

/* ---- components -------------------------------------------------------------------------------------------------- */

/* Tarjan's algorithm with an explicit stack: call graphs of generated code are deeper than ours. */
struct frame {
    uint32_t func;
    uint32_t call;  /* calls: looked at next */
    uint32_t entry; /* of that call */
};

struct search {
    struct program *program;
    uint32_t *number;  /* per func: when it was met, from 1; 0 not yet */
    uint32_t *low;     /* per func: the earliest function of the stack that it reaches */
    GArray *open;      /* uint32_t: met, component not known */
    GArray *frames;    /* struct frame */
    uint32_t numbered; /* functions met */
    uint32_t components;
};

static void push(struct search *search, uint32_t func)
{
    struct frame frame = {func, search->program->functions[func].calls.first, 0};
    search->number[func] = search->low[func] = ++search->numbered;
    g_array_append_val(search->open, func);
    g_array_append_val(search->frames, frame);
}

/* The next function that the frame's function calls; 0 when all were seen. */
static uint32_t next_callee(const struct program *program, struct frame *frame)
{
    struct range calls = program->functions[frame->func].calls;
    for (; frame->call < calls.first + calls.count; frame->call++, frame->entry = 0) {
        uint32_t func = entered(program, &program->calls[frame->call], frame->entry++);
        if (func)
            return func;
    }
    return 0;
}

static void close_component(struct search *search, uint32_t func)
{
    struct program *program = search->program;
    uint32_t size = 0, member;
    search->components++;
    do {
        member = g_array_index(search->open, uint32_t, search->open->len - 1);
        g_array_set_size(search->open, search->open->len - 1);
        program->functions[member].component = search->components;
        program->order[program->order_count++] = member;
        size++;
    } while (member != func);
    for (uint32_t i = program->order_count - size; size > 1 && i < program->order_count; i++)
        program->functions[program->order[i]].recursive = true;
}

static void search_from(struct search *search, uint32_t start)
{
    push(search, start);
    while (search->frames->len) {
        struct frame *frame = &g_array_index(search->frames, struct frame, search->frames->len - 1);
        uint32_t func = frame->func;
        uint32_t callee = next_callee(search->program, frame);
        if (callee == func)
            search->program->functions[func].recursive = true;
        if (callee && !search->number[callee]) {
            push(search, callee);
        } else if (callee) {
            if (!search->program->functions[callee].component)
                search->low[func] = MIN(search->low[func], search->number[callee]);
        } else {
            g_array_set_size(search->frames, search->frames->len - 1);
            if (search->low[func] == search->number[func])
                close_component(search, func);
            if (search->frames->len) {
                uint32_t caller = g_array_index(search->frames, struct frame, search->frames->len - 1).func;
                search->low[caller] = MIN(search->low[caller], search->low[func]);
            }
        }
    }
}

void order_functions(struct program *program)
{
    uint32_t count = program->facts.funcs_count;
    struct search search = {.program = program, .number = g_new0(uint32_t, count), .low = g_new0(uint32_t, count)};
    find_callers(program);
    search.open = g_array_new(FALSE, FALSE, sizeof(uint32_t));
    search.frames = g_array_new(FALSE, FALSE, sizeof(struct frame));
    program->order = arena_array(&program->arena, uint32_t, count);
    for (uint32_t i = 1; i < count; i++)
        if (program_enters(program, i) && !search.number[i])
            search_from(&search, i);
    g_array_free(search.open, TRUE);
    g_array_free(search.frames, TRUE);
    g_free(search.number);
    g_free(search.low);
}
