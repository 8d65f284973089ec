int g(int);

void loops(int n)
{
    while (n--) {
        if (g(n))
            continue;
        if (n == 7)
            break;
        g(1);
    }
    do
        g(2);
    while (n);
    while (n)
        ;
}
