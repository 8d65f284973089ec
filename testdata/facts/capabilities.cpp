/* clang's thread safety attributes, through macros as its documentation has them and written out. */
#include <wdm.h>

#define THREAD_ANNOTATION_ATTRIBUTE__(x) __attribute__((x))
#define CAPABILITY(x)       THREAD_ANNOTATION_ATTRIBUTE__(capability(x))
#define SCOPED_CAPABILITY   THREAD_ANNOTATION_ATTRIBUTE__(scoped_lockable)
#define GUARDED_BY(x)       THREAD_ANNOTATION_ATTRIBUTE__(guarded_by(x))
#define PT_GUARDED_BY(x)    THREAD_ANNOTATION_ATTRIBUTE__(pt_guarded_by(x))
#define REQUIRES(...)       THREAD_ANNOTATION_ATTRIBUTE__(requires_capability(__VA_ARGS__))
#define REQUIRES_SHARED(...) \
    THREAD_ANNOTATION_ATTRIBUTE__(requires_shared_capability(__VA_ARGS__))
#define ACQUIRE(...)        THREAD_ANNOTATION_ATTRIBUTE__(acquire_capability(__VA_ARGS__))
#define RELEASE(...)        THREAD_ANNOTATION_ATTRIBUTE__(release_capability(__VA_ARGS__))
#define TRY_ACQUIRE(...)    THREAD_ANNOTATION_ATTRIBUTE__(try_acquire_capability(__VA_ARGS__))
#define EXCLUDES(...)       THREAD_ANNOTATION_ATTRIBUTE__(locks_excluded(__VA_ARGS__))
#define NO_THREAD_SAFETY_ANALYSIS THREAD_ANNOTATION_ATTRIBUTE__(no_thread_safety_analysis)
#define OF_QUEUE(queue)     GUARDED_BY((queue)->Lock)
#define WITH_LOCK           REQUIRES(m_Lock)

class CAPABILITY("mutex") Mutex {
public:
    void Lock() ACQUIRE() {}
    bool TryLock() TRY_ACQUIRE(true) { return true; }
    void Unlock() RELEASE() {}
};

class SCOPED_CAPABILITY Guard {
public:
    explicit Guard(Mutex *Lock) ACQUIRE(Lock) {}
    ~Guard() RELEASE() {}
};

struct Queue {
    Mutex Lock;
    ULONG Count GUARDED_BY(Lock);
    ULONG *Items PT_GUARDED_BY(Lock);
    ULONG Written __attribute__((guarded_by(Lock)));
    ULONG Handed THREAD_ANNOTATION_ATTRIBUTE__(guarded_by(Lock));
};

class Device {
    Queue *m_Queue;
    Mutex m_Lock, m_Other;
    ULONG m_Unclear OF_QUEUE(m_Queue);

public:
    void Both() REQUIRES(m_Lock, m_Queue->Lock) EXCLUDES(m_Other) {}
    void Shared(Queue *Other) REQUIRES_SHARED(Other->Lock) {}
    bool Try(Queue *Other) TRY_ACQUIRE(true, Other->Lock) { return Other != nullptr; }
    void Unchecked() NO_THREAD_SAFETY_ANALYSIS {}
    void Hidden() WITH_LOCK {}
    void Plain() {}
};

void Use(Device *d)
{
    d->Plain();
}
