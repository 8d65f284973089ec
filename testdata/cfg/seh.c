int g(int);
int filter(void);
int _abnormal_termination(void);

void except(int *p)
{
    int a = 0;
    __try {
        a = 1;
        *p = 2;
        if (g(a))
            __leave;
        g(3);
    } __except (1) {
        g(4);
    }
    __try {
        g(5);
    } __except (filter()) {
        g(6);
    }
    __try {
        g(7);
    } __except (0) {
        g(8);
    }
}

int finally(int *p)
{
    __try {
        if (*p)
            return g(1);
        g(2);
    } __finally {
        g(3);
    }
    return 0;
}

void nested(int n)
{
    while (n) {
        __try {
            __try {
                if (g(1))
                    break;
                if (g(2))
                    __leave;
                if (g(3))
                    goto out;
                g(4);
            } __finally {
                g(5);
            }
            g(6);
        } __except (1) {
            g(7);
        }
        g(8);
    }
    g(9);
out:
    g(10);
}

/* The filters are asked before the inner __finally runs. */
void two_passes(void)
{
    __try {
        __try {
            __try {
                g(1);
            } __finally {
                g(2);
            }
        } __except (filter()) {
            g(3);
        }
    } __finally {
        g(4);
    }
    __try {
        __try {
            g(5);
        } __finally {
            g(6);
        }
    } __except (filter()) {
        g(7);
    }
}

int abnormal(int n)
{
    __try {
        if (n == 1)
            return 0;
        if (n == 2)
            __leave;
        g(1);
    } __finally {
        if (_abnormal_termination())
            g(2);
        g(3);
    }
    return 1;
}
