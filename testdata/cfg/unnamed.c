struct s {
    int a, b[4];
};
typedef char *va_list;
int g(int);
#define va_arg(list, type) __builtin_va_arg(list, type)

void generic(struct s *s, struct s *t, int n)
{
    int one = _Generic(n, int: s->a, float: (float)t->a, default: 0L);
    int which = _Generic(n, int: g(1), long: g(2), default: s);
}

void ranges(int n)
{
    struct s list[3] = {[0 ... 1].b[2] = n, [2] = {.b = {[1 ... 3] = g(n)}, .a = 7}};
}

int arguments(int count, ...)
{
    va_list list;
    int sizes[count], more[2][g(count)];
    __builtin_va_start(list, count);
    sizes[0] = va_arg(list, int);
    __builtin_va_end(list);
    __c11_atomic_fetch_add((_Atomic int *)&count, 1, 5);
    return sizeof(sizes) + sizeof(int[g(3)]);
}

struct spoiled {
    missing_type *field;
};
int spoil(struct spoiled *spoiled)
{
    return spoiled->field->other;
}
