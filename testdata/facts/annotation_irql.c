/* IRQL, results, resources, the floating point unit: on functions, parameters, typedefs, and by their old names. */
#include <wdm.h>

_IRQL_requires_max_(DISPATCH_LEVEL) _IRQL_requires_min_(APC_LEVEL) _IRQL_requires_(2) _IRQL_requires_same_
_IRQL_always_function_min_(PASSIVE_LEVEL) _IRQL_always_function_max_(HIGH_LEVEL) void Bounds(void) {}

__drv_maxIRQL(DISPATCH_LEVEL) __drv_minIRQL(APC_LEVEL) __drv_requiresIRQL(2) __drv_sameIRQL
__drv_minFunctionIRQL(PASSIVE_LEVEL) __drv_maxFunctionIRQL(HIGH_LEVEL) void OldBounds(void) {}

_IRQL_raises_(DISPATCH_LEVEL) _IRQL_saves_ KIRQL Raise(void)
{
    return 0;
}

_IRQL_saves_global_(OldIrql, Owner->Irql) void Save(_Out_ struct _KEVENT *Owner)
{
    UNREFERENCED_PARAMETER(Owner);
}

void Restore(_In_ _IRQL_restores_ KIRQL Irql, _IRQL_uses_cancel_ struct _IRP *Irp, __drv_restoresIRQL KIRQL Other)
{
    UNREFERENCED_PARAMETER(Irql);
    UNREFERENCED_PARAMETER(Irp);
    UNREFERENCED_PARAMETER(Other);
}

_Must_inspect_result_ _Check_return_ _Success_(return >= 0) _Kernel_float_saved_ _Kernel_entry_(Mode == 1)
_Kernel_acquires_resource_(CriticalRegion) NTSTATUS Result(int Mode)
{
    return Mode;
}

/* On the typedef of a role, and on the function declared through it: both count, the parameter too. */
typedef _Function_class_(CASE_ROUTINE) _IRQL_requires_max_(APC_LEVEL) void CASE_ROUTINE(_IRQL_saves_ PKIRQL Kept, int Wait);
CASE_ROUTINE ByRole;
_When_(Flag, _IRQL_requires_(PASSIVE_LEVEL)) void ByRole(PKIRQL Where, int Flag)
{
    UNREFERENCED_PARAMETER(Where);
    UNREFERENCED_PARAMETER(Flag);
}

/* Conditions: nested, on a result, and in the first form of the macros. */
_When_(Wait != 0, _When_(Count > 2, _IRQL_requires_max_(APC_LEVEL)) _IRQL_requires_min_(PASSIVE_LEVEL))
__drv_when(Wait == 0, __drv_maxIRQL(DISPATCH_LEVEL))
__drv_arg(*Irql, __drv_savesIRQL)
_On_failure_(_IRQL_requires_same_)
_At_(Irql[0], _IRQL_saves_)
NTSTATUS Conditions(int Wait, int Count, PKIRQL Irql)
{
    UNREFERENCED_PARAMETER(Count);
    UNREFERENCED_PARAMETER(Irql);
    return Wait;
}
