#include "judge/rule.h"

RULE(per_child_class_shared_state)
{
    race_report(judge, RACE_PER_CHILD);
}
