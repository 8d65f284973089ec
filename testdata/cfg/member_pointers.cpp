struct Members {
    int a;
    int (Members::*method)(int);
    int run(int n);
    static int shared;
    static int count(int n);
};

int pointers(Members &m, Members *p, int Members::*field)
{
    int (Members::*method)(int) = &Members::run;
    (m.*method)(1);
    (p->*p->method)(2);
    m.*field = 3;
    p->*field += p->*field;
    int (*plain)(int) = &Members::count;
    plain(4);
    Members::shared++;
    p->shared = m.count(p->*(&Members::a));
    return m.*field;
}
