/*
 * Which functions a pointer may hold, over the whole program: functions flow from where they are named through
 * assignments, initialisers, parameters and results into variables and fields. One node stands for a parameter, local,
 * global or for a field of all objects of a record; order of statements and callers are not told apart. Each (pointer,
 * function) pair is handled once, so the cost is that of the assignments times the functions that really flow there.
 */
#ifndef SYNCLINT_LINK_VALUES_H
#define SYNCLINT_LINK_VALUES_H

#include "link/candidates.h"

struct values {
    const struct program *program;
    struct candidates *candidates;
    struct keyset index;   /* (kind, a, b, c) of a variable: its node */
    struct keyset members; /* (node, function): held */
    struct keyset links;   /* (from, to): an edge is there */
    GArray *nodes;         /* struct node */
    GArray *edges;         /* struct link */
    GArray *pairs;         /* struct pair, in the order found */
    GArray *sites;         /* struct site: calls through a node */
};

/* Collects and solves. `candidates` is used until values_release. */
void values_init(struct values *values, const struct program *program, struct candidates *candidates);
void values_release(struct values *values);

/* The node of the variable or field at the end of `path`; 0 when functions never flow there. */
uint32_t values_node(const struct values *values, uint32_t path);

/* The node of a field (texts); 0 when functions never flow there. */
uint32_t values_field(const struct values *values, uint32_t record, uint32_t field);

/* Appends the functions (uint32_t) that the node may hold. values_sort brings a list in order, without repetitions. */
void values_of_node(const struct values *values, uint32_t node, GArray *funcs);

/* The same of an operand: a function itself, or what is held at a path. */
void values_of_operand(const struct values *values, const struct operand *operand, GArray *funcs);

void values_sort(GArray *funcs);

/* The field that a node stands for (texts); false when it is no field. Nodes are numbered from 1. */
bool values_is_field(const struct values *values, uint32_t node, uint32_t *record, uint32_t *field);
uint32_t values_node_count(const struct values *values);

/* The first assignment (events) to the node and the function it stands in; 0 when only slots store there. */
uint32_t values_assigned_at(const struct values *values, uint32_t node, uint32_t *func);

#endif
