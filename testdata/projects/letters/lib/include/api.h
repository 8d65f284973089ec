#include "PEER.h"
