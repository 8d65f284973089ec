int g(int);

struct Guard {
    Guard(int n);
    ~Guard();
    bool held() const;
    operator int() const;
    const Guard &self() const;
    Guard next() const;
    int n;
};
Guard make(int n);
int look(const Guard &guard, int n = 0);
void pass(Guard guard, Guard other);
void forward(Guard &&guard);

void choices(int n)
{
    if (n && Guard(1).held())
        g(1);
    if (n || make(2).held())
        g(2);
    bool both = n > 1 && look(Guard(3)) && look(Guard(4));
    int one = n ? look(Guard(5)) : look(make(6));
    n ? look(Guard(7)) : g(7);
    n && look(Guard(8));
    look(n ? Guard(9) : make(10));
    look(n ? Guard(11) : Guard(12), n && Guard(13).held());
    while (n && Guard(14).held())
        g(14);
    return (void)(n && look(Guard(15)));
}

Guard chosen(int n)
{
    return n ? Guard(1) : make(2);
}

Guard chosen_local(int n)
{
    Guard made = n ? Guard(1) : make(2);
    return made;
}

void lives(Guard &other)
{
    const Guard &kept = make(1);
    Guard &&moved = make(2);
    auto &&deduced = make(3);
    const int &part = make(4).n;
    const Guard &inner = Guard(5).self();
    const Guard &choice = g(1) ? Guard(6) : make(7);
    const Guard &bound = g(2) ? other : other;
    int value = make(8) + Guard(9);
    make(10).next().next();
    pass(make(11), Guard(12));
    forward(make(13));
    for (int i = look(Guard(14)); look(Guard(15)); i += look(Guard(16)))
        g(i);
    switch (look(Guard(17))) {
    case 1:
        g(17);
    }
    do {
        g(18);
    } while (look(Guard(18)));
    (Guard(19), g(19));
    g((Guard(20), 21));
    Guard *made = new Guard(look(Guard(22)));
    int array[2] = {look(Guard(23)), look(Guard(24))};
    if (int n = look(Guard(25)))
        g(n);
    Guard arrays[2] = {Guard(26), 27};
}
