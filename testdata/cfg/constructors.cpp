int g(int);

struct Lock {
    Lock();
    Lock(int *word);
    ~Lock();
    int *word;
};

struct Base {
    Base(int n);
    int n;
};

struct Whole : Base {
    Whole(int n);
    Whole();
    ~Whole();
    int late, early = 2;
    Lock lock;
    Lock named;
    int *pointer;
};

/* In the order of the members, whatever the order written. */
Whole::Whole(int n) : Base(n), pointer(nullptr), named(&n), late(g(n))
{
    early = 1;
}

Whole::Whole() : Whole(3)
{
}

Whole::~Whole()
{
    if (early)
        return;
    g(late);
}

struct Implicit {
    Lock lock;
    int with = 4;
};

struct Plain {
    int a;
};

void make()
{
    Implicit implicit;
    Plain plain, copy = plain;
    Plain zero = Plain();
    copy = plain;
    Plain list{3};
    Whole *whole = new Whole(1);
    delete whole;
    Implicit *made = new Implicit;
    delete made;
    Implicit array[2];
}
