// The choices above the timeline: example, version, machine, and a control for each parameter.
#include <algorithm>
#include <cmath>
#include <format>

#include "ui/panels.h"
#include "ui/widgets.h"

namespace interleave::ui {

namespace {

using namespace playground;

// Places controls in rows, as many a row as there is room for.
class Flow {
public:
    Flow(const Frame& frame, float x, float y, float width, float row_height)
        : x_(x),
          y_(y),
          left_(x),
          right_(x + width),
          row_height_(row_height),
          gap_(gap * frame.scale) {}

    Rectangle take(float width) {
        width = std::min(std::round(width), right_ - left_);
        if (x_ > left_ && x_ + width > right_ + 0.5F) {
            x_ = left_;
            y_ += row_height_ + gap_;
        }
        const Rectangle place{x_, y_, width, row_height_};
        x_ += width + gap_;
        return place;
    }
    [[nodiscard]] float room() const { return right_ - x_; }
    [[nodiscard]] float bottom() const { return y_ + row_height_; }

private:
    float x_;
    float y_;
    float left_;
    float right_;
    float row_height_;
    float gap_;
};

void draw_scenario_popup(const Frame& frame, const Rectangle& button) {
    const Session& session = frame.app.session;
    const float s = frame.scale;
    float width = button.width;
    for (const Scenario& scenario : session.catalogue().scenarios) {
        width =
            std::max(width, measure(frame, Face::regular, small_size, scenario.summary).x + 36 * s);
    }
    width = std::min(width, ImGui::GetIO().DisplaySize.x - button.x - 8 * s);
    const float row = 54 * s;
    const auto count = static_cast<float>(session.catalogue().scenarios.size());
    ImGui::SetNextWindowPos({button.x, button.bottom() + 6 * s});
    ImGui::SetNextWindowSize({width, row * count + 12 * s});
    if (!ImGui::BeginPopup("examples", ImGuiWindowFlags_NoScrollbar)) return;
    float y = button.bottom() + 12 * s;
    for (const Scenario& scenario : session.catalogue().scenarios) {
        const Rectangle line{button.x + 6 * s, y, width - 12 * s, row};
        if (pressed(frame, "example/" + scenario.id, line)) {
            frame.send(ChooseScenario{scenario.id});
            ImGui::CloseCurrentPopup();
        }
        if (ImGui::IsItemHovered()) fill(frame, line, frame.colours.well, rounding);
        text(frame, Face::strong, text_size, line.x + 10 * s, line.y + 8 * s, frame.colours.text,
             scenario.title);
        text(frame, Face::regular, small_size, line.x + 10 * s, line.y + 29 * s,
             frame.colours.muted,
             shortened(frame, Face::regular, small_size, scenario.summary, line.width - 20 * s));
        y += row;
    }
    ImGui::EndPopup();
}

void draw_scenario(const Frame& frame, const Rectangle& where) {
    const float s = frame.scale;
    const bool open = pressed(frame, "example", where);
    const bool hovered = ImGui::IsItemHovered();
    fill(frame, where, hovered ? frame.colours.border : frame.colours.well, rounding);
    const float middle = where.y + where.height * 0.5F;
    text_left(frame, Face::strong, text_size, where.x + 12 * s, middle, frame.colours.text,
              frame.app.session.scenario().title);
    const float x = std::round(where.right() - 17 * s);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImVec2 points[3] = {
        {x - 4 * s, middle - 2 * s}, {x, middle + 2 * s}, {x + 4 * s, middle - 2 * s}};
    list.AddPolyline(points, 3, frame.colours.muted, 0, 1.6F * s);
    if (open) ImGui::OpenPopup("examples");
    draw_scenario_popup(frame, where);
}

std::vector<Segment> version_segments(const Session& session) {
    std::vector<Segment> segments;
    for (const Version& version : session.scenario().versions) {
        segments.push_back({"version/" + version.id, version.label});
    }
    return segments;
}

int index_of_version(const Session& session) {
    return static_cast<int>(&session.version() - session.scenario().versions.data());
}

// A little too long is well: the words lose some of the room around them.
bool fits_row(const Frame& frame, std::span<const Segment> segments, float width) {
    return segmented_width(frame, segments) * 0.94F <= width;
}

// In rows of equal length, as few as have room for all words.
std::size_t versions_in_a_row(const Frame& frame, std::span<const Segment> segments, float width) {
    std::size_t length = segments.size();
    for (std::size_t rows = 1; rows < segments.size(); ++rows) {
        length = (segments.size() + rows - 1) / rows;
        bool all_fit = true;
        for (std::size_t from = 0; from < segments.size() && all_fit; from += length) {
            const std::size_t count = std::min(length, segments.size() - from);
            all_fit = fits_row(frame, segments.subspan(from, count), width);
        }
        if (all_fit) return length;
    }
    return 1;
}

float draw_versions(const Frame& frame, float x, float y, float width) {
    const Session& session = frame.app.session;
    const std::vector<Segment> all = version_segments(session);
    const float height = control_height * frame.scale;
    const float between = 4 * frame.scale;
    const int chosen = index_of_version(session);
    const std::size_t length = versions_in_a_row(frame, all, width);
    // A single row is no longer than its words.
    const float wanted = segmented_width(frame, all);
    const float row_width = length == all.size() ? std::min(wanted, width) : width;
    float row_y = y;
    for (std::size_t from = 0; from < all.size(); from += length) {
        const std::size_t count = std::min(length, all.size() - from);
        const int hit =
            segmented(frame, {x, row_y, row_width, height}, std::span(all).subspan(from, count),
                      chosen - static_cast<int>(from));
        if (hit >= 0) {
            const std::size_t index = from + static_cast<std::size_t>(hit);
            frame.send(ChooseVersion{session.scenario().versions[index].id});
        }
        row_y += height + between;
    }
    return row_y - between - y;
}

void draw_run(const Frame& frame, const Rectangle& where) {
    const bool active = frame.app.session.active();
    const bool stopping = frame.app.session.phase() == Phase::stopping;
    if (active) {
        if (primary_button(frame, "stop", where, Icon::stop, stopping ? "Stopping" : "Stop",
                           true)) {
            frame.send(StopRun{});
        }
    } else if (primary_button(frame, "run", where, Icon::play, "Run", false)) {
        frame.send(StartRun{});
    }
}

// A control with its name above it; returns where the control goes.
Rectangle labelled(const Frame& frame, const Rectangle& where, Face face, std::string_view label,
                   std::string_view value) {
    const float s = frame.scale;
    text(frame, face, small_size - (face == Face::mono ? 1 : 0), where.x + 1, where.y,
         frame.colours.muted, label);
    if (!value.empty()) {
        text_right(frame, Face::strong, small_size, where.right() - 1,
                   where.y + small_size * s * 0.6F, frame.colours.text, value);
    }
    const float top = (small_size + 7) * s;
    return {where.x, where.y + top, where.width, where.height - top};
}

void draw_python(const Frame& frame, Flow& flow) {
    std::vector<Segment> segments;
    int chosen = 0;
    for (const machine::PythonVariant variant : machine::python_variants) {
        if (variant == frame.app.session.python()) chosen = static_cast<int>(segments.size());
        const std::string name(machine::name_of(variant));
        segments.push_back({"python/" + name, name});
    }
    const Rectangle where =
        labelled(frame, flow.take(std::max(segmented_width(frame, segments), 96 * frame.scale)),
                 Face::regular, "Python", {});
    const int hit = segmented(frame, where, segments, chosen);
    if (hit >= 0) frame.send(ChoosePython{machine::python_variants[hit]});
}

// The model's costs: one of the presets after the other.
void draw_computer(const Frame& frame, Flow& flow) {
    const std::span<const machine::CostPreset> presets = machine::cost_presets();
    const machine::CostPreset& now = frame.app.session.costs();
    const Rectangle where =
        labelled(frame, flow.take(236 * frame.scale), Face::regular, "Computer", {});
    if (const int by = stepper(frame, "cost", where, now.title)) {
        const auto count = static_cast<std::ptrdiff_t>(presets.size());
        const std::ptrdiff_t next = (&now - presets.data() + by + count) % count;
        frame.send(SetCosts{std::string(presets[static_cast<std::size_t>(next)].name)});
    }
}

void draw_machine(const Frame& frame, Flow& flow) {
    const Session& session = frame.app.session;
    const float s = frame.scale;
    const bool real = session.machine() == MachineKind::real;
    const Segment segments[2] = {{"machine/real", "real", session.capabilities().threads},
                                 {"machine/model", "model"}};
    const Rectangle machine =
        labelled(frame, flow.take(std::max(segmented_width(frame, segments), 132 * s)),
                 Face::regular, "Machine", {});
    const int hit = segmented(frame, machine, segments, real ? 0 : 1);
    if (hit >= 0) frame.send(ChooseMachine{hit == 0 ? MachineKind::real : MachineKind::model});
    draw_python(frame, flow);

    if (real) {
        const Rectangle cores = labelled(frame, flow.take(76 * s), Face::regular, "Cores", {});
        fill(frame, cores, frame.colours.well, rounding);
        text_centred(frame, Face::strong, text_size, cores, frame.colours.text,
                     std::format("{}", session.cores()));
        frame.name("cores", cores);
        return;
    }
    const Rectangle cores = labelled(frame, flow.take(116 * s), Face::regular, "Cores", {});
    if (const int by = stepper(frame, "cores", cores, std::format("{}", session.cores()))) {
        // 1, 2, 3, 4, 6, 8, 12, 16, …: near one every core counts, near 1024 none does.
        const int now = session.cores();
        const int step = now + (by > 0 ? 0 : -1) < 4 ? 1 : (now + (by > 0 ? 0 : -1)) / 4;
        frame.send(SetCores{now + by * step});
    }
    draw_computer(frame, flow);
    const Rectangle seed = labelled(frame, flow.take(116 * s), Face::regular, "Seed", {});
    if (const int by = stepper(frame, "seed", seed, std::format("{}", session.seed()))) {
        const std::uint64_t now = session.seed();
        if (by > 0 || now > 0) frame.send(SetSeed{by > 0 ? now + 1 : now - 1});
    }
}

void draw_parameter(const Frame& frame, Flow& flow, const Parameter& parameter) {
    const float s = frame.scale;
    const std::string name = "parameter/" + parameter.name;
    const auto width_of_name = measure(frame, Face::mono, small_size - 1, parameter.name).x;
    const bool number =
        parameter.kind == ParameterKind::integer || parameter.kind == ParameterKind::real;
    if (number && parameter.low) {
        const float wide = std::max(148 * s, width_of_name + 60 * s);
        const Rectangle place =
            labelled(frame, flow.take(wide), Face::mono, parameter.name, parameter.literal);
        double value = parameter.value;
        if (slider(frame, name, place, *parameter.low, *parameter.high, value)) {
            const std::string literal = literal_for(parameter, value);
            if (literal != parameter.literal) frame.send(SetParameter{parameter.name, literal});
        }
    } else if (number) {
        const Rectangle place = labelled(frame, flow.take(std::max(124 * s, width_of_name + 8 * s)),
                                         Face::mono, parameter.name, {});
        if (const int by = stepper(frame, name, place, parameter.literal)) {
            frame.send(SetParameter{
                parameter.name, literal_for(parameter, parameter.value + by * step_of(parameter))});
        }
    } else if (parameter.kind == ParameterKind::truth) {
        const Rectangle place = labelled(frame, flow.take(std::max(60 * s, width_of_name + 8 * s)),
                                         Face::mono, parameter.name, {});
        if (toggle(frame, name, place, parameter.value != 0)) {
            frame.send(SetParameter{parameter.name, parameter.value != 0 ? "False" : "True"});
        }
    }
    // A text is edited in the editor: the canvas has no keyboard on a phone.
}

}  // namespace

float draw_toolbar(const Frame& frame, float x, float y, float width) {
    const Session& session = frame.app.session;
    const float s = frame.scale;
    const float height = control_height * s;
    const float between = gap * s;
    const float run = 104 * s;
    float example = 0;
    for (const Scenario& scenario : session.catalogue().scenarios) {
        example = std::max(example, measure(frame, Face::strong, text_size, scenario.title).x);
    }
    example = std::round(example + 46 * s);
    const float versions = segmented_width(frame, version_segments(session));

    draw_scenario(frame, {x, y, example, height});
    draw_run(frame, {x + width - run, y, run, height});
    float bottom = y + height;
    const float beside = width - example - run - 2 * between;
    if (versions <= beside) {
        draw_versions(frame, x + example + between, y, beside);
    } else {
        bottom += between + draw_versions(frame, x, bottom + between, width);
    }

    Flow flow(frame, x, bottom + between, width, (control_height + small_size + 7) * s);
    draw_machine(frame, flow);
    for (const Parameter& parameter : session.parameters()) draw_parameter(frame, flow, parameter);
    return flow.bottom() - y;
}

float draw_notices(const Frame& frame, float x, float y, float width) {
    std::vector<std::string> sentences;
    if (std::string standing = standing_notice(frame.app); !standing.empty()) {
        sentences.push_back(std::move(standing));
    }
    for (const std::string& notice : frame.app.notices) sentences.push_back(notice);
    if (sentences.empty()) return 0;
    constexpr float notice_size = text_size - 1;
    const float s = frame.scale;
    const float inset = 10 * s;
    const float wrap = width - 2 * inset - 26 * s;
    float height = inset;
    std::vector<float> tops;
    for (const std::string& sentence : sentences) {
        tops.push_back(height);
        height += wrapped_height(frame, Face::regular, notice_size, sentence, wrap) + 4 * s;
    }
    height += inset - 4 * s;
    const Rectangle box{x, y, width, height};
    fill(frame, box, frame.colours.notice, 10);
    for (std::size_t i = 0; i < sentences.size(); ++i) {
        text_into(frame, *ImGui::GetWindowDrawList(), Face::regular, notice_size, x + inset,
                  y + tops[i], frame.colours.on_notice, sentences[i], wrap);
    }
    frame.name("notice", box);
    if (!frame.app.notices.empty()) {
        const float side = 28 * s;
        const Rectangle close{box.right() - side - 6 * s, y + 6 * s, side, side};
        if (pressed(frame, "notice/close", close)) frame.send(DismissNotice{});
        text_centred(frame, Face::regular, text_size, close, frame.colours.on_notice, "×");
    }
    return height;
}

}  // namespace interleave::ui
