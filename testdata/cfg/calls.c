struct ops {
    int (*open)(int);
    int (*table[2])(int);
};
int g(int);
int h(int, int);
int f(const char *, ...);
int (*choose(int))(int);
_Noreturn void stop(int);
__declspec(noreturn) void halt(void);
struct pair { int a, b; } pair(void);

int calls(struct ops *ops, int (*callback)(int), int n)
{
    h(g(1), g(2));
    f("text %d", n, &n);
    ops->open(n);
    (*ops->open)(n);
    ops->table[1](3);
    callback(4);
    (**callback)(5);
    choose(6)(7);
    (n ? g : callback)(8);
    ((int (*)(int))g)(9);
    n = pair().b;
    h(n++, ops->open(n));
    if (n)
        stop(1);
    if (n == 2)
        halt();
    return g(g(g(n)));
}
