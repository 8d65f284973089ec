typedef long ROLE(void *context, int number);
typedef ROLE NARROWER;
typedef __attribute__((annotate("synclint:irql_requires_max(DISPATCH_LEVEL)"))) void
MARKED(__attribute__((annotate("synclint:irql_saves"))) int *level);

extern "C" ROLE Plain;
extern "C" NARROWER Through;
MARKED Said;

extern "C" long Plain(void *context, int number)
{
    return context ? number : 0;
}

long Through(void *, int n)
{
    return n;
}

void Said(int *where)
{
    *where = 1;
}

struct Class {
    static ROLE Member;
};

long Class::Member(void *, int)
{
    return 0;
}

struct Derived : Class {
    virtual void work(int n) = 0;
};
struct More : Derived {
    void work(int n) override
    {
        n = 1;
    }
};
