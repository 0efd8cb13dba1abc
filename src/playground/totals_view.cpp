#include "playground/totals_view.h"

#include <format>

#include "playground/format.h"

namespace interleave::playground {

namespace {

void add_speed_up(const Session& session, TotalsView& view) {
    if (const auto speed_up = session.speed_up()) {
        view.speed_up = format_factor(speed_up->factor);
        view.speed_up_label =
            std::format("the speed of sync ({})", format_duration(speed_up->baseline.count()));
        return;
    }
    const RunIdentity& identity = session.identity();
    if (session.phase() != Phase::finished || session.result().stopped) return;
    if (identity.version == baseline_version || identity.edited) return;
    if (session.scenario().version(baseline_version) == nullptr) return;
    view.speed_up = "–";
    view.speed_up_label = "run sync too, to compare";
}

void add_status(const Session& session, TotalsView& view) {
    const std::string& what = session.identity().version_label;
    switch (session.phase()) {
        case Phase::empty: view.status = "Ready."; break;
        case Phase::running: view.status = std::format("Running {}.", what); break;
        case Phase::stopping: view.status = std::format("Stopping {}.", what); break;
        case Phase::finished: {
            const library::RunResult& result = session.result();
            const std::string elapsed = format_duration(result.elapsed.count());
            if (result.stopped) {
                view.outcome = "stopped";
                view.status = std::format("Stopped {} after {}.", what, elapsed);
            } else if (result.exit_status != 0) {
                view.outcome = std::format("exit status {}", result.exit_status);
                view.failed = true;
                view.status = std::format("{} ended with exit status {} after {}.", what,
                                          result.exit_status, elapsed);
            } else {
                view.status = std::format("Finished {} in {}.", what, elapsed);
            }
            if (!result.note.empty()) view.status += " " + result.note;
            break;
        }
    }
}

}  // namespace

TotalsView totals_view(const App& app) {
    const Session& session = app.session;
    TotalsView view;
    add_status(session, view);
    if (session.phase() == Phase::empty) return view;
    const trace::Statistics statistics = trace::statistics_of(*session.lanes(), session.end());
    const Duration elapsed =
        session.phase() == Phase::finished ? session.result().elapsed : session.end().since_start;
    view.elapsed = format_duration(elapsed.count());
    view.elapsed_label =
        session.identity().machine == MachineKind::model ? "elapsed on the model" : "elapsed";
    add_speed_up(session, view);
    double busy = 0;
    for (const trace::CoreUse& core : statistics.cores) {
        const double fraction = statistics.busy_fraction(core);
        busy += fraction;
        view.cores.push_back({std::format("Core {}", static_cast<unsigned>(core.core)),
                              format_percent(fraction), fraction});
    }
    const auto count = static_cast<double>(view.cores.size());
    if (count > 0) {
        view.cores_label =
            std::format("{} core{}, {} busy", view.cores.size(), view.cores.size() == 1 ? "" : "s",
                        format_percent(busy / count));
    }
    return view;
}

}  // namespace interleave::playground
