/* Stand-in WDK: suppression of analysis warnings, which says nothing to synclint. */
#pragma once
