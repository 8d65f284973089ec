#include "report/sarif.h"

#include <string.h>

#include "report/json.h"
#include "report/sources.h"

/*
 * What GitHub takes or shows of a run: results, locations of one thread's way, related places of a result
 * (https://docs.github.com/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning).
 */
enum { RESULTS_MAX = 5000, STEPS_MAX = 1000, RELATED_MAX = 100 };

static const char *const sarif_levels[SEVERITY_COUNT] = {"note", "warning", "error"};

struct sarif {
    const struct outcome *outcome;
    struct sources sources; /* the lines pointed to, for the columns */
};

/* ---- places -------------------------------------------------------------------------------------------------------
 */

static json_t *sarif_message(const char *text)
{
    return json_pack("{s:o}", "text", json_text(*text ? text : "-")); /* an empty text is not allowed */
}

/* Relative to where the run was made, which is the root of the repository; absolute ones as file URIs. */
static json_t *sarif_artifact(const char *file)
{
    char *escaped = g_uri_escape_string(file, "/", FALSE);
    char *uri = g_path_is_absolute(file) ? g_strconcat("file://", escaped, NULL) : g_strdup(escaped);
    json_t *artifact = json_pack("{s:o}", "uri", json_text(uri));
    g_free(uri);
    g_free(escaped);
    return artifact;
}

/* Columns count characters here, bytes in a place. The region runs to the end of what stands on the line. */
static json_t *sarif_region(struct sarif *sarif, const struct place *at)
{
    json_t *region = json_pack("{s:i}", "startLine", (int)MAX(at->line, 1));
    const char *line = sources_line(&sarif->sources, at->file, at->line);
    if (!line || !at->column || at->column > strlen(line))
        return region;
    char *valid = g_utf8_make_valid(line, -1), *before = g_utf8_make_valid(line, (gssize)at->column - 1);
    g_strchomp(valid);
    glong start = g_utf8_strlen(before, -1) + 1, end = g_utf8_strlen(valid, -1) + 1;
    json_object_set_new(region, "startColumn", json_integer(start));
    json_object_set_new(region, "endLine", json_integer(at->line));
    json_object_set_new(region, "endColumn", json_integer(MAX(end, start + 1)));
    g_free(before);
    g_free(valid);
    return region;
}

/* A location with a message, unless that is NULL. */
static json_t *sarif_location(struct sarif *sarif, const struct place *at, const char *message)
{
    json_t *location = json_object();
    if (*at->file)
        json_object_set_new(
            location, "physicalLocation",
            json_pack("{s:o, s:o}", "artifactLocation", sarif_artifact(at->file), "region", sarif_region(sarif, at)));
    if (message)
        json_object_set_new(location, "message", sarif_message(message));
    return location;
}

/* ---- results ------------------------------------------------------------------------------------------------------
 */

static json_t *sarif_thread(struct sarif *sarif, const struct finding_path *path)
{
    json_t *locations = json_array();
    for (uint32_t i = 0; i < MIN(path->step_count, STEPS_MAX); i++) {
        const struct finding_step *step = &path->steps[i];
        json_t *state = json_object(), *item = json_object();
        if (*step->irql)
            json_object_set_new(state, "IRQL", sarif_message(step->irql));
        json_object_set_new(state, "locks", sarif_message(*step->locks ? step->locks : "none"));
        json_object_set_new(item, "location", sarif_location(sarif, &step->at, step->text));
        json_object_set_new(item, "state", state);
        json_array_append_new(locations, item);
    }
    return json_pack("{s:o, s:o}", "message", sarif_message(path->heading), "locations", locations);
}

static json_t *sarif_flows(struct sarif *sarif, const struct finding *finding)
{
    json_t *threads = json_array();
    for (uint32_t i = 0; i < finding->path_count; i++)
        if (finding->paths[i].step_count)
            json_array_append_new(threads, sarif_thread(sarif, &finding->paths[i]));
    if (json_array_size(threads))
        return json_pack("[{s:o}]", "threadFlows", threads);
    json_decref(threads);
    return NULL;
}

static void sarif_relate(struct sarif *sarif, json_t *related, const struct place *at, const char *text)
{
    if (!*at->file || json_array_size(related) == RELATED_MAX)
        return;
    json_t *location = sarif_location(sarif, at, text);
    json_object_set_new(location, "id", json_integer((json_int_t)json_array_size(related) + 1));
    json_array_append_new(related, location);
}

/* Viewers that show one way only need the end of the others here: the other access, and why both may run at once. */
static json_t *sarif_related(struct sarif *sarif, const struct finding *finding)
{
    json_t *related = json_array();
    for (uint32_t i = 1; i < finding->path_count; i++) {
        const struct finding_path *path = &finding->paths[i];
        if (!path->step_count)
            continue;
        const struct finding_step *last = &path->steps[path->step_count - 1];
        char *text = g_strdup_printf("%s %s%s%s", path->heading, last->text,
                                     *finding->overlap_reason ? "; both at once: " : "", finding->overlap_reason);
        sarif_relate(sarif, related, &last->at, text);
        g_free(text);
    }
    for (uint32_t i = 0; i < finding->related_count; i++)
        sarif_relate(sarif, related, &finding->related[i].at, finding->related[i].text);
    return related;
}

/* In a message brackets make a link. */
static json_t *sarif_words(const struct finding *finding, size_t related)
{
    GString *text = g_string_new(NULL);
    for (const char *c = finding->message; *c; c++) {
        if (strchr("[]\\", *c))
            g_string_append_c(text, '\\');
        g_string_append_c(text, *c);
    }
    if (finding->path_count > 1 && related)
        g_string_append(text, " ([the other access](1))");
    json_t *message = sarif_message(text->str);
    g_string_free(text, TRUE);
    return message;
}

static uint32_t sarif_rule_index(const struct outcome *outcome, const char *id)
{
    uint32_t index = 0;
    while (index < outcome->rule_count && strcmp(outcome->rules[index].id, id) != 0)
        index++;
    return index;
}

static json_t *sarif_result(struct sarif *sarif, const struct finding *finding)
{
    json_t *result = json_object(), *related = sarif_related(sarif, finding), *flows = sarif_flows(sarif, finding);
    json_object_set_new(result, "ruleId", json_text(finding->id));
    json_object_set_new(result, "ruleIndex", json_integer(sarif_rule_index(sarif->outcome, finding->id)));
    json_object_set_new(result, "level", json_string(sarif_levels[finding->severity]));
    json_object_set_new(result, "message", sarif_words(finding, json_array_size(related)));
    if (*finding->at.file)
        json_object_set_new(result, "locations", json_pack("[o]", sarif_location(sarif, &finding->at, NULL)));
    if (flows)
        json_object_set_new(result, "codeFlows", flows);
    if (json_array_size(related))
        json_object_set(result, "relatedLocations", related);
    json_decref(related);
    json_object_set_new(result, "partialFingerprints",
                        json_pack("{s:o}", "primaryLocationLineHash", json_text(finding->fingerprint)));
    json_t *properties = json_pack("{s:s}", "confidence", confidence_word(finding->confidence));
    if (*finding->doubt)
        json_object_set_new(properties, "doubt", json_text(finding->doubt));
    json_object_set_new(result, "properties", properties);
    return result;
}

/* ---- rules --------------------------------------------------------------------------------------------------------
 */

/* The first link of a page, NULL none. */
static char *sarif_link(const char *page)
{
    const char *link = strstr(page, "](https://");
    if (!link)
        return NULL;
    link += strlen("](");
    return g_strndup(link, strcspn(link, ")"));
}

static json_t *sarif_rule(const struct finding_rule *rule)
{
    json_t *object = json_object();
    char *link = sarif_link(rule->page);
    json_object_set_new(object, "id", json_text(rule->id));
    json_object_set_new(object, "name", json_text(rule->name));
    json_object_set_new(object, "shortDescription", sarif_message(rule->name));
    json_object_set_new(object, "fullDescription", sarif_message(rule->summary));
    json_object_set_new(object, "help",
                        json_pack("{s:o, s:o}", "text", json_text(rule->summary), "markdown", json_text(rule->page)));
    if (link)
        json_object_set_new(object, "helpUri", json_text(link));
    json_object_set_new(object, "defaultConfiguration", json_pack("{s:s}", "level", sarif_levels[rule->severity]));
    json_object_set_new(object, "properties",
                        json_pack("{s:s, s:[s, s, s]}", "precision", strcmp(rule->set, "core") ? "medium" : "high",
                                  "tags", "concurrency", "wddm", rule->set));
    g_free(link);
    return object;
}

/* ---- the run ------------------------------------------------------------------------------------------------------
 */

/* Where there are more than a reader takes: the most severe. */
static json_t *sarif_results(struct sarif *sarif)
{
    const struct outcome *outcome = sarif->outcome;
    uint32_t room[SEVERITY_COUNT], left = RESULTS_MAX, counts[SEVERITY_COUNT] = {0};
    for (uint32_t i = 0; i < outcome->finding_count; i++)
        counts[outcome->findings[i].severity]++;
    for (int severity = SEVERITY_COUNT - 1; severity >= 0; severity--) {
        room[severity] = MIN(counts[severity], left);
        left -= room[severity];
    }
    json_t *results = json_array();
    for (uint32_t i = 0; i < outcome->finding_count; i++) {
        const struct finding *finding = &outcome->findings[i];
        if (!room[finding->severity])
            continue;
        room[finding->severity]--;
        json_array_append_new(results, sarif_result(sarif, finding));
    }
    return results;
}

static json_t *sarif_notification(const char *level, json_t *message)
{
    return json_pack("{s:s, s:o}", "level", level, "message", message);
}

/* How the run went: what could not be analysed, what was left out. */
static json_t *sarif_invocation(struct sarif *sarif)
{
    const struct outcome *outcome = sarif->outcome;
    json_t *notes = json_array();
    for (uint32_t i = 0; i < outcome->failure_count; i++) {
        const struct failure *failure = &outcome->failures[i];
        json_t *note = sarif_notification("error", sarif_message(failure->why));
        if (*failure->at.file)
            json_object_set_new(note, "locations", json_pack("[o]", sarif_location(sarif, &failure->at, NULL)));
        json_array_append_new(notes, note);
    }
    if (outcome->finding_count > RESULTS_MAX) {
        char *text =
            g_strdup_printf("%u findings, of which %d are here: the most severe", outcome->finding_count, RESULTS_MAX);
        json_array_append_new(notes, sarif_notification("warning", sarif_message(text)));
        g_free(text);
    }
    json_t *invocation = json_pack("{s:b}", "executionSuccessful", outcome->failure_count == 0);
    if (json_array_size(notes))
        json_object_set(invocation, "toolExecutionNotifications", notes);
    json_decref(notes);
    return invocation;
}

void sarif_print(const struct outcome *outcome, bool colored, GString *out)
{
    (void)colored;
    struct sarif sarif = {.outcome = outcome};
    sources_init(&sarif.sources);
    json_t *rules = json_array();
    for (uint32_t i = 0; i < outcome->rule_count; i++)
        json_array_append_new(rules, sarif_rule(&outcome->rules[i]));
    json_t *driver =
        json_pack("{s:s, s:s, s:o}", "name", "synclint", "semanticVersion", outcome->version, "rules", rules);
    json_t *run = json_object();
    json_object_set_new(run, "tool", json_pack("{s:o}", "driver", driver));
    json_object_set_new(run, "columnKind", json_string("unicodeCodePoints"));
    json_object_set_new(run, "invocations", json_pack("[o]", sarif_invocation(&sarif)));
    json_object_set_new(run, "results", sarif_results(&sarif));
    json_t *log = json_pack("{s:s, s:s, s:[o]}", "$schema", "https://json.schemastore.org/sarif-2.1.0.json", "version",
                            "2.1.0", "runs", run);
    json_append(log, JSON_INDENT(2), out);
    sources_release(&sarif.sources);
}
