int g(int);

struct Member {
    Member();
    Member(int n);
    Member(const Member &other);
    Member(Member &&other);
    Member &operator=(const Member &other);
    ~Member();
    int n;
};

struct First {
    First(int n);
    ~First();
    int first;
};

struct Second {
    Second();
    ~Second();
    Member member;
};

/* Bases in the order of the class, then members; arguments left out in the list. */
struct Two : First, Second {
    Two();
    Two(int n);
    Two(int n, int more = 5);
    Two(const Two &other);
    ~Two();
    Member a, b{2};
    Member array[2];
    int c = g(3), d{4}, e;
    int *pointer = &e;
    const int &ref = c;
};

Two::Two(int n, int more) : Second(), First(more), a(n) {}

struct Delegates {
    Delegates(int n, int m) : n(n) { g(m); }
    Delegates() : Delegates(1, 2) { g(3); }
    int n;
};

/* Constructors of the base, by using. */
struct Inherits : First {
    using First::First;
    Member member;
};

struct Defaulted {
    Defaulted() = default;
    Defaulted(const Defaulted &) = default;
    Defaulted &operator=(const Defaulted &) = default;
    Member member;
    int n = 7;
};

struct Outside {
    Outside();
    ~Outside();
    Member member;
};
Outside::Outside() = default;
Outside::~Outside() = default;

union Either {
    Either() : a(1) {}
    int a;
    long b;
};

struct Anonymous {
    Anonymous() : x(1), z(3) {}
    union {
        int x;
        float y;
    };
    struct {
        int z;
    };
};

struct Aggregate {
    Member member;
    int n = 4;
    int m;
};

void make(int n)
{
    Inherits inherited(4);
    Defaulted one, copy = one;
    copy = one;
    Defaulted moved = static_cast<Defaulted &&>(one);
    Outside outside;
    Either either;
    Anonymous anonymous;
    Aggregate aggregate{Member(1), 2};
    Aggregate defaults{};
    Aggregate named{.m = 3};
    Member braces{n};
    Member list = {n};
    Member converted = n;
    Member parens(n), *pointer = new Member[2];
    delete[] pointer;
    Delegates delegates;
    auto inferred = Member(8);
}
