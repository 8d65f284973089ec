/*
 * The judge: runs the rules over the finished analysis and settles what is reported: one defect, one finding;
 * precedence between rules; suppressions in the source; the confidence asked for.
 */
#ifndef SYNCLINT_JUDGE_JUDGE_H
#define SYNCLINT_JUDGE_JUDGE_H

#include "flow/analysis.h"
#include "judge/select.h"

/* Never fails. The outcome stands on its own: release it with outcome_release; the analysis may be released first. */
struct outcome *judge_run(struct analysis *analysis, const struct selection *selection, enum confidence least);

#endif
