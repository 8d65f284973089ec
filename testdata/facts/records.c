typedef unsigned long ULONG;
typedef struct _NODE {
    struct _NODE *Next;
    ULONG Low : 3;
    ULONG : 2;
    ULONG High : 4;
    union {
        long Whole;
        struct {
            short A;
            short B;
        };
    };
    struct {
        int X;
    } Named;
    struct {
        char C;
    } Many[2];
} NODE, *PNODE;
typedef struct {
    PNODE First;
    volatile long *Counter;
    const char Text[8];
    _Atomic int Count;
} LIST;
typedef union {
    int I;
    float F;
} EITHER;
struct incomplete;

LIST list;
static EITHER either;
extern const volatile ULONG word;
int use(struct incomplete *p, PNODE *nodes, LIST copy)
{
    return p ? nodes[0]->Whole : copy.Count + list.First->Named.X + either.I + (int)word;
}
