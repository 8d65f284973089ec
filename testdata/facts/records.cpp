namespace A {
class Base {
public:
    virtual ~Base();
    int field;
};
namespace {
struct Hidden {
    int h;
};
}
struct Derived : Base, Hidden {
    struct Nested {
        int n;
    } nested;
    static int shared;
    int &reference;
};
template <class T> struct Pair {
    T first;
    T second;
};
}
static int hidden;
int A::Derived::shared;

int use(A::Derived *d, A::Pair<int> &pair)
{
    static int kept;
    kept++;
    return d->field + d->h + d->nested.n + pair.first + hidden + A::Derived::shared + d->reference;
}
