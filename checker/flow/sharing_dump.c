#include "flow/sharing.h"
#include "flow/sharing_roots.h"

/* ---- overlap ---------------------------------------------------------------------------------------------------- */

static void dump_root(const struct root *root, GString *out)
{
    g_string_append_printf(out, "%s: %s", root->name, root_kind_words(root->kind));
    if (root->level >= 0)
        g_string_append_printf(out, ", level %d", root->level);
    if (root->class_name && *root->class_name)
        g_string_append_printf(out, ", class %s", root->class_name);
    g_string_append_c(out, '\n');
}

void sharing_dump_overlap(const struct analysis *analysis, GString *out)
{
    const struct program *program = analysis->program;
    for (uint32_t a = 0; a < program->roots_count; a++) {
        dump_root(&program->roots[a], out);
        for (uint32_t b = 0; b < program->roots_count; b++) {
            struct overlap overlap = root_pairs_overlap(program, a, b);
            if (overlap.answer == OVERLAP_MAY)
                g_string_append_printf(out, "  may run beside %s: %s (%s)\n", program->roots[b].name, overlap.reason,
                                       overlap.source);
        }
    }
}

/* ---- accesses --------------------------------------------------------------------------------------------------- */

static const char *access_words(enum access_kind kind)
{
    switch (kind) {
    case ACCESS_READ:
        return "read";
    case ACCESS_WRITE:
        return "write";
    case ACCESS_READ_WRITE:
        return "read-write";
    case ACCESS_ATOMIC_READ:
        return "atomic read";
    case ACCESS_ATOMIC_WRITE:
        return "atomic write";
    case ACCESS_FREE:
        return "free";
    }
    return "";
}

static const char *consequence_words(enum consequence consequence)
{
    switch (consequence) {
    case CONSEQUENCE_POINTER:
        return "pointer";
    case CONSEQUENCE_LIST:
        return "list";
    case CONSEQUENCE_COUNT:
        return "count";
    case CONSEQUENCE_READ_MODIFY_WRITE:
        return "read-modify-write";
    case CONSEQUENCE_DECISION:
        return "decision";
    case CONSEQUENCE_MULTI_WORD:
        return "multi-word";
    case CONSEQUENCE_GUARDED:
        return "guarded";
    case CONSEQUENCE_PLAIN:
        return "plain";
    }
    return "";
}

static void dump_place(const struct analysis *analysis, uint32_t index, GString *out)
{
    const struct program *program = analysis->program;
    const struct event *event = &program->facts.events[index];
    g_string_append_printf(out, "%s:%u", program_text(program, event->at.file), event->at.line);
}

static void dump_locks(const struct analysis *analysis, uint32_t set, GString *out)
{
    const struct lockset *locks = &analysis->locksets[set];
    for (uint32_t i = 0; i < locks->held.count; i++) {
        const struct held *held = &analysis->held[locks->held.first + i];
        g_string_append_printf(out, "%s%s ", i ? ", " : ", holding ", lock_words(held->kind));
        path_print(&analysis->program->facts, held->path, out);
        if (held->mode == MODE_SHARED)
            g_string_append(out, " (shared)");
    }
}

static void dump_access(const struct analysis *analysis, const struct access *access, GString *out)
{
    const struct program *program = analysis->program;
    g_string_append_printf(out, "  %s", access_words(access->kind));
    if (access->flags & EVENT_WHOLE)
        g_string_append(out, " of the whole");
    g_string_append(out, " at ");
    dump_place(analysis, access->event, out);
    g_string_append_printf(out, ", %s", irql_text(access->irql));
    dump_locks(analysis, access->locks, out);
    if (access->inside != ROOT_NONE)
        g_string_append_printf(out, ", in a %s", root_kind_words(access->inside));
    if (access->unknown_locks)
        g_string_append(out, ", locks unknown");
    g_string_append(out, ", from");
    for (uint32_t root = 0; root < program->roots_count; root++)
        if (access->roots[root / 64] >> (root % 64) & 1)
            g_string_append_printf(out, " %s", program->roots[root].name);
    g_string_append_c(out, '\n');
}

static void dump_race(const struct analysis *analysis, const struct race *race, GString *out)
{
    const struct sharing *sharing = analysis->sharing;
    const struct root *roots = analysis->program->roots;
    g_string_append(out, "race ");
    dump_place(analysis, race->first_event, out);
    g_string_append_c(out, ' ');
    path_print(&analysis->program->facts, sharing->accesses[race->first].path, out);
    g_string_append_printf(out, ": %s by %s, %s by %s at ", access_words(sharing->accesses[race->first].kind),
                           roots[race->first_root].name, access_words(sharing->accesses[race->second].kind),
                           roots[race->second_root].name);
    dump_place(analysis, race->second_event, out);
    g_string_append_printf(
        out, "; %s, doubt %u, %u of %u hold the lock%s%s%s%s\n", consequence_words(race->consequence), race->doubt,
        race->accesses_locked, race->accesses_total, race->other_lock ? ", other lock" : "",
        race->spin_lock_against_isr ? ", spin lock against ISR" : "", race->type_rooted ? ", by type" : "",
        race->life == LIFE_OUTLIVED ? ", outlived"
        : race->life == LIFE_EARLY  ? ", early"
                                    : "");
}

void sharing_dump_accesses(const struct analysis *analysis, GString *out)
{
    const struct sharing *sharing = analysis->sharing;
    const struct facts *facts = &analysis->program->facts;
    for (uint32_t i = 0; i < sharing->adapter_types_count; i++)
        g_string_append_printf(out, "adapter %s\n", facts_text(facts, sharing->adapter_types[i]));
    for (uint32_t i = 1; i < sharing->accesses_count; i++) {
        if (i == 1 || sharing->accesses[i].path != sharing->accesses[i - 1].path) {
            path_print(facts, sharing->accesses[i].path, out);
            g_string_append_c(out, '\n');
        }
        dump_access(analysis, &sharing->accesses[i], out);
    }
    for (uint32_t i = 0; i < sharing->races_count; i++)
        dump_race(analysis, &sharing->races[i], out);
}
