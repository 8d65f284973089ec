/* Stand-in WDK: C standard header. */
#pragma once
#include <stdint.h>
#include <stdarg.h>
#include <string.h>
#include <stdio.h>
