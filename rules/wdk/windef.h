/* Stand-in WDK: another name of minwindef.h. */
#pragma once
#include <minwindef.h>
