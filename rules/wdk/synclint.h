/*
 * synclint.h - what the source annotations of Windows (SAL) cannot say, for synclint.
 *
 * A driver may copy this file and include it everywhere: for other tools than synclint all macros are empty, in C (C89
 * too) and in C++. What SAL can say is said with SAL: _Guarded_by_, _Acquires_lock_, _IRQL_requires_max_, ...
 *
 *   SYNCLINT_ENTRY(work_item, PASSIVE_LEVEL, none, none) void FlushRing(RING *Ring);
 *   typedef struct SYNCLINT_OBJECT(adapter) _ADAPTER {
 *       SYNCLINT_INIT_ONLY ULONG BarCount;
 *       SYNCLINT_OWNED_BY(worker) ULONG Retries;
 *   } ADAPTER;
 *
 * Licence: MIT.
 */
#ifndef SYNCLINT_H
#define SYNCLINT_H

#ifdef __SYNCLINT__
#include <synclint_marks.h>
#define SYNCLINT_SAYS(text) __attribute__((annotate("synclint:" text)))
#else
#define SYNCLINT_SAYS(text)
#endif

/*
 * Functions, before the declaration.
 *
 * SYNCLINT_ENTRY: control enters the driver here, although no table of DDIs and no kernel function that synclint knows
 * is given the function: an interface of your own, a port driver that is not public.
 *   kind         ddi isr dpc timer work_item thread callback
 *   irql         at which it is called: PASSIVE_LEVEL APC_LEVEL DISPATCH_LEVEL DIRQL; unknown
 *   level        WDDM synchronization level 0 1 2 3 of a ddi; none for the others
 *   class_name   reentrancy class of a ddi of level 1: gpu_scheduler, or a name of your own; none
 * SYNCLINT_ONE_INSTANCE: such an entry point never runs beside itself.
 * SYNCLINT_ONLY_AT_LEVEL: it, and all that it calls, runs only while a DDI of that level (2 or 3) is in progress, so
 * that no other DDI runs beside it.
 */
#define SYNCLINT_ENTRY(kind, irql, level, class_name)                                                                  \
    SYNCLINT_SAYS("entry(" #kind "," #irql "," #level "," #class_name ")")
#define SYNCLINT_ONE_INSTANCE         SYNCLINT_SAYS("one_instance")
#define SYNCLINT_ONLY_AT_LEVEL(level) SYNCLINT_SAYS("only_at_level(" #level ")")

/*
 * Structures, between `struct` and the tag.
 *
 * SYNCLINT_OBJECT: what a handle of that scope points to. There is one `adapter` per adapter; of the others (device
 * context allocation resource process queue) there are many.
 */
#define SYNCLINT_OBJECT(scope) SYNCLINT_SAYS("object(" #scope ")")

/*
 * Members and global variables, before the declaration. You vouch for these: races of such memory are not reported.
 *
 * SYNCLINT_INIT_ONLY: written before anything else can reach it, and only read afterwards.
 * SYNCLINT_OWNED_BY: used in one context only, or handed on by means that synclint does not see. The name says by whom.
 * SYNCLINT_BENIGN_RACE: contexts do meet here and nothing depends on it; say why in a comment.
 */
#define SYNCLINT_INIT_ONLY       SYNCLINT_SAYS("init_only")
#define SYNCLINT_OWNED_BY(owner) SYNCLINT_SAYS("owned_by(" #owner ")")
#define SYNCLINT_BENIGN_RACE     SYNCLINT_SAYS("benign_race")

/*
 * Statements about a lock: the lock itself, not its address.
 *
 * SYNCLINT_LOCK_HELD, SYNCLINT_LOCK_NOT_HELD: how it is here, whatever the code around seems to do.
 * SYNCLINT_LOCK_TAKEN, SYNCLINT_LOCK_GIVEN: it was taken, or given back, just before, by means that synclint does not see.
 */
#ifdef __SYNCLINT__
#define SYNCLINT_LOCK_HELD(lock)     synclint_assume_lock_held(&(lock))
#define SYNCLINT_LOCK_NOT_HELD(lock) synclint_assume_lock_not_held(&(lock))
#define SYNCLINT_LOCK_TAKEN(lock)    synclint_assume_lock_acquired(&(lock))
#define SYNCLINT_LOCK_GIVEN(lock)    synclint_assume_lock_released(&(lock))
#else
#define SYNCLINT_LOCK_HELD(lock)     ((void)0)
#define SYNCLINT_LOCK_NOT_HELD(lock) ((void)0)
#define SYNCLINT_LOCK_TAKEN(lock)    ((void)0)
#define SYNCLINT_LOCK_GIVEN(lock)    ((void)0)
#endif

#endif
