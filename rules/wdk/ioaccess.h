/* Stand-in WDK: access to ports and device memory is in wdm.h. */
#pragma once
#include <wdm.h>
