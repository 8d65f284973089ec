struct s {
    int a;
};
int g(int);

int lost(struct s *s, int n)
{
    g(1);
    n = UNKNOWN + UNHEARD;
    g(2);
    for (n = 0; n < LIMIT; n++)
        g(3);
    if (n) {
        s->missing = 2;
        g(4);
    }
    __asm call g
    return g(5);
}
