int g(int);

struct Guard {
    Guard(int n);
    ~Guard();
    int held() const;
};
Guard make(int n);
void pass(Guard guard);
void look(const Guard &guard);

int leave(int n)
{
    Guard outer(1);
    if (n == 1)
        return g(1);
    for (int i = 0; i < n; i++) {
        Guard inner(2);
        if (n == 2)
            break;
        if (n == 3)
            continue;
        if (n == 4)
            goto out;
        g(2);
    }
    {
        Guard block(3);
        g(3);
    }
    g(4);
out:
    return n;
}

void again(int n)
{
retry:
    Guard guard(1);
    if (n--)
        goto retry;
}

void temporaries(int n)
{
    Guard(1).held();
    make(2);
    look(make(3));
    int held = Guard(4).held();
    if (make(5).held())
        g(held);
    Guard elided = make(6);
    const Guard &kept = Guard(7);
    pass(Guard(8));
    while (Guard(9).held())
        g(9);
    n && Guard(10).held();
}

void pass(Guard guard)
{
    g(1);
}

void conditions(int n)
{
    if (Guard guard = make(1); guard.held())
        g(1);
    switch (n) {
    case 1: {
        Guard inside(2);
        break;
    }
    default:
        g(2);
    }
    static Guard forever(3);
}
