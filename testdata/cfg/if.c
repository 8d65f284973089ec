int g(int);

int choose(int a, int b)
{
    if (a)
        g(1);
    if (!b)
        g(2);
    else if (a == 3)
        return g(3);
    else
        ;
    return 0;
}
