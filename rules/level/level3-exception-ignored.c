#include "judge/rule.h"

RULE(level3_exception_ignored)
{
    race_report(judge, RACE_LEVEL3_EXCEPTION);
}
