/*
 * Functions: what their declarations say (name, parameters, annotations, roles, code section), gathered over all
 * redeclarations, and which definitions have bodies to build. Bodies are built elsewhere.
 */
#ifndef SYNCLINT_FRONT_FUNCTION_H
#define SYNCLINT_FRONT_FUNCTION_H

#include "front/reader.h"

struct function_parameter {
    struct variable variable;
    GArray *annotations; /* struct annotation */
};

/* A function until function_finish writes it. */
struct function_draft {
    uint32_t index;      /* funcs */
    CXCursor definition; /* null cursor: none, or not in user code */
    bool declared;       /* a declaration has given the parameters */
    GArray *parameters;  /* struct function_parameter */
    GArray *annotations; /* struct annotation */
    GArray *roles;       /* text */
    GArray *overridden;  /* text */
};

/* Index in funcs of the function, met for the first time or not. `cursor` is any declaration or a reference to one. An
 * instance of a template is the template. */
uint32_t function_of(struct reader *reader, CXCursor cursor);

/* Is it a template that nothing built so far uses, but for uses that made instances? */
bool function_is_unused_pattern(struct reader *reader, CXCursor definition);

/* Text: the USR in facts. */
uint32_t function_usr(struct reader *reader, CXCursor cursor);

/* Path of kind PATH_FUNCTION. */
uint32_t function_path(struct reader *reader, CXCursor cursor);

/* Collects what one declaration in user code says. */
void function_declare(struct reader *reader, CXCursor declaration);

/* A lambda: a function of its own with body, named after the one around it, of which it is lambda `number`. libclang's
 * USR is the same for all lambdas of a function. */
uint32_t function_lambda(struct reader *reader, CXCursor lambda, uint32_t outer, uint32_t number);

/* An instance of the call operator of the generic lambda that is function `lambda`. */
uint32_t function_lambda_instance(struct reader *reader, CXCursor instance, uint32_t lambda);

/* What runs before the program to give a variable at file scope its value: a function that nothing calls. */
uint32_t function_initialiser(struct reader *reader, CXCursor variable);

/* The destructor, or the constructor without arguments, of a class that declares none. */
uint32_t function_implicit(struct reader *reader, CXCursor record, bool destructor);

/* The ParmDecl cursors of a declaration. */
void function_parameters(CXCursor declaration, GArray *parameters /* CXCursor */);

/* Fills the rows of funcs that other parts do not fill. */
void function_finish(struct reader *reader);
void function_release(struct reader *reader);

#endif
