#include <wdm.h>

typedef struct _ITEM {
    LONG Value;
    LIST_ENTRY Link;
} ITEM;

VOID Stop(VOID);

LONG Markers(PLIST_ENTRY entry, ITEM *items, LONG n)
{
    PAGED_CODE();
    NT_ASSERT(n > 0 && entry != NULL);
    ASSERT(!(n & 4) || n == 7);
    _Analysis_assume_(n != 3);
    ITEM *item = CONTAINING_RECORD(entry, ITEM, Link);
    item = CONTAINING_RECORD(item->Link.Flink, ITEM, Link);
    item = CONTAINING_RECORD(&items[n].Link, ITEM, Link);
    item = CONTAINING_RECORD(RemoveHeadList(entry), ITEM, Link);
    if (FIELD_OFFSET(ITEM, Link) == 8)
        n = CONTAINING_RECORD(entry, ITEM, Link)->Value;
    switch (n) {
    case 1:
        NT_ASSERT(FALSE);
        Stop();
        break;
    case 2:
        __assume(0);
    }
    __noop(n);
    return NT_VERIFY(n) ? InterlockedIncrement(&item->Value) : 0;
}
