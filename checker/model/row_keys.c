#include "model/row_keys.h"

#define TEXT(name, meaning)                                                                                            \
    {                                                                                                                  \
        name, FORM_TEXT, 0, false, NULL, meaning                                                                       \
    }
#define NEEDED_TEXT(name, meaning)                                                                                     \
    {                                                                                                                  \
        name, FORM_TEXT, 0, true, NULL, meaning                                                                        \
    }
#define TEXTS(name, meaning)                                                                                           \
    {                                                                                                                  \
        name, FORM_TEXTS, 0, false, NULL, meaning                                                                      \
    }
#define TRUTH(name, meaning)                                                                                           \
    {                                                                                                                  \
        name, FORM_TRUTH, 0, false, NULL, meaning                                                                      \
    }
#define WORD(name, names, meaning)                                                                                     \
    {                                                                                                                  \
        name, FORM_WORD, names, false, NULL, meaning                                                                   \
    }
#define NEEDED_WORD(name, names, meaning)                                                                              \
    {                                                                                                                  \
        name, FORM_WORD, names, true, NULL, meaning                                                                    \
    }
#define ARGUMENT(name, meaning)                                                                                        \
    {                                                                                                                  \
        name, FORM_ARGUMENT, 0, false, NULL, meaning                                                                   \
    }
#define KEY(name, form, meaning)                                                                                       \
    {                                                                                                                  \
        name, form, 0, false, NULL, meaning                                                                            \
    }
#define NEEDED(name, form, meaning)                                                                                    \
    {                                                                                                                  \
        name, form, 0, true, NULL, meaning                                                                             \
    }

#define EVIDENCE                                                                                                       \
    WORD("status", NAMES_STATUS, "how sure the row is; absent: documented"),                                           \
        KEY("sources", FORM_PAGES,                                                                                     \
            "the pages it rests on: names of pages of Microsoft's driver documentation, or https: addresses")
#define NOTE TEXT("note", "what else a reader should know")
#define END                                                                                                            \
    {                                                                                                                  \
        0                                                                                                              \
    }

const struct row_key row_keys_condition[] = {
    NEEDED("when", FORM_DDI_CONDITION, "the condition"),
    KEY("level", FORM_LEVEL, "the level when it holds; absent: as without it"),
    TEXT("class", "the class when it holds; absent: none"),
    KEY("irql", FORM_IRQL, "the IRQL when it holds; absent: as without it"),
    END,
};

const struct row_key row_keys_ddi[] = {
    NEEDED_TEXT("ddi", "the member of the table"),
    NEEDED_TEXT("type", "its function type"),
    TEXT("header", "the header that declares it"),
    TEXTS("tables", "the records that have the member, by typedef name"),
    TEXT("since", "first version that has it"),
    WORD("root", NAMES_ROOT, "what the routine is; absent: a DDI like the others"),
    NEEDED("irql", FORM_IRQL, "where it is called"),
    TRUTH("pageable", "may it be in pageable memory; absent: no page says"),
    NEEDED("level", FORM_LEVEL_OR_CALLER, "synchronization level; with a condition: when that is not proved"),
    TEXT("class", "the class of which one thread at a time may be inside"),
    KEY("class_object", FORM_OPERAND, "the object for which the class holds, if that is less than the adapter"),
    {"condition", FORM_OBJECT, 0, false, row_keys_condition, "what changes level, class and IRQL"},
    ARGUMENT("handle", "the parameter that is a handle of the driver"),
    WORD("scope", NAMES_SCOPE, "what it is a handle of"),
    TRUTH("handle_out", "the driver gives the handle through that parameter"),
    TRUTH("bugcheck", "also called when the system is going down, at whatever IRQL"),
    EVIDENCE,
    NOTE,
    END,
};

const struct row_key row_keys_effect[] = {
    NEEDED_WORD("do", NAMES_EFFECT, "what it does"),
    KEY("arg", FORM_ARGUMENT_OR_RESULT, "the argument it is on"),
    ARGUMENT("data", "the argument that is passed on to the routine"),
    ARGUMENT("object", "the argument that carries the routine, or stands for the lock"),
    ARGUMENT("timeout", "the argument with the pointer to the time-out; absent: waits for ever"),
    WORD("lock", NAMES_LOCK, "the kind of lock"),
    WORD("mode", NAMES_MODE, "absent: exclusive"),
    WORD("to", NAMES_LEVEL, "the IRQL it raises to"),
    WORD("root", NAMES_ROOT, "what the routine becomes"),
    KEY("when", FORM_CONDITION, "when it happens; absent: always"),
    END,
};

const struct row_key row_keys_case[] = {
    NEEDED("when", FORM_CONDITION, "the condition"),
    KEY("irql", FORM_IRQL, "where it may then be called; within the row's own 'irql'"),
    KEY("levels", FORM_LEVELS, "the DDI levels it may then be called from"),
    END,
};

#define CONTRACT                                                                                                       \
    NEEDED("irql", FORM_IRQL, "where it may be called, whatever its arguments"),                                       \
    {                                                                                                                  \
        "cases", FORM_OBJECTS, 0, false, row_keys_case, "narrower contracts"                                           \
    }
#define BEHAVIOUR                                                                                                      \
    TRUTH("blocks", "true: waits whatever its arguments; false: never waits; absent: see the effects"),                \
        TRUTH("result_required", "the result must be looked at"),                                                      \
        WORD("success", NAMES_SUCCESS, "which result means success"),                                                  \
        TEXTS("paired_with", "the functions that undo it"),                                                            \
    {                                                                                                                  \
        "effects", FORM_OBJECTS, 0, false, row_keys_effect, "what it does, in order"                                   \
    }

const struct row_key row_keys_api[] = {
    NEEDED_TEXT("api", "the function"),
    TEXT("header", "the header that declares it"),
    CONTRACT,
    BEHAVIOUR,
    EVIDENCE,
    NOTE,
    END,
};

const struct row_key row_keys_callback[] = {
    NEEDED_TEXT("callback", "the field through which it is called"),
    NEEDED_TEXT("table", "the record that holds the field"),
    TEXT("type", "its function type"),
    TEXT("header", "the header that declares it"),
    CONTRACT,
    TEXTS("reenters", "what may run in the driver before it returns"),
    TEXTS("only_in", "the DDIs inside which alone it may be called"),
    TEXTS("not_in", "the DDIs inside which it must not be called"),
    BEHAVIOUR,
    EVIDENCE,
    NOTE,
    END,
};

const struct row_key row_keys_async[] = {
    NEEDED("async", FORM_TEXT_OR_EMPTY, "the function that takes the routine; \"\": it is found by its role type"),
    ARGUMENT("function", "the argument that is the routine"),
    TEXT("field", "the argument points to a record, and this field of it is the routine"),
    ARGUMENT("object", "the argument of the object that carries it"),
    ARGUMENT("data", "the argument handed on"),
    ARGUMENT("data_param", "the routine's parameter that receives it"),
    NEEDED_TEXT("type", "the role type of the routine"),
    NEEDED_WORD("root", NAMES_ROOT, "what the routine becomes"),
    NEEDED("irql", FORM_IRQL, "where it runs"),
    TRUTH("reentrant", "may two instances of it run at once"),
    TRUTH("synchronous", "it runs before the call returns, in its thread"),
    TRUTH("caller_locks", "it is entered with a lock of its caller, or returns with one"),
    EVIDENCE,
    NOTE,
    END,
};

const struct row_key row_keys_overlap[] = {
    NEEDED("overlap", FORM_SIDES, "the two sides, in order: a DDI, '*', 'class NAME' or 'level N'"),
    NEEDED_WORD("relation", NAMES_RELATION, "may they run at once"),
    NEEDED_TEXT("reason", "why, a sentence without full stop"),
    EVIDENCE,
    END,
};
