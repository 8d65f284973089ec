int g(int);

void conditions(int *p, int a, int b)
{
    if (p && *p > 2)
        g(1);
    if (a || !(b && g(2)))
        g(3);
    if ((a && b) == 0)
        g(4);
    a && g(5);
}

int values(int a, int b)
{
    int both = a && b;
    int either = a || g(b);
    return !(both || either);
}
