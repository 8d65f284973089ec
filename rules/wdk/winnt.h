/* Stand-in WDK: the basic types are in ntdef.h. */
#pragma once
#include <ntdef.h>
#include <windef.h>
#include <excpt.h>
