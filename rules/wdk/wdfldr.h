/* Stand-in WDK: the framework is in one header. */
#pragma once
#include <wdf.h>
