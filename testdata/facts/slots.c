typedef int HANDLER(int);
typedef HANDLER *PHANDLER;
struct table {
    int size;
    PHANDLER open;
    PHANDLER close;
    struct {
        PHANDLER inner;
    } more;
    PHANDLER list[2];
};
HANDLER on_open;
int on_close(int);
long odd(void);

struct table positional = {sizeof(struct table), on_open, on_close, {on_open}, {on_open, on_close}};
static const struct table designated = {.close = on_close, .open = (PHANDLER)odd, .more.inner = &on_open};
struct table many[] = {{1, on_open}, [1] = {.open = on_close}};

int on_open(int n)
{
    return n;
}

void fill(struct table *table, int n)
{
    struct table local = {.open = on_open};
    static struct table kept = {.close = on_close};
    table->open = on_open;
    table->close = n ? on_open : on_close;
    table->list[1] = (PHANDLER)odd;
    table->more.inner = designated.open;
    *table = positional;
}
