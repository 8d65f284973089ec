#include "judge/rule.h"

RULE(tdr_runtime_power_race)
{
    race_report(judge, RACE_TDR_POWER);
}
