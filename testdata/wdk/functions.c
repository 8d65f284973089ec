/* All headers with functions that a kernel driver calls; test_row_signatures.py asks what they declare. */
#include <ntifs.h>
#include <ntintsafe.h>
#include <ntstrsafe.h>
#include <dispmprt.h>
#include <d3dkmthk.h>
#include <acpiioct.h>
#include <aux_klib.h>
#include <wdmsec.h>
#include <wmilib.h>
#include <csq.h>
