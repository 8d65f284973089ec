#include "judge/rule.h"

RULE(cross_class_race)
{
    race_report(judge, RACE_CROSS_CLASS);
}
