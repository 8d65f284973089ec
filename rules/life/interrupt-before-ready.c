#include "judge/rule.h"

RULE(interrupt_before_ready)
{
    race_report(judge, RACE_EARLY);
}
