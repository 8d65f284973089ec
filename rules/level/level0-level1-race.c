#include "judge/rule.h"

RULE(level0_level1_race)
{
    race_report(judge, RACE_LEVEL0_LEVEL1);
}
