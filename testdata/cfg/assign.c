struct s {
    int a;
    volatile long flags;
    struct s *link;
};
long g(void);
void *make(void);

void assignments(struct s *s, struct s *t, long n)
{
    struct s *p = s;
    p = s->link;
    p = (struct s *)make();
    p = (void *)0;
    p = t->link = s;
    s->a += 2;
    s->flags |= 4;
    s->a++;
    --s->a;
    n = s->a++;
    if (++s->a == 3)
        n = -7;
    n <<= g();
    n = n ? s->a : t->a;
    n = (g(), 3);
    n = ({ long x = g(); x; });
    (void)n;
    n = sizeof(s->a) + _Alignof(int);
    n = t ? n : g() ?: 5;
    s->link = n ? s : t;
}
