#include "flow/sharing_roots.h"

#include <string.h>

static bool is_one_of(const struct root *root, const char *const *members, size_t count)
{
    for (size_t i = 0; root->ddi && i < count; i++)
        if (strcmp(root->ddi->member, members[i]) == 0)
            return true;
    return false;
}

/* Of a root that makes, starts, stops or ends the adapter. */
static enum party_kind party_of_life(const struct root *root)
{
    static const char *const start[] = {"DxgkDdiStartDevice"};
    static const char *const stop[] = {"DxgkDdiStopDevice", "DxgkDdiStopDeviceAndReleasePostDisplayOwnership",
                                       "DxgkDdiRemoveDevice"};
    if (is_one_of(root, start, G_N_ELEMENTS(start)))
        return PARTY_START;
    return is_one_of(root, stop, G_N_ELEMENTS(stop)) ? PARTY_STOP : PARTY_OUT;
}

static enum party_kind party_of(const struct root *root, enum roots_view view)
{
    static const char *const around[] = {"DxgkDdiAddDevice", "DxgkDdiUnload"};
    enum party_kind life = party_of_life(root);
    if (life != PARTY_OUT)
        return view == ROOTS_LIFE ? life : PARTY_OUT;
    if (is_one_of(root, around, G_N_ELEMENTS(around)) || (root->ddi && root->ddi->bugcheck && !root->lifted))
        return PARTY_OUT;
    switch (root->kind) {
    case ROOT_DDI:
        if (root->level >= 2)
            return PARTY_EXCLUSIVE;
        if (view == ROOTS_LIFE)
            return PARTY_OUT;
        return root->level == 1 ? PARTY_LEVEL1 : PARTY_LEVEL0;
    case ROOT_ISR:
    case ROOT_DPC:
    case ROOT_TIMER:
    case ROOT_WORK_ITEM:
    case ROOT_THREAD:
        return PARTY_ASYNC;
    case ROOT_NONE:
    case ROOT_ENTRY:
    case ROOT_SYNCHRONIZED:
    case ROOT_PROTECTED:
    case ROOT_CALLBACK:
    case ROOT_BUGCHECK:
    case ROOT_COUNT:
        break;
    }
    return PARTY_OUT;
}

static struct party overlap_party(const struct root *root)
{
    return (struct party){.root = root->kind,
                          .ddi = root->ddi,
                          .level = root->level,
                          .class_name = root->class_name ? root->class_name : "",
                          .name = root->name,
                          .self_exclusive = root->self_exclusive};
}

struct overlap root_pairs_overlap(const struct program *program, uint32_t a, uint32_t b)
{
    struct party first = overlap_party(&program->roots[a]), second = overlap_party(&program->roots[b]);
    bool same =
        a == b ||
        (program->roots[a].func == program->roots[b].func && program->roots[a].kind == program->roots[b].kind &&
         program->roots[a].ddi == program->roots[b].ddi && program->roots[a].lifted == program->roots[b].lifted);
    return overlap_of(program->catalogue, &first, &second, same);
}

struct overlap root_pairs_reason(const struct root_pairs *pairs, uint32_t a, uint32_t b, enum pair_kind kind)
{
    struct party first = overlap_party(&pairs->program->roots[a]), second = overlap_party(&pairs->program->roots[b]);
    if (kind == PAIR_ADAPTERS)
        return overlap_of_adapters(&first, &second);
    return kind == PAIR_OBJECTS ? overlap_of_objects(&first, &second) : root_pairs_overlap(pairs->program, a, b);
}

void root_pairs_init(struct root_pairs *pairs, const struct program *program, enum roots_view view)
{
    uint32_t count = program->roots_count;
    *pairs = (struct root_pairs){.program = program, .view = view};
    pairs->party = g_new0(uint8_t, count);
    pairs->overlap = g_new0(uint8_t, (size_t)count * count);
    for (uint32_t a = 0; a < count; a++)
        pairs->party[a] = (uint8_t)party_of(&program->roots[a], view);
    for (uint32_t a = 0; a < count; a++)
        for (uint32_t b = a; b < count; b++) {
            if (root_pairs_kind(pairs, a, b) == PAIR_NONE)
                continue;
            struct overlap overlap = root_pairs_overlap(program, a, b);
            bool meet = overlap.answer == OVERLAP_MAY || overlap.one_object_only;
            uint8_t answer = meet ? (uint8_t)(overlap.status + 1) : 0;
            pairs->overlap[(size_t)a * count + b] = answer;
            pairs->overlap[(size_t)b * count + a] = answer;
        }
}

void root_pairs_release(struct root_pairs *pairs)
{
    g_free(pairs->party);
    g_free(pairs->overlap);
}

bool root_pairs_meet(const struct root_pairs *pairs, uint32_t a, uint32_t b, enum status *status)
{
    uint8_t answer = pairs->overlap[(size_t)a * pairs->program->roots_count + b];
    if (answer)
        *status = (enum status)(answer - 1);
    return answer != 0;
}

/* Of a DDI and one of level 2 or 3: which documented exception the pair is, so that none hides another. */
static enum pair_kind exception_kind(const struct root *a, const struct root *b)
{
    static const char *const info[] = {"DxgkDdiQueryAdapterInfo"};
    static const char *const beside_info[] = {"DxgkDdiSetPowerState", "DxgkDdiQueryChildRelations"};
    static const char *const reset[] = {"DxgkDdiResetFromTimeout"};
    static const char *const beside_reset[] = {"DxgkDdiSetPowerComponentFState", "DxgkDdiPowerRuntimeControlRequest"};
    const struct root *exclusive = a->level >= 2 ? a : b, *other = exclusive == a ? b : a;
    if (is_one_of(other, info, G_N_ELEMENTS(info)) && is_one_of(exclusive, beside_info, G_N_ELEMENTS(beside_info)))
        return PAIR_LEVEL3;
    if (is_one_of(exclusive, reset, G_N_ELEMENTS(reset)) && is_one_of(other, beside_reset, G_N_ELEMENTS(beside_reset)))
        return PAIR_TDR;
    return PAIR_EXCLUSIVE_DDI;
}

enum pair_kind root_pairs_kind(const struct root_pairs *pairs, uint32_t a, uint32_t b)
{
    static const uint8_t kinds[PARTY_COUNT][PARTY_COUNT] = {
        [PARTY_LEVEL0] = {PAIR_NONE, PAIR_LEVEL0, PAIR_LEVEL0_LEVEL1, PAIR_EXCLUSIVE_DDI, PAIR_DDI_ASYNC},
        [PARTY_LEVEL1] = {PAIR_NONE, PAIR_LEVEL0_LEVEL1, PAIR_LEVEL1, PAIR_EXCLUSIVE_DDI, PAIR_DDI_ASYNC},
        [PARTY_EXCLUSIVE] = {PAIR_NONE, PAIR_EXCLUSIVE_DDI, PAIR_EXCLUSIVE_DDI, PAIR_NONE, PAIR_EXCLUSIVE_ASYNC},
        [PARTY_ASYNC] = {PAIR_NONE, PAIR_DDI_ASYNC, PAIR_DDI_ASYNC, PAIR_EXCLUSIVE_ASYNC, PAIR_ASYNC, PAIR_START,
                         PAIR_STOP},
        [PARTY_START] = {[PARTY_ASYNC] = PAIR_START},
        [PARTY_STOP] = {[PARTY_ASYNC] = PAIR_STOP},
    };
    enum pair_kind kind = (enum pair_kind)kinds[pairs->party[a]][pairs->party[b]];
    if (pairs->view == ROOTS_LIFE && kind != PAIR_START && kind != PAIR_STOP)
        return kind == PAIR_EXCLUSIVE_ASYNC ? PAIR_SUSPEND : PAIR_NONE;
    const struct root *first = &pairs->program->roots[a], *second = &pairs->program->roots[b];
    if ((kind == PAIR_LEVEL0 || kind == PAIR_LEVEL1) && *first->class_name &&
        strcmp(first->class_name, second->class_name) == 0)
        return PAIR_OBJECTS;
    if (kind != PAIR_EXCLUSIVE_DDI)
        return kind;
    return exception_kind(first, second);
}
