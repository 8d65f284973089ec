#include "report/gitlab.h"

#include "report/json.h"

void gitlab_print(const struct outcome *outcome, bool colored, GString *out)
{
    (void)colored;
    static const char *const severities[SEVERITY_COUNT] = {"info", "minor", "major"};
    json_t *findings = json_array();
    for (uint32_t i = 0; i < outcome->finding_count; i++) {
        const struct finding *finding = &outcome->findings[i];
        json_t *object = json_object();
        json_object_set_new(object, "description", json_text(finding->message));
        json_object_set_new(object, "check_name", json_sprintf("%s %s", finding->id, finding->name));
        json_object_set_new(object, "fingerprint", json_text(finding->fingerprint));
        json_object_set_new(object, "severity", json_string(severities[finding->severity]));
        json_object_set_new(object, "location",
                            json_pack("{s:o, s:{s:i}}", "path", json_text(finding->at.file), "lines", "begin",
                                      (int)MAX(finding->at.line, 1)));
        json_array_append_new(findings, object);
    }
    json_append(findings, JSON_INDENT(2), out);
}
