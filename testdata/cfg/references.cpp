struct S {
    int a;
    int &bound;
    int &ref();
};
void take(int &out, const long &in, S &s, S copy);

int &references(S &s, S *p, int n)
{
    int &alias = p->a;
    alias = 3;
    S &same = s;
    same.a = alias;
    p->bound++;
    s.ref() = n;
    n = s.ref();
    take(n, n, *p, s);
    take(same.a, 5, same, *p);
    const int &temporary = n + 1;
    (n ? s.a : p->a) = temporary;
    (n = 4)++;
    return alias;
}
