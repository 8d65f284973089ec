#include "PEER.h"
typedef struct API { int Field; } API;
