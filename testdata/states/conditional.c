/* Locks taken on some ways only, and what tells the ways apart. */
#include <ntddk.h>

typedef struct _ENGINE {
    KSPIN_LOCK Lock;
    FAST_MUTEX Mutex;
    ERESOURCE Resource;
    BOOLEAN Shared;
    ULONG Flags;
    LONG Count;
} ENGINE;

/* A local remembers. */
VOID Remember(ENGINE *Engine, ULONG Mode)
{
    BOOLEAN locked = FALSE;
    KIRQL irql = PASSIVE_LEVEL;
    if (Mode > 2) {
        KeAcquireSpinLock(&Engine->Lock, &irql);
        locked = TRUE;
    }
    Engine->Count++;
    if (locked)
        KeReleaseSpinLock(&Engine->Lock, irql);
    Engine->Count--;
}

/* The same condition twice, of a parameter and of a field. */
VOID Twice(ENGINE *Engine, BOOLEAN Lock)
{
    if (Lock)
        ExAcquireFastMutex(&Engine->Mutex);
    Engine->Count++;
    if (Lock)
        ExReleaseFastMutex(&Engine->Mutex);
    Engine->Count--;
}

VOID TwiceField(ENGINE *Engine)
{
    if (Engine->Flags & 4)
        ExAcquireFastMutex(&Engine->Mutex);
    Engine->Count++;
    if (Engine->Flags & 4)
        ExReleaseFastMutex(&Engine->Mutex);
    Engine->Count--;
}

/* The same condition in two functions. */
VOID MaybeLock(ENGINE *Engine, BOOLEAN Lock)
{
    if (Lock)
        ExAcquireFastMutex(&Engine->Mutex);
}

VOID MaybeUnlock(ENGINE *Engine, BOOLEAN Lock)
{
    if (Lock)
        ExReleaseFastMutex(&Engine->Mutex);
}

VOID UseMaybe(ENGINE *Engine, BOOLEAN Lock)
{
    MaybeLock(Engine, Lock);
    Engine->Count++;
    MaybeUnlock(Engine, Lock);
    MaybeLock(Engine, TRUE);
    MaybeUnlock(Engine, TRUE);
}

/* Trying. */
BOOLEAN Try(ENGINE *Engine)
{
    if (!ExTryToAcquireFastMutex(&Engine->Mutex))
        return FALSE;
    Engine->Count++;
    return TRUE;
}

VOID UseTry(ENGINE *Engine)
{
    BOOLEAN got = Try(Engine);
    Engine->Count++;
    if (got == TRUE)
        ExReleaseFastMutex(&Engine->Mutex);
}

VOID UseResource(ENGINE *Engine, BOOLEAN Wait)
{
    KeEnterCriticalRegion();
    if (ExAcquireResourceExclusiveLite(&Engine->Resource, Wait)) {
        Engine->Count++;
        ExReleaseResourceLite(&Engine->Resource);
    }
    ExAcquireResourceSharedLite(&Engine->Resource, TRUE);
    Engine->Count--;
    ExReleaseResourceLite(&Engine->Resource);
    KeLeaveCriticalRegion();
}

/* A wrapper whose status says whether the lock is held. */
NTSTATUS Begin(ENGINE *Engine, KIRQL *Irql)
{
    if (Engine->Count == 0)
        return STATUS_DEVICE_NOT_READY;
    KeAcquireSpinLock(&Engine->Lock, Irql);
    return STATUS_SUCCESS;
}

NTSTATUS UseBegin(ENGINE *Engine)
{
    KIRQL irql;
    NTSTATUS status = Begin(Engine, &irql);
    if (!NT_SUCCESS(status))
        return status;
    Engine->Count++;
    KeReleaseSpinLock(&Engine->Lock, irql);
    return STATUS_SUCCESS;
}

/* Nothing tells the ways apart: perhaps held. */
VOID Leak(ENGINE *Engine, ULONG Mode)
{
    KIRQL irql;
    if (Mode > 2)
        KeAcquireSpinLock(&Engine->Lock, &irql);
    Engine->Count++;
}
