#include "Local.H"
#include <INCLUDE\Api.h>
#include "..\other\Other.h"
#include <Ntddk.h>
#include "right.h"
API Use(void);
