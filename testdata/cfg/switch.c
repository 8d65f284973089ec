int g(int);
enum e { A, B, C };

int cases(enum e e, int n)
{
    switch (e) {
    case A:
        g(1);
        /* falls through */
    case B:
    case 5:
        g(2);
        break;
    default:
        g(3);
        break;
    case C:
        return 4;
    }
    switch (n + 1) {
    case 1 ... 3:
        g(5);
    }
    switch (n)
    case 7:
        g(6);
    switch (g(n)) {
    case 8:
        for (;; n++) {
            if (n > 3)
                break;
            continue;
        }
    }
    return 0;
}
