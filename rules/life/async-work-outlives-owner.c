#include "judge/rule.h"

RULE(async_work_outlives_owner)
{
    race_report(judge, RACE_OUTLIVED);
}
