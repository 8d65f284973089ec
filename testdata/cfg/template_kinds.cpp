int g(int);
typedef unsigned long long size_t;
typedef long *lock_t;
void take(lock_t *lock);
void drop(lock_t *lock);

template <class T, int N = 2> class Array {
public:
    T items[N];
    T &operator[](int i) { return items[i]; }
    T *begin() { return items; }
    T *end() { return items + N; }
    template <class U> U sum(U first)
    {
        for (auto &item : items)
            first += item;
        return first;
    }
    int never() { return items[0].missing(); }
    static int count;
};
template <class T, int N> int Array<T, N>::count = N;
template <> class Array<bool, 1> {
public:
    bool bits;
    bool operator[](int i) { return g(i) != 0 && bits; }
};
template <class T> class Array<T *, 3> {
public:
    T *one;
    T *first() { return one; }
};

/* CRTP */
template <class D> struct Base {
    void call() { static_cast<D *>(this)->work(); self().work(); }
    D &self() { return *static_cast<D *>(this); }
    ~Base() { g(1); }
};
struct Derived : Base<Derived> {
    void work() { g(2); }
};

template <class L> struct Guard {
    L &lock;
    explicit Guard(L &lock) : lock(lock) { take(&lock); }
    ~Guard() { drop(&lock); }
    Guard(const Guard &) = delete;
};
template <class L> struct Deeper : Guard<L> {
    Deeper(L &lock) : Guard<L>(lock) {}
    int extra = 4;
};

template <class... T> int all(T... values) { return (g(values) + ... + 0); }
template <class... T> int each(T &&...values) { (g(values), ...); return sizeof...(values); }
template <class F, class... A> auto forward(F f, A... a) { return f(a...); }
int rest() { return 0; }
template <class H, class... T> int rest(H head, T... tail) { g(head); return rest(tail...); }

template <class T> int kind(T value)
{
    if constexpr (sizeof(T) == 1)
        return g(value);
    else
        return value.size();
}
template <class T> T pattern(T value)
{
    Guard<T> guard(value);
    Array<T> array;
    T copy = value;
    for (auto &item : array)
        g(item);
    return copy;
}

struct Node { Node *next; int n; };
template <class T> struct List {
    struct Iterator {
        T *at;
        T &operator*() { return *at; }
        Iterator &operator++() { at = at->next; return *this; }
        bool operator!=(const Iterator &other) const { return at != other.at; }
    };
    T *head;
    Iterator begin() { return {head}; }
    Iterator end() { return {nullptr}; }
};

template <class T> struct unique_ptr {
    T *pointer;
    explicit unique_ptr(T *pointer = nullptr) : pointer(pointer) {}
    unique_ptr(unique_ptr &&other) : pointer(other.release()) {}
    ~unique_ptr() { reset(nullptr); }
    unique_ptr &operator=(unique_ptr &&other) { reset(other.release()); return *this; }
    T *operator->() const { return pointer; }
    T &operator*() const { return *pointer; }
    explicit operator bool() const { return pointer != nullptr; }
    T *release() { T *p = pointer; pointer = nullptr; return p; }
    void reset(T *p) { delete pointer; pointer = p; }
    T *get() { return pointer; }
};
template <class T, class... A> unique_ptr<T> make_unique(A... a) { return unique_ptr<T>(new T{a...}); }
template <class T> T &&move(T &value) { return static_cast<T &&>(value); }

int use(lock_t lock)
{
    Array<int> numbers;
    Array<char, 4> bytes;
    Array<bool, 1> bits;
    Array<int *, 3> pointers;
    numbers[1] = bytes[2] + bits[0];
    int total = numbers.sum(0L) + Array<int>::count;
    Derived derived;
    derived.call();
    Guard<lock_t> guard(lock);
    Deeper<lock_t> deeper(lock);
    Guard deduced(lock);
    all(1, 2, 3);
    each(total, 4);
    forward([](int a, int b) { return g(a + b); }, 1, 2);
    rest(1, 2);
    kind('c');
    pointers.first();
    List<Node> list;
    for (Node &node : list)
        g(node.n);
    for (auto item : numbers) {
        if (item)
            break;
    }
    unique_ptr<Node> owner = make_unique<Node>(nullptr, 1);
    unique_ptr<Node> taken(move(owner));
    owner = move(taken);
    if (owner)
        owner->n = (*owner).n + owner.get()->n;
    return total;
}
