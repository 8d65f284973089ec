/* Stand-in WDK: national language support is the business of file systems. */
#pragma once
#include <ntdef.h>
