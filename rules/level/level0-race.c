#include "judge/rule.h"

RULE(level0_race)
{
    race_report(judge, RACE_LEVEL0);
}
