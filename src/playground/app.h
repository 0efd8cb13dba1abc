// The whole state of the page, and the only function that changes it.
//
//     trace → views (pure) → draw (ImGui only places) → intents → reduce (the only writer)
//
// Whatever a visitor can do is an Intent. Panels, keys, the page's own buttons and tests all send the
// same ones, so there is one way for each thing to happen.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "playground/session.h"
#include "playground/timeline_view.h"

namespace interleave::playground {

struct ChooseScenario {
    std::string id;
};
struct ChooseVersion {
    std::string id;
};
struct ChooseMachine {
    MachineKind machine;
};
struct SetCores {
    int cores;
};
struct SetSeed {
    std::uint64_t seed;
};
struct SetCosts {
    std::string name;  // of a preset
};
struct ChoosePython {
    machine::PythonVariant variant;
};
struct SetParameter {
    std::string name;
    std::string literal;
};
struct SetText {
    std::string text;
};  // typed into the editor
struct ResetText {};
struct StartRun {};
struct StopRun {};
struct ToggleRun {};
// Timeline. `at` is where in the plot, in CSS pixels, `width` the plot's.
struct ZoomTimeline {
    double factor;
    double at;
    double width;
};
struct PanTimeline {
    double dx;
    double dy;
    double width;
};
struct FitTimeline {};
struct PointAt {
    std::optional<double> x;
    std::optional<double> y;
};
struct OpenLink {
    std::string query;
    std::string fragment;
};
// What the page found in the link's code: the text, or a sentence.
struct OpenCode {
    std::optional<std::string> text;
    std::string problem;
};
struct SetCode {
    std::string text;
    std::string code;
};
struct SetTheme {
    Theme theme;
};
struct SystemTheme {
    bool dark;
};
struct SetScale {
    double scale;
};
struct DismissNotice {};

using Intent =
    std::variant<ChooseScenario, ChooseVersion, ChooseMachine, SetCores, SetSeed, SetCosts,
                 ChoosePython, SetParameter, SetText, ResetText, StartRun, StopRun, ToggleRun,
                 ZoomTimeline, PanTimeline, FitTimeline, PointAt, OpenLink, OpenCode, SetCode,
                 SetTheme, SystemTheme, SetScale, DismissNotice>;

struct Appearance {
    Theme theme = Theme::system;
    bool system_dark = false;
    double scale = 1;  // of all text: 1 to 2

    [[nodiscard]] bool dark() const {
        return theme == Theme::dark || (theme == Theme::system && system_dark);
    }
};

struct App {
    explicit App(Session initial) : session(std::move(initial)) {}

    Session session;
    TimelineState timeline;
    Appearance appearance;
    std::vector<std::string> notices;  // sentences for the visitor, the newest last
};

void reduce(App& app, const Intent& intent);

// What the address bar should hold, without "#".
[[nodiscard]] std::string link_of(const App& app);

// What the visitor should know at all times about this page; empty when there is nothing.
[[nodiscard]] std::string standing_notice(const App& app);

}  // namespace interleave::playground
