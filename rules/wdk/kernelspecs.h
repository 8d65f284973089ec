/* Stand-in WDK: kernel annotations, all of them in sal.h. */
#pragma once
#include <sal.h>
