/*
 * The matrix as one page for a browser: no network, light and dark, by mouse and by keyboard.
 */
#ifndef SYNCLINT_LEVELS_HTML_H
#define SYNCLINT_LEVELS_HTML_H

#include "levels_matrix.h"

void levels_html_print(const struct levels_matrix *matrix, GString *out);

#endif
