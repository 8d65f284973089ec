#include "judge/rule.h"

RULE(exclusive_level_async_race)
{
    race_report(judge, RACE_EXCLUSIVE_ASYNC);
}
