/* Stand-in WDK: cancel-safe queues are in wdm.h. */
#pragma once
#include <wdm.h>
