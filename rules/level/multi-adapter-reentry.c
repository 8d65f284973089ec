#include "judge/rule.h"

RULE(multi_adapter_reentry)
{
    race_report(judge, RACE_ADAPTERS);
}
