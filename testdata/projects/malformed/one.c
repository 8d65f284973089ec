#include <dispmprt.h>

DXGKDDI_UNLOAD Unload;

VOID Unload(VOID)
{
}
