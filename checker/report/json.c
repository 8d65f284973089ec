#include "report/json.h"

#include <jansson.h>

enum { JSON_VERSION = 1 };

json_t *json_text(const char *text)
{
    char *valid = g_utf8_make_valid(text, -1);
    json_t *result = json_string(valid);
    g_free(valid);
    return result;
}

static json_t *json_place(const struct place *at)
{
    json_t *object = json_object();
    json_object_set_new(object, "file", json_text(at->file));
    json_object_set_new(object, "line", json_integer(at->line));
    json_object_set_new(object, "column", json_integer(at->column));
    return object;
}

static json_t *json_path(const struct finding_path *path)
{
    json_t *root = json_object();
    json_object_set_new(root, "function", json_text(path->function));
    json_object_set_new(root, "ddi", *path->ddi ? json_text(path->ddi) : json_null());
    json_object_set_new(root, "level", path->level >= 0 ? json_integer(path->level) : json_null());
    json_object_set_new(root, "class", *path->class_name ? json_text(path->class_name) : json_null());
    json_object_set_new(root, "irql", json_text(path->irql));
    json_t *steps = json_array();
    for (uint32_t i = 0; i < path->step_count; i++) {
        const struct finding_step *step = &path->steps[i];
        json_t *object = json_place(&step->at);
        json_object_set_new(object, "function", json_text(step->function));
        json_object_set_new(object, "irql", json_text(step->irql));
        json_object_set_new(object, "locks", json_text(step->locks));
        json_object_set_new(object, "text", json_text(step->text));
        json_array_append_new(steps, object);
    }
    json_t *object = json_object();
    json_object_set_new(object, "heading", json_text(path->heading));
    json_object_set_new(object, "root", root);
    json_object_set_new(object, "steps", steps);
    return object;
}

static json_t *json_finding(const struct finding *finding)
{
    json_t *object = json_object();
    json_object_set_new(object, "rule", json_pack("{s:s, s:s}", "id", finding->id, "name", finding->name));
    json_object_set_new(object, "severity", json_text(severity_word(finding->severity)));
    json_object_set_new(object, "confidence", json_text(confidence_word(finding->confidence)));
    json_object_set_new(object, "doubt", *finding->doubt ? json_text(finding->doubt) : json_null());
    json_object_set_new(object, "message", json_text(finding->message));
    json_object_set_new(object, "file", json_text(finding->at.file));
    json_object_set_new(object, "line", json_integer(finding->at.line));
    json_object_set_new(object, "column", json_integer(finding->at.column));
    json_object_set_new(object, "function", *finding->function ? json_text(finding->function) : json_null());
    json_object_set_new(object, "fingerprint", json_text(finding->fingerprint));
    json_t *paths = json_array();
    for (uint32_t i = 0; i < finding->path_count; i++)
        json_array_append_new(paths, json_path(&finding->paths[i]));
    json_object_set_new(object, "paths", paths);
    json_t *overlap = json_null();
    if (*finding->overlap_reason)
        overlap = json_pack("{s:o, s:o}", "reason", json_text(finding->overlap_reason), "source",
                            json_text(finding->overlap_source));
    json_object_set_new(object, "overlap", overlap);
    json_t *sources = json_array();
    for (uint32_t i = 0; i < finding->source_count; i++)
        json_array_append_new(sources, json_text(finding->sources[i]));
    json_object_set_new(object, "sources", sources);
    json_t *related = json_array();
    for (uint32_t i = 0; i < finding->related_count; i++) {
        json_t *item = json_place(&finding->related[i].at);
        json_object_set_new(item, "text", json_text(finding->related[i].text));
        json_array_append_new(related, item);
    }
    json_object_set_new(object, "related", related);
    return object;
}

static json_t *json_summary(const struct outcome *outcome)
{
    const struct summary *summary = &outcome->summary;
    json_t *levels = json_object(), *findings = json_object(), *object = json_object();
    for (int level = 0; level < SUMMARY_LEVELS; level++) {
        char name[2] = {(char)('0' + level), 0};
        json_object_set_new(levels, name, json_integer(summary->roots_of_level[level]));
    }
    json_object_set_new(levels, "none", json_integer(summary->roots_without_level));
    for (int severity = SEVERITY_COUNT - 1; severity >= 0; severity--)
        json_object_set_new(findings, severity_word((enum severity)severity),
                            json_integer(summary->findings[severity]));
    json_object_set_new(object, "units", json_integer(summary->units));
    json_object_set_new(object, "units_failed", json_integer(summary->units_failed));
    json_object_set_new(object, "functions", json_integer(summary->functions));
    json_object_set_new(object, "functions_with_loss", json_integer(summary->functions_with_loss));
    json_object_set_new(object, "roots", levels);
    json_object_set_new(object, "unresolved_calls", json_integer(summary->unresolved_calls));
    json_object_set_new(object, "findings", findings);
    json_object_set_new(object, "suppressed", json_integer(summary->suppressed));
    json_object_set_new(object, "hidden", json_integer(summary->hidden));
    if (outcome->seconds >= 0)
        json_object_set_new(object, "seconds", json_real(outcome->seconds));
    return object;
}

static json_t *json_failure(const struct failure *failure)
{
    json_t *object = json_object();
    json_object_set_new(object, "file", json_text(failure->at.file));
    json_object_set_new(object, "line", json_integer(failure->at.line));
    json_object_set_new(object, "why", json_text(failure->why));
    return object;
}

/* Version, tool, summary. */
static json_t *json_head(const struct outcome *outcome)
{
    json_t *object = json_object();
    json_object_set_new(object, "version", json_integer(JSON_VERSION));
    json_object_set_new(object, "tool", json_pack("{s:s, s:s}", "name", "synclint", "version", outcome->version));
    json_object_set_new(object, "summary", json_summary(outcome));
    return object;
}

void json_append(json_t *value, size_t flags, GString *out)
{
    char *text = json_dumps(value, flags);
    g_string_append_printf(out, "%s\n", text);
    free(text);
    json_decref(value);
}

void json_print(const struct outcome *outcome, bool colored, GString *out)
{
    (void)colored;
    json_t *findings = json_array(), *failures = json_array(), *object = json_head(outcome);
    for (uint32_t i = 0; i < outcome->finding_count; i++)
        json_array_append_new(findings, json_finding(&outcome->findings[i]));
    for (uint32_t i = 0; i < outcome->failure_count; i++)
        json_array_append_new(failures, json_failure(&outcome->failures[i]));
    json_object_set_new(object, "findings", findings);
    json_object_set_new(object, "failures", failures);
    json_append(object, JSON_INDENT(2), out);
}

void json_print_lines(const struct outcome *outcome, bool colored, GString *out)
{
    (void)colored;
    for (uint32_t i = 0; i < outcome->finding_count; i++)
        json_append(json_pack("{s:o}", "finding", json_finding(&outcome->findings[i])), JSON_COMPACT, out);
    for (uint32_t i = 0; i < outcome->failure_count; i++)
        json_append(json_pack("{s:o}", "failure", json_failure(&outcome->failures[i])), JSON_COMPACT, out);
    json_append(json_head(outcome), JSON_COMPACT, out);
}
