/*
 * Repair: a unit that uses names no header has is read again, with declarations made for them. In C the compiler drops
 * a whole statement for one unknown name; with the smallest declaration that fits, the statement is back.
 *
 * What is missing comes from the compiler's messages and from the tokens around it (repair_need.h). Constants, types
 * and functions are declared in a header of ours, included before all others; members of known records are put before
 * the bracket that ends the record, in a changed copy of the file, so that no line moves. A second parse reads that. A
 * third and a fourth follow only when the one before it brought names to light that were not known to be missing.
 *
 * The messages of the first parse stay what the person is told. A unit without errors pays nothing.
 */
#ifndef SYNCLINT_FRONT_REPAIR_H
#define SYNCLINT_FRONT_REPAIR_H

#include "front/repair_need.h"

/* The header of declarations made. No such file exists. */
#define REPAIR_HEADER "/synclint/repaired.h"

struct repair {
    struct needs needs;
    GPtrArray *files; /* struct CXUnsavedFile *: the header, and changed copies; names and contents are g_free'd */
    unsigned rounds;  /* parses after the first */
    bool used;        /* the unit given back has declarations made */
};

void repair_init(struct repair *repair, bool cxx);
void repair_release(struct repair *repair);

/*
 * Reads the unit again where that helps. Takes `unit` over and gives the best there is: `unit` itself, or another one
 * of the same index. `arguments`: of the first parse, `count` of them.
 */
CXTranslationUnit repair_unit(struct repair *repair, CXIndex index, const char *file, const char *const *arguments,
                              int count, unsigned options, CXTranslationUnit unit);

#endif
