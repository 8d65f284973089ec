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

template <class T> Holder<T> hold(T run)
{
    return Holder<T>(run);
}

int hold_one(int n)
{
    auto held = hold([&] { g(n); });
    return n;
}
