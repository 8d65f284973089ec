int g(int);

template <class T> struct Holder {
    T value;
    Holder(T first) : value(first) {}
    ~Holder() { g(1); }
    T get() { return value; }
    void run() { value.work(); }
};

template <class T> T twice(T n)
{
    return n + n;
}

int use(int n)
{
    Holder<int> holder(n);
    return twice<int>(holder.get()) + twice(n);
}
