#include "judge/rule.h"

RULE(race_write_write)
{
    race_report(judge, RACE_WRITE_WRITE);
}
