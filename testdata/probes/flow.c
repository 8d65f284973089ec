/* flow: the laws of flow's lattices, checked over all small values. Prints how many checks were made and which broke.
 */
#include <jansson.h>
#include <string.h>

#include "flow/irql_value.h"
#include "flow/knowledge.h"
#include "flow/lockset.h"
#include "flow/state.h"

static json_t *broken;
static json_int_t checked;

static void check(bool holds, const char *law)
{
    checked++;
    if (!holds && json_array_size(broken) < 20)
        json_array_append_new(broken, json_string(law));
}

/* ---- IRQL ------------------------------------------------------------------------------------------------------- */

static bool is_within(irql_set inner, irql_set outer)
{
    return !(inner & ~outer);
}

static uint32_t irql_values(const irql_set *sets, uint32_t set_count, struct irql_value *values)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < set_count; i++)
        for (uint32_t path = 0; path < 3; path++)
            for (int entry = 0; entry < 2; entry++)
                if (!path || !(sets[i] & IRQL_UNKNOWN))
                    values[count++] = (struct irql_value){.path = path, .entry = entry, .set = sets[i]};
    return count;
}

static void check_irql_pairs(void)
{
    static struct irql_value values[64 * 6];
    irql_set sets[64];
    for (int i = 0; i < 64; i++)
        sets[i] = (irql_set)i;
    uint32_t count = irql_values(sets, 64, values);
    for (uint32_t i = 0; i < count; i++) {
        check(irql_value_equals(irql_value_join(values[i], values[i]), values[i]), "irql join is idempotent");
        for (uint32_t j = 0; j < count; j++) {
            struct irql_value joined = irql_value_join(values[i], values[j]);
            check(irql_value_equals(joined, irql_value_join(values[j], values[i])), "irql join is commutative");
            check(irql_value_leq(values[i], joined), "irql join is above its sides");
            check(!irql_value_leq(values[i], values[j]) || !irql_value_leq(values[j], values[i]) || i == j,
                  "irql order is antisymmetric");
        }
    }
}

static void check_irql_triples(void)
{
    static const irql_set sets[] = {
        0, IRQL_PASSIVE, IRQL_DISPATCH, IRQL_PASSIVE | IRQL_DISPATCH, IRQL_UNKNOWN, IRQL_UNKNOWN | IRQL_DIRQL};
    struct irql_value values[36];
    uint32_t count = irql_values(sets, G_N_ELEMENTS(sets), values);
    for (uint32_t i = 0; i < count; i++) {
        for (uint32_t j = 0; j < count; j++) {
            for (uint32_t k = 0; k < count; k++) {
                struct irql_value left = irql_value_join(irql_value_join(values[i], values[j]), values[k]);
                struct irql_value right = irql_value_join(values[i], irql_value_join(values[j], values[k]));
                check(irql_value_equals(left, right), "irql join is associative");
                check(!irql_value_leq(values[i], values[j]) || !irql_value_leq(values[j], values[k]) ||
                          irql_value_leq(values[i], values[k]),
                      "irql order is transitive");
            }
        }
    }
}

static void check_irql_restrict(void)
{
    for (unsigned proved = 1; proved <= IRQL_ANY; proved++)
        for (unsigned large = 0; large < 64; large++)
            for (unsigned small = large;; small = (small - 1) & large) {
                check(is_within(irql_set_restrict((irql_set)small, (irql_set)proved),
                                irql_set_restrict((irql_set)large, (irql_set)proved)),
                      "a branch on the IRQL is monotone");
                if (!small)
                    break;
            }
    for (int64_t number = -1; number <= 32; number++) {
        irql_set below = irql_set_that(PREDICATE_LT, number), above = irql_set_that(PREDICATE_GE, number);
        check((below | above) == IRQL_ANY, "one side of a branch on the IRQL is taken");
        check((irql_set_that(PREDICATE_EQ, number) | irql_set_that(PREDICATE_NE, number)) == IRQL_ANY,
              "the IRQL is a number or another");
        check(is_within(irql_set_that(PREDICATE_EQ, number), irql_set_that(PREDICATE_LE, number)), "equal is at most");
    }
}

/* What an instance makes of a state only grows with the levels it is entered at. */
static void check_instance_irql(struct analysis *analysis)
{
    static const irql_set sets[] = {0, IRQL_DISPATCH, IRQL_UNKNOWN};
    struct irql_value values[18];
    uint32_t count = irql_values(sets, G_N_ELEMENTS(sets), values);
    for (uint32_t v = 0; v < count; v++)
        for (unsigned entry = 1; entry <= IRQL_ANY; entry++)
            for (unsigned large = 1; large < 64; large++)
                for (unsigned small = large; small; small = (small - 1) & large) {
                    struct state state = state_entry();
                    state.irql = values[v];
                    state.irql.path = 0;
                    state.entry = (irql_set)entry;
                    struct instance narrow = {.irql = (irql_set)small}, wide = {.irql = (irql_set)large};
                    check(is_within(instance_irql(analysis, &narrow, &state), instance_irql(analysis, &wide, &state)),
                          "the IRQL of an instance is monotone");
                }
}

/* ---- locks and states ------------------------------------------------------------------------------------------- */

enum { LOCKS = 2, SHAPES = 6, SETS = SHAPES * SHAPES };

static uint32_t make_lockset(struct analysis *analysis, unsigned number)
{
    struct held held[LOCKS];
    uint32_t count = 0;
    for (uint32_t i = 0; i < LOCKS; i++, number /= SHAPES) {
        unsigned shape = number % SHAPES;
        if (shape)
            held[count++] = (struct held){.path = i + 1,
                                          .kind = LOCK_RESOURCE,
                                          .depth = shape == 5 ? 2 : 1,
                                          .may = shape == 2 || shape == 4,
                                          .mode = shape >= 3 && shape <= 4 ? MODE_SHARED : MODE_EXCLUSIVE};
    }
    return lockset_intern(analysis, held, count);
}

static void check_locksets(struct analysis *analysis)
{
    uint32_t sets[SETS];
    for (unsigned i = 0; i < SETS; i++)
        sets[i] = make_lockset(analysis, i);
    for (unsigned i = 0; i < SETS; i++) {
        check(lockset_join(analysis, sets[i], sets[i]) == sets[i], "lockset join is idempotent");
        for (unsigned j = 0; j < SETS; j++) {
            uint32_t joined = lockset_join(analysis, sets[i], sets[j]);
            check(joined == lockset_join(analysis, sets[j], sets[i]), "lockset join is commutative");
            check(lockset_join(analysis, sets[i], joined) == joined, "lockset join is above its sides");
            check((i == j) == (sets[i] == sets[j]), "equal locksets are one");
            uint32_t surely = lockset_surely(analysis, joined), count;
            const struct held *held = lockset_held(analysis, surely, &count);
            for (uint32_t k = 0; k < count; k++)
                check(lockset_position(analysis, sets[i], held[k].path, LOCK_RESOURCE) >= 0 &&
                          lockset_position(analysis, sets[j], held[k].path, LOCK_RESOURCE) >= 0,
                      "what a join holds surely both sides hold");
            for (unsigned k = 0; k < SETS; k++)
                check(lockset_join(analysis, joined, sets[k]) ==
                          lockset_join(analysis, sets[i], lockset_join(analysis, sets[j], sets[k])),
                      "lockset join is associative");
        }
    }
}

static void check_locks(struct analysis *analysis)
{
    for (unsigned i = 0; i < SETS; i++) {
        struct state state = state_entry(), before;
        state.gained = make_lockset(analysis, i);
        before = state;
        struct held held = {.path = 3, .acquired = 1, .kind = LOCK_SPIN, .depth = 1};
        state_acquire(analysis, &state, held);
        check(state.gained != before.gained, "what is taken is held");
        state_release(analysis, &state, held);
        check(state_equals(&state, &before), "what is taken and given back is as before");
        state_release(analysis, &state, held);
        check(state.lost != 0 && state.gained == before.gained, "what was not taken is the caller's");
        state_acquire(analysis, &state, held);
        check(state_equals(&state, &before), "what the caller holds again is as before");
    }
}

static void check_states(struct analysis *analysis)
{
    enum { STATES = 48 };
    struct state states[STATES];
    for (unsigned i = 0; i < STATES; i++) {
        states[i] = state_entry();
        if (i & 1)
            states[i].irql = irql_value_of(i & 16 ? IRQL_PASSIVE : IRQL_DISPATCH);
        states[i].gained = make_lockset(analysis, i % 5);
        states[i].lost = make_lockset(analysis, i % 3 * SHAPES);
        states[i].unknown = i & 2;
        states[i].regions = (int8_t)(i % 4) - 1;
        states[i].entry = i & 4 ? IRQL_ANY : irql_at_most(LEVEL_APC);
        states[i].assumed = i & 8 ? IRQL_ANY : IRQL_PASSIVE;
    }
    for (unsigned i = 0; i < STATES; i++) {
        struct state self = state_join(analysis, &states[i], &states[i]);
        check(state_equals(&self, &states[i]), "state join is idempotent");
        for (unsigned j = 0; j < STATES; j++) {
            struct state joined = state_join(analysis, &states[i], &states[j]);
            struct state turned = state_join(analysis, &states[j], &states[i]);
            check(state_equals(&joined, &turned), "state join is commutative");
            check(state_leq(analysis, &states[i], &joined), "state join is above its sides");
            for (unsigned k = 0; k < STATES; k++) {
                struct state right = state_join(analysis, &states[j], &states[k]);
                struct state left = state_join(analysis, &joined, &states[k]);
                right = state_join(analysis, &states[i], &right);
                check(state_equals(&left, &right), "state join is associative");
            }
        }
    }
    /* However many ways come together, the list stays short and admits them all. */
    struct states list = {.count = 0};
    for (unsigned i = 0; i < STATES; i++)
        states_add(analysis, &list, &states[i]);
    check(list.count <= STATES_LIMIT, "the list of states is short");
    for (unsigned i = 0; i < STATES; i++) {
        bool admitted = false;
        for (uint32_t j = 0; j < list.count; j++)
            admitted |= state_leq(analysis, &states[i], &list.items[j]);
        check(admitted, "the list of states admits all that was added");
        check(!states_add(analysis, &list, &states[i]) || list.joined, "adding again says nothing new");
    }
}

/* ---- knowledge -------------------------------------------------------------------------------------------------- */

static void check_knowledge(struct analysis *analysis)
{
    static const enum predicate_op ops[] = {PREDICATE_EQ,      PREDICATE_NE,     PREDICATE_LT,   PREDICATE_LE,
                                            PREDICATE_GT,      PREDICATE_GE,     PREDICATE_BITS, PREDICATE_NO_BITS,
                                            PREDICATE_SUCCESS, PREDICATE_FAILURE};
    static const int64_t numbers[] = {-2, -1, 0, 1, 2, 3, 6, 0xC0000001};
    enum { OPS = G_N_ELEMENTS(ops), NUMBERS = G_N_ELEMENTS(numbers), TESTS = OPS * NUMBERS };
    uint32_t known[TESTS];
    for (unsigned i = 0; i < TESTS; i++) {
        known[i] = 0;
        check(knowledge_learn(analysis, &known[i], 1, ops[i / NUMBERS], numbers[i % NUMBERS]),
              "anything can be learnt");
    }
    for (unsigned i = 0; i < TESTS; i++) {
        for (unsigned j = 0; j < TESTS; j++) {
            enum predicate_op a = ops[i / NUMBERS], b = ops[j / NUMBERS];
            int64_t m = numbers[i % NUMBERS], n = numbers[j % NUMBERS];
            uint32_t both = known[i];
            bool possible = knowledge_learn(analysis, &both, 1, b, n);
            uint32_t joined = knowledge_join(analysis, known[i], known[j]);
            check(joined == knowledge_join(analysis, known[j], known[i]), "knowledge join is commutative");
            for (int64_t value = -3; value <= 7; value++) {
                bool first = knowledge_passes(value, a, m), second = knowledge_passes(value, b, n);
                check(possible || !first || !second, "what is denied is impossible");
                if (first || second)
                    check(!knowledge_denies(analysis, joined, 1, PREDICATE_EQ, value), "a join admits both sides");
                if (possible && first && second)
                    check(!knowledge_denies(analysis, both, 1, PREDICATE_EQ, value), "learning keeps what passes");
            }
        }
    }
}

int main(void)
{
    struct program program = {0};
    struct analysis analysis = {.program = &program};
    broken = json_array();
    facts_init(&program.facts);
    for (uint32_t i = 0; i < 4; i++)
        facts_intern_path(&program.facts, (struct path){.kind = PATH_GLOBAL, .name = i + 1});
    lockset_init(&analysis);
    knowledge_init(&analysis);
    check_irql_pairs();
    check_irql_triples();
    check_irql_restrict();
    check_instance_irql(&analysis);
    check_locksets(&analysis);
    check_locks(&analysis);
    check_states(&analysis);
    check_knowledge(&analysis);
    json_t *all = json_pack("{sIso}", "checked", checked, "broken", broken);
    json_dumpf(all, stdout, 0);
    json_decref(all);
    lockset_release(&analysis);
    knowledge_release(&analysis);
    facts_release(&program.facts);
    return 0;
}
