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
