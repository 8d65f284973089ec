#include "judge/rule.h"

RULE(lock_order_cycle)
{
    order_report(judge);
}
