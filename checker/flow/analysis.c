#include "flow/analysis.h"

#include "flow/given.h"
#include "flow/instance.h"
#include "flow/knowledge.h"
#include "flow/lockset.h"
#include "flow/sharing.h"
#include "flow/solve.h"
#include "flow/usage.h"

struct analysis *analysis_run(struct program *program)
{
    struct analysis *analysis = g_new0(struct analysis, 1);
    analysis->program = program;
    analysis->objects = objects_find(program);
    lockset_init(analysis);
    knowledge_init(analysis);
    usage_find(analysis);
    given_decide(analysis);
    solve_program(analysis);
    instances_find(analysis);
    sharing_find(analysis);
    return analysis;
}

void analysis_release(struct analysis *analysis)
{
    instances_release(analysis);
    usage_release(analysis);
    knowledge_release(analysis);
    lockset_release(analysis);
    objects_release(analysis->objects);
    arena_release(&analysis->arena);
    g_free(analysis->states);
    g_free(analysis->exits);
    g_free(analysis->conditions);
    g_free(analysis);
}
