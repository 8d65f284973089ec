struct inner {
    int value;
    int list[4];
};

struct outer {
    int first;
    volatile int seen;
    unsigned low : 3, high : 5;
    struct inner in;
    struct inner *at;
    struct outer *next;
    union {
        long whole;
        struct {
            short a, b;
        };
    };
    int grid[2][3];
};

int global;
static struct outer *shared;

int paths(struct outer *o, int i, struct outer **pp)
{
    struct outer local;
    static int calls;
    o->first = i;
    i = o->seen;
    o->low = o->high;
    o->in.value = o->at->value;
    o->next->next->in.list[2] = i;
    o->at->list[i] = local.first;
    o->whole = o->b;
    o->grid[1][i] = 3;
    (*pp)->first = 1;
    pp[1]->first = 2;
    shared->first = global;
    calls = 3;
    (&local)->seen = 4;
    *&i = 5;
    *(o->at->list + 1) = 6;
    *o->in.list = 7;
    2[o->in.list] = 8;
    return *(volatile int *)0x1000;
}

void structures(struct outer *o, struct outer *p)
{
    struct inner copy = o->in;
    o->in = *o->at;
    *p = *o;
    o->at = &copy;
}

void arithmetic(int *p, int n, struct outer *o)
{
    int *q = p + 3;
    q = &p[n];
    q = q - 1;
    *(p + n) = *(p + 3);
    *((char *)o + 4) = 1;
    n = (int)(q - p);
    p = (int *)((long long)&n | 1);
}
