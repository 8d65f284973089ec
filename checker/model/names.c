#include "model/names.h"

#include <string.h>

#include "base/say.h"

static const struct {
    const char *name, *meaning;
} effects[EFFECT_COUNT] = {
    [EFFECT_NONE] = {"none", "does nothing"},
#define EFFECT(constant, name, meaning) [constant] = {name, meaning},
#include "model/effect.def"
#undef EFFECT
};

static const struct {
    const char *name, *words;
    bool spins, recursive;
} locks[LOCK_COUNT] = {
    [LOCK_NONE] = {"none", "no lock", false, false},
#define LOCK_KIND(constant, name, words, spins, recursive) [constant] = {name, words, spins, recursive},
#include "model/lock_kind.def"
#undef LOCK_KIND
};

/* Types of locks, without a leading underscore. */
static const struct {
    const char *type;
    enum lock_kind kind;
} lock_types[] = {
    {"KSPIN_LOCK", LOCK_SPIN},
    {"EX_SPIN_LOCK", LOCK_EX_SPIN},
    {"FAST_MUTEX", LOCK_FAST_MUTEX},
    {"KGUARDED_MUTEX", LOCK_GUARDED_MUTEX},
    {"ERESOURCE", LOCK_RESOURCE},
    {"EX_PUSH_LOCK", LOCK_PUSH},
    {"KMUTEX", LOCK_MUTEX},
    {"KMUTANT", LOCK_MUTEX},
    {"EX_RUNDOWN_REF", LOCK_RUNDOWN},
    {"IO_REMOVE_LOCK", LOCK_REMOVE},
    {"KLOCK_QUEUE_HANDLE", LOCK_QUEUED_SPIN},
};

static const struct {
    const char *name, *words;
} roots[ROOT_COUNT] = {
    [ROOT_NONE] = {"none", "nothing"},
    [ROOT_ENTRY] = {"entry", "DriverEntry"},
    [ROOT_DDI] = {"ddi", "DDI"},
    [ROOT_ISR] = {"isr", "interrupt routine"},
    [ROOT_DPC] = {"dpc", "DPC routine"},
    [ROOT_TIMER] = {"timer", "timer routine"},
    [ROOT_WORK_ITEM] = {"work-item", "work item"},
    [ROOT_THREAD] = {"thread", "system thread"},
    [ROOT_SYNCHRONIZED] = {"synchronized", "routine synchronized with the interrupt"},
    [ROOT_PROTECTED] = {"protected", "protected callback"},
    [ROOT_CALLBACK] = {"callback", "callback"},
    [ROOT_BUGCHECK] = {"bugcheck", "bug check callback"},
};

static const char *const scopes[SCOPE_OTHER + 1] = {
    [SCOPE_NONE] = "none",       [SCOPE_ADAPTER] = "adapter",       [SCOPE_DEVICE] = "device",
    [SCOPE_CONTEXT] = "context", [SCOPE_ALLOCATION] = "allocation", [SCOPE_RESOURCE] = "resource",
    [SCOPE_PROCESS] = "process", [SCOPE_CHILD] = "child",           [SCOPE_SOURCE] = "source",
    [SCOPE_TARGET] = "target",   [SCOPE_QUEUE] = "queue",           [SCOPE_OTHER] = "other",
};

static const char *const statuses[STATUS_CONFLICT + 1] = {
    [STATUS_DOCUMENTED] = "documented",
    [STATUS_BY_SIBLING] = "by-sibling",
    [STATUS_DEFAULT] = "default",
    [STATUS_CONFLICT] = "conflict",
};

static const char *const successes[SUCCESS_NONNULL + 1] = {
    [SUCCESS_NONE] = "none", [SUCCESS_NONZERO] = "nonzero", [SUCCESS_ZERO] = "zero",
    [SUCCESS_NT] = "nt",     [SUCCESS_NONNULL] = "nonnull",
};

const char *effect_name(enum effect_kind kind)
{
    return effects[kind].name;
}

const char *effect_meaning(enum effect_kind kind)
{
    return effects[kind].meaning;
}

const char *lock_name(enum lock_kind kind)
{
    return locks[kind].name;
}

const char *lock_words(enum lock_kind kind)
{
    return locks[kind].words;
}

enum lock_kind lock_of_type(const char *type)
{
    type += *type == '_';
    for (size_t i = 0; i < sizeof(lock_types) / sizeof(lock_types[0]); i++)
        if (strcmp(type, lock_types[i].type) == 0)
            return lock_types[i].kind;
    return LOCK_NONE;
}

bool lock_spins(enum lock_kind kind)
{
    return locks[kind].spins;
}

bool lock_recursive(enum lock_kind kind)
{
    return locks[kind].recursive;
}

const char *root_kind_name(enum root_kind kind)
{
    return roots[kind].name;
}

const char *root_kind_words(enum root_kind kind)
{
    return roots[kind].words;
}

const char *scope_name(enum scope scope)
{
    return scopes[scope];
}

const char *status_name(enum status status)
{
    return statuses[status];
}

const char *success_name(enum success success)
{
    return successes[success];
}

const char *mode_name(enum lock_mode mode)
{
    return mode == MODE_SHARED ? "shared" : "exclusive";
}

const char *relation_name(enum relation relation)
{
    return relation == RELATION_MAY ? "may" : "never";
}

const char *names_text(enum names names, unsigned value)
{
    switch (names) {
    case NAMES_EFFECT:
        return value > EFFECT_NONE && value < EFFECT_COUNT ? effects[value].name : NULL;
    case NAMES_LOCK:
        return value > LOCK_NONE && value < LOCK_COUNT ? locks[value].name : NULL;
    case NAMES_MODE:
        return value <= MODE_SHARED ? mode_name(value) : NULL;
    case NAMES_ROOT:
        return value > ROOT_NONE && value < ROOT_COUNT ? roots[value].name : NULL;
    case NAMES_SCOPE:
        return value > SCOPE_NONE && value <= SCOPE_OTHER ? scopes[value] : NULL;
    case NAMES_STATUS:
        return value <= STATUS_CONFLICT ? statuses[value] : NULL;
    case NAMES_SUCCESS:
        return value > SUCCESS_NONE && value <= SUCCESS_NONNULL ? successes[value] : NULL;
    case NAMES_RELATION:
        return value <= RELATION_NEVER ? relation_name(value) : NULL;
    case NAMES_LEVEL:
        return value > LEVEL_PASSIVE && value < LEVEL_COUNT ? irql_name((enum irql_level)value) : NULL;
    }
    bug("kind of names %d", (int)names);
}

bool names_find(enum names names, const char *text, unsigned *value)
{
    /* The first value may be the nameless "none"; the list ends at the first nameless one after it. */
    for (unsigned i = 0; i == 0 || names_text(names, i); i++) {
        const char *name = names_text(names, i);
        if (name && strcmp(name, text) == 0) {
            *value = i;
            return true;
        }
    }
    return false;
}
