/* Constructors whose initialisers an unknown name spoiled. */
class Base { public: Base(int); };
class Broken : public Base {
public:
    Broken(int value) : Base(UNKNOWN(value)), m_value(value) {}
    Broken() : Broken(OTHER) {}
    Broken(char c) : m_value(NOPE) {}
    Broken(short) : Missing::Thing(1), m_value(1) {}
    int m_value;
};
