int g(int);

struct Root {
    Root();
    virtual ~Root();
    virtual int value() = 0;
    int plain();
    int root;
};

struct Left : virtual Root {
    Left(int n);
    int value() override;
    int left;
};

struct Right : virtual Root {
    ~Right();
    int right;
};

/* The virtual base once, first; by whoever is whole. */
struct Diamond final : Left, Right {
    Diamond();
    ~Diamond();
    int value() override;
    int diamond;
};

Left::Left(int n) : Root(), left(n) {}
Diamond::Diamond() : Root(), Left(1), Right(), diamond(2) {}
Diamond::~Diamond() { g(diamond); }
Right::~Right() { value(); }

int Left::value() { return left; }
int Diamond::value()
{
    Left::value();
    plain();
    this->value();
    (*this).value();
    return root;
}

struct Wrapper {
    virtual void pure() = 0;
    virtual void both();
    virtual void last() final;
    void caller()
    {
        both();
        Wrapper::both();
        last();
        pure();
    }
};

void calls(Root *root, Root &reference, Diamond *diamond, Diamond object, Wrapper &wrapper)
{
    root->value();
    reference.value();
    diamond->value();
    object.value();
    diamond->Left::value();
    wrapper.last();
    Root *up = diamond;
    up->root = 2;
    Left &left = *diamond;
    left.left = 3;
    delete root;
    delete diamond;
    root->~Root();
    diamond->~Diamond();
    root->Root::~Root();
}
