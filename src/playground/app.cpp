#include "playground/app.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace interleave::playground {

namespace {

template <class... Handlers>
struct Overloaded : Handlers... {
    using Handlers::operator()...;
};

// From 3.14 with its GIL, which is what most people have. No line ends within "counter += 1".
std::string_view difference_of(machine::PythonVariant variant) {
    switch (variant) {
        case machine::PythonVariant::python_3_9:
            return "As in Python 3.9, threads may be switched in the middle of "
                   "counter\u00a0+=\u00a01, and whoever releases a lock may win it back.";
        case machine::PythonVariant::python_3_14t:
            return "Python 3.14t has no GIL: threads of a process run side by side, and also in "
                   "the middle of counter\u00a0+=\u00a01.";
        case machine::PythonVariant::python_3_14: break;
    }
    return {};
}

constexpr double shortest_ns = 50;  // the least that can be zoomed in to

// Turns what is shown now into a stretch that the visitor moves freely.
void let_go(App& app) {
    const Stretch shown = visible_stretch(app.timeline, app.session.end());
    app.timeline.mode = ViewMode::free;
    app.timeline.from_ns = shown.from_ns;
    app.timeline.length_ns = shown.length_ns;
}

// At least a tenth of the plot shows the run; nobody gets lost in empty time.
void keep_in_sight(App& app) {
    TimelineState& timeline = app.timeline;
    const double end = std::max(1.0, static_cast<double>(app.session.end().ns()));
    timeline.length_ns = std::clamp(timeline.length_ns, shortest_ns, std::max(end * 4, 1e6));
    const double margin = timeline.length_ns * 0.1;
    timeline.from_ns =
        std::clamp(timeline.from_ns, margin - timeline.length_ns, std::max(0.0, end - margin));
}

// While the program runs, a view that reaches the live end goes along with it.
void follow_if_at_end(App& app) {
    TimelineState& timeline = app.timeline;
    const auto end = static_cast<double>(app.session.end().ns());
    const double to = timeline.from_ns + timeline.length_ns;
    if (app.session.active() && to >= end && end > timeline.length_ns) {
        timeline.mode = ViewMode::follow;
    }
}

void zoom(App& app, const ZoomTimeline& intent) {
    if (!(intent.factor > 0) || !std::isfinite(intent.factor) || !(intent.width > 0)) return;
    const bool followed = app.timeline.mode == ViewMode::follow;
    let_go(app);
    TimelineState& timeline = app.timeline;
    const double at = std::clamp(intent.at / intent.width, 0.0, 1.0);
    const double under_pointer = timeline.from_ns + timeline.length_ns * at;
    timeline.length_ns /= intent.factor;
    keep_in_sight(app);
    timeline.from_ns = under_pointer - timeline.length_ns * at;
    keep_in_sight(app);
    if (followed) {
        timeline.mode = ViewMode::follow;
    } else {
        follow_if_at_end(app);
    }
}

void pan(App& app, const PanTimeline& intent) {
    if (!(intent.width > 0)) return;
    if (intent.dx != 0) {
        let_go(app);
        TimelineState& timeline = app.timeline;
        timeline.from_ns -= intent.dx * timeline.length_ns / intent.width;
        keep_in_sight(app);
        if (intent.dx < 0) follow_if_at_end(app);
    }
    app.timeline.scroll = std::max(0.0, app.timeline.scroll - intent.dy);
}

void start_run(App& app) {
    app.session.run();
    app.timeline = TimelineState{};
    app.notices.clear();
}

}  // namespace

void reduce(App& app, const Intent& intent) {
    Session& session = app.session;
    std::visit(
        Overloaded{
            [&](const ChooseScenario& i) { session.choose_scenario(i.id); },
            [&](const ChooseVersion& i) { session.choose_version(i.id); },
            [&](const ChooseMachine& i) { session.choose_machine(i.machine); },
            [&](const SetCores& i) { session.set_cores(i.cores); },
            [&](const SetSeed& i) { session.set_seed(i.seed); },
            [&](const SetCosts& i) { session.set_costs(i.name); },
            [&](const ChoosePython& i) { session.choose_python(i.variant); },
            [&](const SetParameter& i) { session.set_parameter(i.name, i.literal); },
            [&](const SetText& i) { session.set_text(i.text); },
            [&](const ResetText&) { session.reset_text(); },
            [&](const StartRun&) { start_run(app); },
            [&](const StopRun&) { session.stop(); },
            [&](const ToggleRun&) {
                if (session.active()) {
                    session.stop();
                } else {
                    start_run(app);
                }
            },
            [&](const ZoomTimeline& i) { zoom(app, i); },
            [&](const PanTimeline& i) { pan(app, i); },
            [&](const FitTimeline&) {
                app.timeline.mode = ViewMode::fit;
                app.timeline.scroll = 0;
            },
            [&](const PointAt& i) {
                app.timeline.pointer_x = i.y ? i.x : std::nullopt;
                app.timeline.pointer_y = i.x ? i.y : std::nullopt;
            },
            [&](const OpenLink& i) {
                LinkReading reading = read_link(i.query, i.fragment);
                app.notices = std::move(reading.notices);
                for (std::string& notice : session.open(reading.link)) {
                    app.notices.push_back(std::move(notice));
                }
                if (reading.link.theme) app.appearance.theme = *reading.link.theme;
            },
            [&](const OpenCode& i) {
                if (i.text && i.text->size() <= max_text_bytes) {
                    session.open_code(*i.text);
                } else {
                    session.refuse_code();
                    app.notices.push_back(i.text ? "The program in the link is too long, so the "
                                                   "example's own is shown."
                                                 : i.problem);
                }
            },
            [&](const SetCode& i) { session.set_code(i.text, i.code); },
            [&](const SetTheme& i) { app.appearance.theme = i.theme; },
            [&](const SystemTheme& i) { app.appearance.system_dark = i.dark; },
            [&](const SetScale& i) { app.appearance.scale = std::clamp(i.scale, 0.75, 2.0); },
            [&](const DismissNotice&) { app.notices.clear(); },
        },
        intent);
}

std::string link_of(const App& app) { return write_link(app.session.link()); }

std::string standing_notice(const App& app) {
    std::string notice;
    if (!app.session.capabilities().threads) {
        notice =
            "This page is not cross-origin isolated, so browsers give it no threads: programs run "
            "on the model machine.";
    }
    if (const std::string_view difference = difference_of(app.session.python());
        !difference.empty()) {
        if (!notice.empty()) notice += ' ';
        notice += difference;
    }
    return notice;
}

}  // namespace interleave::playground
