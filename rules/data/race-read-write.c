#include "judge/rule.h"

RULE(race_read_write)
{
    race_report(judge, RACE_READ_WRITE);
}
