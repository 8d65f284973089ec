/* Stand-in WDK: no function is banned here. */
#pragma once
