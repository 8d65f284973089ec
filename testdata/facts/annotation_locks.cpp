/* Locks: on functions, parameters, members, globals; on redeclarations and overridden methods. */
#include <wdm.h>

_Create_lock_level_(OuterLevel);
_Create_lock_level_(InnerLevel);
_Lock_level_order_(OuterLevel, InnerLevel);

_Has_lock_level_(OuterLevel) _Has_lock_kind_(_Lock_kind_spin_lock_) KSPIN_LOCK GlobalLock;
_Guarded_by_(GlobalLock) ULONG GlobalCount;
__guarded_by(GlobalLock) ULONG OldGlobal;

struct Ring {
    KSPIN_LOCK Lock;
    _Guarded_by_(Lock) ULONG Head;
    _Write_guarded_by_(Lock) ULONG Tail;
    _Guarded_by_("the thread of the ring") ULONG Odd;
    _Interlocked_ LONG Users;
};

_Acquires_exclusive_lock_(R->Lock) void TakeExclusive(Ring *R);
void TakeExclusive(Ring *Which)
{
    UNREFERENCED_PARAMETER(Which);
}

_Acquires_shared_lock_(*Lock) _Requires_lock_not_held_(*Lock) void TakeShared(KSPIN_LOCK *Lock) { UNREFERENCED_PARAMETER(Lock); }
_Releases_nonreentrant_lock_(GlobalLock) _Requires_no_locks_held_ void Give() {}
_Post_same_lock_(*A, B->Lock) void Same(KSPIN_LOCK *A, Ring *B)
{
    UNREFERENCED_PARAMETER(A);
    UNREFERENCED_PARAMETER(B);
}
_Function_ignore_lock_checking_(GlobalLock) _No_competing_thread_ void Start() {}
LONG Add(_Interlocked_operand_ LONG volatile *Value) { return *Value; }

class Base {
public:
    KSPIN_LOCK m_Lock;
    _Requires_lock_held_(m_Lock) virtual void Flush(_Requires_shared_lock_held_(_Curr_->Lock) Ring *R) = 0;
};

class Derived : public Base {
public:
    _Requires_exclusive_lock_held_(this->m_Lock) void Flush(Ring *R) override;
};

void Derived::Flush(Ring *Which)
{
    UNREFERENCED_PARAMETER(Which);
}
