#include "judge/rule.h"

RULE(race_disjoint_locks)
{
    race_report(judge, RACE_DISJOINT_LOCKS);
}
