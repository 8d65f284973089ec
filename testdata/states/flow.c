/* Ways through a function: error exits, loops, recursion, functions that do not come back. */
#include <ntddk.h>

typedef struct _NODE {
    struct _NODE *Next;
    KSPIN_LOCK Lock;
    LONG Count;
} NODE;

NTSTATUS Allocate(NODE *Node);

NTSTATUS ErrorExit(NODE *Node)
{
    KIRQL irql;
    NTSTATUS status;
    PVOID buffer = NULL;
    KeAcquireSpinLock(&Node->Lock, &irql);
    status = Allocate(Node);
    if (!NT_SUCCESS(status))
        goto done;
    buffer = Node->Next;
    if (!buffer)
        goto done;
    Node->Count++;
done:
    KeReleaseSpinLock(&Node->Lock, irql);
    return status;
}

NTSTATUS EarlyReturn(NODE *Node)
{
    KIRQL irql;
    KeAcquireSpinLock(&Node->Lock, &irql);
    if (Node->Count == 0)
        return STATUS_UNSUCCESSFUL;
    KeReleaseSpinLock(&Node->Lock, irql);
    return STATUS_SUCCESS;
}

VOID Loop(NODE *First)
{
    NODE *node;
    for (node = First; node; node = node->Next) {
        KIRQL irql;
        KeAcquireSpinLock(&node->Lock, &irql);
        if (node->Count < 0) {
            KeReleaseSpinLock(&node->Lock, irql);
            break;
        }
        node->Count++;
        KeReleaseSpinLock(&node->Lock, irql);
    }
    First->Count = 0;
}

/* Hand over hand: which lock it is depends on the round. */
VOID HandOverHand(NODE *First)
{
    NODE *node = First;
    KIRQL irql;
    KeAcquireSpinLock(&node->Lock, &irql);
    while (node->Next) {
        NODE *next = node->Next;
        KeAcquireSpinLockAtDpcLevel(&next->Lock);
        KeReleaseSpinLockFromDpcLevel(&node->Lock);
        node = next;
    }
    KeReleaseSpinLock(&node->Lock, irql);
}

/* Two elements, found in different rounds: what is known of one says nothing of the other. */
VOID Captured(NODE *Table, ULONG Count)
{
    NODE *first = NULL, *last = NULL;
    KIRQL irql;
    ULONG i;
    for (i = 0; i < Count; i++) {
        if (!first)
            first = &Table[i];
        else
            last = &Table[i];
    }
    if (!first || !last || first->Count < 2)
        return;
    if (last->Count < 2) {
        KeAcquireSpinLock(&first->Lock, &irql);
        KeAcquireSpinLockAtDpcLevel(&last->Lock);
        KeReleaseSpinLockFromDpcLevel(&last->Lock);
        KeReleaseSpinLock(&first->Lock, irql);
    }
}

VOID Recurse(NODE *Node)
{
    KIRQL irql;
    if (!Node)
        return;
    KeAcquireSpinLock(&Node->Lock, &irql);
    Node->Count++;
    KeReleaseSpinLock(&Node->Lock, irql);
    Recurse(Node->Next);
}

VOID Even(NODE *Node);

VOID Odd(NODE *Node)
{
    KIRQL irql;
    KeAcquireSpinLock(&Node->Lock, &irql);
    if (Node->Next)
        Even(Node->Next);
    KeReleaseSpinLock(&Node->Lock, irql);
}

VOID Even(NODE *Node)
{
    if (Node->Next)
        Odd(Node->Next);
}

VOID Die(NODE *Node)
{
    KIRQL irql;
    KeAcquireSpinLock(&Node->Lock, &irql);
    KeBugCheckEx(1, 2, 3, 4, 5);
}

VOID MayDie(NODE *Node)
{
    if (Node->Count < 0)
        Die(Node);
    Node->Count++;
}

VOID Switch(NODE *Node, ULONG Kind)
{
    KIRQL irql;
    switch (Kind) {
    case 1:
        KeAcquireSpinLock(&Node->Lock, &irql);
        break;
    case 2:
        return;
    default:
        Node->Count++;
        return;
    }
    KeReleaseSpinLock(&Node->Lock, irql);
    Node->Count--;
}

VOID Finally(NODE *Node)
{
    KIRQL irql;
    KeAcquireSpinLock(&Node->Lock, &irql);
    __try {
        ProbeForRead(Node->Next, 8, 1);
    } __finally {
        KeReleaseSpinLock(&Node->Lock, irql);
    }
    Node->Count++;
}

VOID UnknownCall(NODE *Node, VOID (*Call)(PVOID), VOID (*Handle)(KSPIN_LOCK *))
{
    KIRQL irql;
    KeAcquireSpinLock(&Node->Lock, &irql);
    Call(Node);
    Node->Count++;
    Handle(&Node->Lock);
    Node->Count++;
    KeReleaseSpinLock(&Node->Lock, irql);
}
