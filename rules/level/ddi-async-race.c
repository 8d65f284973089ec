#include "judge/rule.h"

RULE(ddi_async_race)
{
    race_report(judge, RACE_DDI_ASYNC);
}
