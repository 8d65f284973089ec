#include "judge/rule.h"

RULE(hw_queue_exclusion_misused)
{
    race_report(judge, RACE_PER_QUEUE);
}
