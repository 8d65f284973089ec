#include <wdm.h>

typedef struct _LINKED {
    LONG Number;
    LIST_ENTRY Link;
} LINKED;

typedef struct _ITEM {
    LONG Value;
    LIST_ENTRY Links[4];
    LINKED Sub;
    LINKED Subs[2];
    union {
        LIST_ENTRY One;
        LONG Other;
    };
} ITEM;

#define container_of(address, type, field) ((type *)((char *)(address) - FIELD_OFFSET(type, field)))

VOID FromPointer(PLIST_ENTRY entry)
{
    ITEM *item = CONTAINING_RECORD(entry, ITEM, Sub.Link);
    item = CONTAINING_RECORD(entry, ITEM, Links[3]);
    item = CONTAINING_RECORD(entry, ITEM, Subs[1].Link);
    item = CONTAINING_RECORD(entry, ITEM, One);
    item = container_of(entry, ITEM, One);
    item->Value = 1;
}

VOID FromMember(ITEM *items, LONG n)
{
    ITEM *item = CONTAINING_RECORD(&items->Sub.Link, ITEM, Sub.Link);
    item = CONTAINING_RECORD(&items->Links[n], ITEM, Links[n]);
    item = CONTAINING_RECORD(&items->Links[2], ITEM, Links[2]);
    item = CONTAINING_RECORD(&items->Links[2], ITEM, Links[3]);
    item = CONTAINING_RECORD(&items[n].Subs[1].Link, ITEM, Subs[1].Link);
    item = container_of(&items[2].Sub, ITEM, Sub);
    item->Value = 2;
}

LONG Walk(PLIST_ENTRY head)
{
    LONG sum = 0;
    for (PLIST_ENTRY entry = head->Flink; entry != head; entry = entry->Flink)
        sum += CONTAINING_RECORD(entry, LINKED, Link)->Number;
    while (!IsListEmpty(head)) {
        LINKED *first = CONTAINING_RECORD(RemoveHeadList(head), LINKED, Link);
        InsertTailList(head->Blink, &first->Link);
    }
    return sum;
}
