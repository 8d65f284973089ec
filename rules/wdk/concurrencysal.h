/* Stand-in WDK: lock annotations. */
#pragma once
#include <sal.h>

#define _Interlocked_ __attribute__((annotate("synclint:interlocked")))
#define _No_competing_thread_ __attribute__((annotate("synclint:no_competing_thread")))
#define _Requires_no_locks_held_ __attribute__((annotate("synclint:requires_no_locks_held")))
#define _Acquires_lock_(...) __attribute__((annotate("synclint:acquires_lock(" #__VA_ARGS__ ")")))
#define _Acquires_exclusive_lock_(...) __attribute__((annotate("synclint:acquires_exclusive_lock(" #__VA_ARGS__ ")")))
#define _Acquires_shared_lock_(...) __attribute__((annotate("synclint:acquires_shared_lock(" #__VA_ARGS__ ")")))
#define _Acquires_nonreentrant_lock_(...)                                                                              \
    __attribute__((annotate("synclint:acquires_nonreentrant_lock(" #__VA_ARGS__ ")")))
#define _Releases_lock_(...) __attribute__((annotate("synclint:releases_lock(" #__VA_ARGS__ ")")))
#define _Releases_exclusive_lock_(...) __attribute__((annotate("synclint:releases_exclusive_lock(" #__VA_ARGS__ ")")))
#define _Releases_shared_lock_(...) __attribute__((annotate("synclint:releases_shared_lock(" #__VA_ARGS__ ")")))
#define _Releases_nonreentrant_lock_(...)                                                                              \
    __attribute__((annotate("synclint:releases_nonreentrant_lock(" #__VA_ARGS__ ")")))
#define _Requires_lock_held_(...) __attribute__((annotate("synclint:requires_lock_held(" #__VA_ARGS__ ")")))
#define _Requires_lock_not_held_(...) __attribute__((annotate("synclint:requires_lock_not_held(" #__VA_ARGS__ ")")))
#define _Requires_exclusive_lock_held_(...)                                                                            \
    __attribute__((annotate("synclint:requires_exclusive_lock_held(" #__VA_ARGS__ ")")))
#define _Requires_shared_lock_held_(...)                                                                               \
    __attribute__((annotate("synclint:requires_shared_lock_held(" #__VA_ARGS__ ")")))
#define _Guarded_by_(...) __attribute__((annotate("synclint:guarded_by(" #__VA_ARGS__ ")")))
#define _Write_guarded_by_(...) __attribute__((annotate("synclint:write_guarded_by(" #__VA_ARGS__ ")")))
#define _Has_lock_kind_(...) __attribute__((annotate("synclint:has_lock_kind(" #__VA_ARGS__ ")")))
#define _Has_lock_level_(...) __attribute__((annotate("synclint:has_lock_level(" #__VA_ARGS__ ")")))
#define _Post_same_lock_(...) __attribute__((annotate("synclint:post_same_lock(" #__VA_ARGS__ ")")))
#define _Function_ignore_lock_checking_(...)                                                                           \
    __attribute__((annotate("synclint:ignore_lock_checking(" #__VA_ARGS__ ")")))
#define _Interlocked_operand_ SYNCLINT_MARK("interlocked")
#define _Guarded_by_impl_(...) _Guarded_by_(__VA_ARGS__)

/* these stand at file scope: they declare a name, so they become a typedef that carries the annotation */
#define SYNCLINT_JOIN2(a, b) a##b
#define SYNCLINT_JOIN(a, b) SYNCLINT_JOIN2(a, b)
#define _Create_lock_level_(level)                                                                                     \
    typedef SYNCLINT_MARK("create_lock_level(" #level ")") int SYNCLINT_JOIN(synclint_lock_level_, __COUNTER__);
#define _Lock_level_order_(outer, inner)                                                                               \
    typedef SYNCLINT_MARK("lock_level_order(" #outer ", " #inner ")") int SYNCLINT_JOIN(                               \
        synclint_lock_order_, __COUNTER__);
#define _Internal_lock_level_order_(outer, inner) _Lock_level_order_(outer, inner)

/* these are statements */
#define _Analysis_assume_lock_held_(...) synclint_assume_lock_held(&(__VA_ARGS__))
#define _Analysis_assume_lock_not_held_(...) synclint_assume_lock_not_held(&(__VA_ARGS__))
#define _Analysis_assume_lock_acquired_(...) synclint_assume_lock_acquired(&(__VA_ARGS__))
#define _Analysis_assume_lock_released_(...) synclint_assume_lock_released(&(__VA_ARGS__))
#define _Analysis_assume_same_lock_(one, two) synclint_assume_same_lock(&(one), &(two))
#define _Analysis_suppress_lock_checking_(...) synclint_suppress_lock_checking(&(__VA_ARGS__))
/* pragmas in the original: they may stand anywhere, so they must be empty */
#define _Benign_race_begin_
#define _Benign_race_end_
#define _No_competing_thread_begin_
#define _No_competing_thread_end_
#define BENIGN_RACE_BEGIN
#define BENIGN_RACE_END
#define NO_COMPETING_THREAD_BEGIN
#define NO_COMPETING_THREAD_END

/* the first names of the same */
#define __acquires_lock(...) SYNCLINT_MARK("acquires_lock(" #__VA_ARGS__ ")")
#define __acquires_exclusive_lock(...) SYNCLINT_MARK("acquires_exclusive_lock(" #__VA_ARGS__ ")")
#define __acquires_shared_lock(...) SYNCLINT_MARK("acquires_shared_lock(" #__VA_ARGS__ ")")
#define __releases_lock(...) SYNCLINT_MARK("releases_lock(" #__VA_ARGS__ ")")
#define __releases_exclusive_lock(...) SYNCLINT_MARK("releases_exclusive_lock(" #__VA_ARGS__ ")")
#define __releases_shared_lock(...) SYNCLINT_MARK("releases_shared_lock(" #__VA_ARGS__ ")")
#define __requires_lock_held(...) SYNCLINT_MARK("requires_lock_held(" #__VA_ARGS__ ")")
#define __requires_exclusive_lock_held(...) SYNCLINT_MARK("requires_exclusive_lock_held(" #__VA_ARGS__ ")")
#define __requires_shared_lock_held(...) SYNCLINT_MARK("requires_shared_lock_held(" #__VA_ARGS__ ")")
#define __requires_lock_not_held(...) SYNCLINT_MARK("requires_lock_not_held(" #__VA_ARGS__ ")")
#define __guarded_by(...) SYNCLINT_MARK("guarded_by(" #__VA_ARGS__ ")")
#define __write_guarded_by(...) SYNCLINT_MARK("write_guarded_by(" #__VA_ARGS__ ")")
#define __has_lock_level(...) SYNCLINT_MARK("has_lock_level(" #__VA_ARGS__ ")")
#define __has_lock_property(...) SYNCLINT_MARK("has_lock_kind(" #__VA_ARGS__ ")")
#define __function_ignore_lock_checking(...) SYNCLINT_MARK("ignore_lock_checking(" #__VA_ARGS__ ")")
#define __requires_no_locks_held SYNCLINT_MARK("requires_no_locks_held")
#define __no_competing_thread SYNCLINT_MARK("no_competing_thread")
#define __interlocked SYNCLINT_MARK("interlocked")
#define __declare_lock_level(level) _Create_lock_level_(level)
#define __lock_level_order(outer, inner) _Lock_level_order_(outer, inner)
#define __internal_lock_level_order(outer, inner) _Lock_level_order_(outer, inner)
#define __analysis_assume_lock_acquired(lock) synclint_assume_lock_acquired(&(lock))
#define __analysis_assume_lock_released(lock) synclint_assume_lock_released(&(lock))
#define __analysis_suppress_lock_checking(lock) synclint_suppress_lock_checking(&(lock))
