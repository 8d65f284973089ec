#include "driver.tmh"
void f(void) { TraceError("x %d", 1); }
