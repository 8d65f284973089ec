#include <wdm.h>

typedef struct GUARDED {
    KSPIN_LOCK Lock;
    _Guarded_by_(Lock) LONG Count;
} GUARDED;

_Guarded_by_(GlobalLock) static LONG Global;

_When_(Wait == 1, _IRQL_requires_max_(APC_LEVEL))
_When_(Wait == 0, _IRQL_requires_max_(DISPATCH_LEVEL))
_IRQL_requires_same_
_At_(*OldIrql, _IRQL_saves_)
_At_(object->Lock, _Requires_lock_held_(object->Lock))
NTSTATUS Redeclared(_In_ BOOLEAN Wait, _In_ GUARDED *object, PKIRQL OldIrql);

/* Says one thing more, and does not repeat what was said. */
_When_(return < 0, _When_(Wait, _Releases_lock_(object->Lock)))
NTSTATUS Redeclared(BOOLEAN Wait, _Requires_lock_not_held_(_Curr_->Lock) GUARDED *object, PKIRQL OldIrql)
{
    UNREFERENCED_PARAMETER(Wait);
    UNREFERENCED_PARAMETER(OldIrql);
    return object->Count + Global;
}

_Function_class_(KDEFERRED_ROUTINE) void Classed(void)
{
}
