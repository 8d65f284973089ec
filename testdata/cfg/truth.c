typedef unsigned char BOOLEAN;
struct s {
    int a;
    unsigned low : 1;
};
int g(int);

void stored(struct s *s, int a, int b, int *p)
{
    BOOLEAN less = a < b;
    BOOLEAN cast = (BOOLEAN)(a != 3);
    less = (s->a & 4) != 0;
    less = !p;
    less = !!s->low;
    less = !(a < b);
    less = (a < b) == 0;
    s->low = less == cast;
    less |= a > 2;
    g(a >= b);
}

int constants(int a, int b)
{
    int k = sizeof(int) == 4;
    k = !1;
    k = a * 2 < b;
    return a <= 1;
}
