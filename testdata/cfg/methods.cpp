int g(int);

namespace outer {
struct Base {
    virtual int value(int a = 7);
    int fixed() const;
    static int shared(Base *base);
    static int count;
    int field;
};
}
int outer::Base::count = 3;

class Derived : public outer::Base {
public:
    int value(int a) override;
    void work();
    int own;
};

int Derived::value(int a)
{
    return Base::value(a) + own;
}

void Derived::work()
{
    own++;
    this->field = fixed();
    value(3);
    Base::count--;
    Base::shared(this);
}

void calls(Derived *d, Derived &r, outer::Base *b)
{
    d->value(1);
    r.value(2);
    b->value();
    Derived::shared(d);
    b->shared(b);
    int (outer::Base::*pointer)(int) = &outer::Base::value;
    (d->*pointer)(g(4));
}
