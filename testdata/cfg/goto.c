int g(int);

int labels(int n)
{
    if (n)
        goto fail;
again:
    if (g(1))
        goto again;
    {
        g(2);
    inner:
        g(3);
    }
    if (g(4))
        goto inner;
    return 0;
fail:
    return -1;
    g(5);
}

/* Into the bodies of loops and of a switch, and past what is declared there. */
int into(int n, volatile int *flag)
{
    if (n == 1)
        goto loop;
    if (n == 2)
        goto last;
    if (n == 3)
        goto choice;
    while (n-- > 0) {
        int left = *flag;
        g(left);
    loop:
        if (*flag)
            break;
    }
    for (int i = g(6) ?: n; i < 3; i++) {
    last:
        g(i);
    }
    switch (n) {
    case 1:
        g(7);
    choice:
        g(8);
        break;
    default:
        return 1;
    }
    return 0;
}
