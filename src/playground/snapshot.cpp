#include "playground/snapshot.h"

#include <format>
#include <string_view>

#include "playground/totals_view.h"
#include "trace/chrome_trace.h"

namespace interleave::playground {

namespace {

using trace::json_string;

// Writes commas between members, and nothing else that could be forgotten.
class Json {
public:
    void open(char bracket) {
        separate();
        text_ += bracket;
        first_ = true;
    }
    void open(std::string_view key, char bracket) {
        name(key);
        text_ += bracket;
        first_ = true;
    }
    void close(char bracket) {
        text_ += bracket;
        first_ = false;
    }
    void member(std::string_view key, std::string_view value) { raw(key, json_string(value)); }
    void member(std::string_view key, const char* value) { raw(key, json_string(value)); }
    void member(std::string_view key, bool value) { raw(key, value ? "true" : "false"); }
    void member(std::string_view key, std::int64_t value) { raw(key, std::format("{}", value)); }
    void member(std::string_view key, double value) { raw(key, std::format("{}", value)); }
    void count(std::string_view key, std::size_t value) { raw(key, std::format("{}", value)); }
    void item(std::string_view value) {
        separate();
        text_ += json_string(value);
    }
    [[nodiscard]] std::string take() { return std::move(text_); }

private:
    void separate() {
        if (!first_) text_ += ',';
        first_ = false;
    }
    void name(std::string_view key) {
        separate();
        text_ += json_string(key);
        text_ += ':';
    }
    void raw(std::string_view key, std::string_view value) {
        name(key);
        text_ += value;
    }

    std::string text_;
    bool first_ = true;
};

std::string_view name_of(Phase phase) {
    switch (phase) {
        case Phase::empty: return "empty";
        case Phase::running: return "running";
        case Phase::stopping: return "stopping";
        case Phase::finished: break;
    }
    return "finished";
}

std::string_view name_of(ParameterKind kind) {
    switch (kind) {
        case ParameterKind::integer: return "integer";
        case ParameterKind::real: return "real";
        case ParameterKind::text: return "text";
        case ParameterKind::truth: break;
    }
    return "truth";
}

void write_choices(Json& json, const App& app) {
    const Session& session = app.session;
    json.member("phase", name_of(session.phase()));
    json.member("tier", session.capabilities().threads ? "threaded" : "single");
    json.member("scenario", session.scenario().id);
    json.member("title", session.scenario().title);
    json.member("summary", session.scenario().summary);
    json.member("version", session.version().id);
    json.member("label", session.version().label);
    json.member("machine", session.machine() == MachineKind::real ? "real" : "model");
    json.member("cores", static_cast<std::int64_t>(session.cores()));
    json.member("seed", std::format("{}", session.seed()));
    json.member("cost", session.costs().name);
    json.member("python", machine::name_of(session.python()));
    json.member("edited", session.edited());
    json.member("changed", session.changed());
    json.member("dark", app.appearance.dark());
    json.member("scale", app.appearance.scale);
    json.member("link", link_of(app));
    json.open("notices", '[');
    if (const std::string standing = standing_notice(app); !standing.empty()) json.item(standing);
    for (const std::string& notice : app.notices) json.item(notice);
    json.close(']');
    json.open("pythons", '[');
    for (const machine::PythonVariant variant : machine::python_variants) {
        json.open('{');
        json.member("id", machine::name_of(variant));
        json.close('}');
    }
    json.close(']');
    json.open("versions", '[');
    for (const Version& version : session.scenario().versions) {
        json.open('{');
        json.member("id", version.id);
        json.member("label", version.label);
        json.close('}');
    }
    json.close(']');
    json.open("scenarios", '[');
    for (const Scenario& scenario : session.catalogue().scenarios) {
        json.open('{');
        json.member("id", scenario.id);
        json.member("title", scenario.title);
        json.close('}');
    }
    json.close(']');
    json.open("parameters", '[');
    for (const Parameter& parameter : session.parameters()) {
        json.open('{');
        json.member("name", parameter.name);
        json.member("kind", name_of(parameter.kind));
        json.member("literal", parameter.literal);
        if (parameter.low) {
            json.member("low", *parameter.low);
            json.member("high", *parameter.high);
        }
        json.close('}');
    }
    json.close(']');
}

void write_lane(Json& json, std::string_view name, std::string_view process,
                const trace::Lane& lane, Instant end) {
    json.open('{');
    json.member("name", name);
    if (!process.empty()) json.member("process", process);
    json.count("spans", lane.spans.size() + (lane.open ? 1 : 0));
    if (lane.open) json.member("now", trace::name_of(lane.open->state));
    const trace::TimePerState time = lane.time_until(end);
    json.open("ns", '{');
    for (std::size_t s = 0; s < trace::state_count; ++s) {
        if (time[s] > 0) {
            json.member(trace::name_of(static_cast<trace::EventKind>(s)), time[s]);
        }
    }
    json.close('}');
    json.close('}');
}

void write_deadlock(Json& json, const machine::DeadlockReport& report) {
    json.open("deadlock", '{');
    json.open("parties", '[');
    for (const machine::DeadlockParty& party : report.parties) {
        json.open('{');
        json.member("name", party.name);
        json.member("line", static_cast<std::int64_t>(party.line));
        json.member("waits", party.waits);
        json.open("holds", '[');
        for (const machine::DeadlockParty::Held& held : party.holds) {
            json.open('{');
            json.member("what", held.what);
            json.member("since_line", static_cast<std::int64_t>(held.since));
            json.close('}');
        }
        json.close(']');
        json.close('}');
    }
    json.close(']');
    json.open("cycle", '[');
    for (const std::size_t index : report.cycle) json.item(report.parties[index].name);
    json.close(']');
    json.close('}');
}

void write_run(Json& json, const App& app) {
    const Session& session = app.session;
    const trace::Lanes& lanes = *session.lanes();
    const Instant end = session.end();
    json.open("lanes", '[');
    for (const Row& row : rows_of(lanes)) {
        if (row.kind == Row::Kind::core) {
            write_lane(json, row.name, {}, lanes.cores()[row.index], end);
        } else if (row.kind == Row::Kind::strand) {
            write_lane(json, row.name, lanes.trace().strand(row.index).process_name,
                       lanes.strands()[row.index], end);
        }
    }
    json.close(']');
    json.open("run", '{');
    const RunIdentity& identity = session.identity();
    json.member("scenario", identity.scenario);
    json.member("version", identity.version);
    json.member("machine", identity.machine == MachineKind::real ? "real" : "model");
    json.member("cores", static_cast<std::int64_t>(lanes.cores().size()));
    json.member("edited", identity.edited);
    json.count("number", session.runs_started());
    json.count("spans", lanes.span_count());
    json.count("events_not_recorded", lanes.dropped());
    json.member("end_ns", end.ns());
    if (session.phase() == Phase::finished) {
        const library::RunResult& result = session.result();
        json.member("elapsed_ns", static_cast<std::int64_t>(result.elapsed.count()));
        json.member("exit_status", static_cast<std::int64_t>(result.exit_status));
        json.member("stopped", result.stopped);
        json.member("note", result.note);
        if (result.deadlock) write_deadlock(json, *result.deadlock);
        if (const auto speed_up = session.speed_up()) json.member("speed_up", speed_up->factor);
    }
    json.close('}');
}

void write_totals(Json& json, const App& app) {
    const TotalsView totals = totals_view(app);
    json.open("totals", '{');
    json.member("elapsed", totals.elapsed);
    json.member("speed_up", totals.speed_up);
    json.member("status", totals.status);
    json.member("outcome", totals.outcome);
    json.open("cores", '[');
    for (const CoreBar& core : totals.cores) {
        json.open('{');
        json.member("name", core.name);
        json.member("busy", core.busy);
        json.close('}');
    }
    json.close(']');
    json.close('}');
}

void write_timeline(Json& json, const App& app) {
    constexpr std::string_view modes[] = {"fit", "follow", "free"};
    const Stretch stretch = visible_stretch(app.timeline, app.session.end());
    json.open("timeline", '{');
    json.member("mode", modes[static_cast<std::size_t>(app.timeline.mode)]);
    json.member("from_ns", stretch.from_ns);
    json.member("length_ns", stretch.length_ns);
    json.close('}');
}

}  // namespace

std::string status_json(const App& app) {
    Json json;
    json.open('{');
    write_choices(json, app);
    json.member("status", totals_view(app).status);
    json.close('}');
    return json.take();
}

std::string snapshot_json(const App& app) {
    Json json;
    json.open('{');
    write_choices(json, app);
    json.member("text", app.session.text());
    if (app.session.lanes() != nullptr) write_run(json, app);
    write_totals(json, app);
    write_timeline(json, app);
    json.member("output", app.session.output().text());
    json.close('}');
    return json.take();
}

}  // namespace interleave::playground
