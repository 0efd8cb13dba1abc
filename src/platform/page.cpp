#include "platform/page.h"

#include <GLES3/gl3.h>
#include <emscripten.h>
#include <emscripten/html5.h>
#include <imgui_impl_opengl3.h>
#include <imgui_impl_sdl2.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <format>
#include <span>
#include <utility>

#include "base/check.h"
#include "library/run.h"
#include "playground/snapshot.h"

namespace interleave::scenarios {
std::span<const EmbeddedFile> embedded_files();
}

namespace interleave::platform {

namespace {

using namespace playground;

// clang-format off
EM_JS(void, tell_script, (unsigned news), { Module.onNews(news); });
// clang-format on

// Enough for ImGui to settle: it sees an input in one frame and answers it in the next.
constexpr int frames_after_input = 4;
// Worker, its children and their helpers: what most programs need at once.
constexpr std::size_t warm_threads = 8;
constexpr std::size_t phone_memory_limit_bytes = std::size_t{96} << 20U;  // a process
constexpr Duration model_budget = std::chrono::milliseconds(8);  // a frame, without threads

// While a program runs, its progress is drawn less often than the screen could show it (see
// progress_interval_ms_): the cores are the program's. Where cores draw too, still less often, the
// fewer there are.
constexpr double software_progress_interval_ms = 1200;  // on one core
// And what answers the pointer meanwhile: at once when it has settled, else no more often than this.
constexpr double software_answer_interval_ms = 250;
// And the run is looked at: a frame costs something even when nothing is drawn in it.
constexpr double software_look_interval_ms = 60;

Session make_session(bool threads, int hardware_cores, bool is_phone,
                     const std::shared_ptr<library::Engine>& engine) {
    return {catalogue_of(scenarios::embedded_files()),
            {threads, std::max(1, hardware_cores)},
            [engine, is_phone](std::string source, library::RunSettings settings) {
                settings.engine = engine;
                if (is_phone) settings.memory_limit_bytes = phone_memory_limit_bytes;
                return library::start_run(std::move(source), std::move(settings));
            }};
}

bool draws_in_software() {
    constexpr GLenum unmasked_renderer = 0x9246;  // of WEBGL_debug_renderer_info
    if (!emscripten_webgl_enable_extension(emscripten_webgl_get_current_context(),
                                           "WEBGL_debug_renderer_info")) {
        return false;
    }
    const auto* const text = reinterpret_cast<const char*>(glGetString(unmasked_renderer));
    const std::string_view renderer = text == nullptr ? "" : text;
    return std::ranges::any_of(
        std::array<std::string_view, 3>{"SwiftShader", "llvmpipe", "Basic Render"},
        [&](std::string_view name) { return renderer.contains(name); });
}

std::optional<double> number(std::string_view text) {
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) return {};
    return value;
}

Theme theme_named(std::string_view name) {
    return name == "dark" ? Theme::dark : name == "light" ? Theme::light : Theme::system;
}

// What the script may ask for: the intents, by name.
std::optional<Intent> intent_named(std::string_view name, std::string_view value) {
    const std::string text(value);
    if (name == "text") return SetText{text};
    if (name == "run") return StartRun{};
    if (name == "stop") return StopRun{};
    if (name == "toggle") return ToggleRun{};
    if (name == "reset") return ResetText{};
    if (name == "scenario") return ChooseScenario{text};
    if (name == "version") return ChooseVersion{text};
    if (name == "machine") {
        return ChooseMachine{value == "real" ? MachineKind::real : MachineKind::model};
    }
    if (name == "cores")
        return SetCores{static_cast<int>(std::clamp(number(value).value_or(1), 1.0, 1024.0))};
    if (name == "seed") {
        return SetSeed{
            static_cast<std::uint64_t>(std::clamp(number(value).value_or(1), 0.0, 9e15))};
    }
    if (name == "cost") return SetCosts{text};
    if (name == "python") {
        const auto variant = machine::python_variant(value);
        if (variant) return ChoosePython{*variant};
    }
    if (name == "parameter") {
        const std::size_t equals = std::min(value.find('='), value.size());
        return SetParameter{text.substr(0, equals),
                            text.substr(std::min(equals + 1, value.size()))};
    }
    if (name == "open") {
        // The query, then the fragment.
        const std::size_t newline = std::min(value.find('\n'), value.size());
        return OpenLink{text.substr(0, newline), text.substr(std::min(newline + 1, value.size()))};
    }
    if (name == "theme") return SetTheme{theme_named(value)};
    if (name == "system theme") return SystemTheme{value == "dark"};
    if (name == "scale") return SetScale{number(value).value_or(1)};
    if (name == "fit") return FitTimeline{};
    if (name == "unpacked") return OpenCode{text, {}};
    if (name == "not unpacked") return OpenCode{{}, text};
    if (name == "packed") {
        // The text that was compressed, then the code, which has no newline.
        const std::size_t newline = std::min(value.rfind('\n'), value.size());
        return SetCode{text.substr(0, newline), text.substr(std::min(newline + 1, value.size()))};
    }
    if (name == "touch pan" || name == "touch zoom") {
        // "a b width": dx, dy, or factor, at.
        double parts[3] = {0, 0, 0};
        std::size_t begin = 0;
        for (double& part : parts) {
            const std::size_t end = std::min(value.find(' ', begin), value.size());
            part = number(value.substr(begin, end - begin)).value_or(0);
            begin = std::min(end + 1, value.size());
        }
        if (name == "touch pan") return PanTimeline{parts[0], parts[1], parts[2]};
        return ZoomTimeline{parts[0], parts[1], parts[2]};
    }
    return std::nullopt;
}

}  // namespace

Page::Page(bool threads, int hardware_cores, bool is_phone)
    : engine_(std::make_shared<library::Engine>()),
      app_(make_session(threads, hardware_cores, is_phone, engine_)),
      threads_(threads),
      hardware_cores_(std::max(1, hardware_cores)) {
    if (threads) engine_->threads.warm(warm_threads);
}

Page::~Page() {
    if (context_ != nullptr) {
        ImGui_ImplOpenGL3_Shutdown();
        ImGui_ImplSDL2_Shutdown();
        ImGui::DestroyContext();
        SDL_GL_DeleteContext(context_);
    }
    if (window_ != nullptr) SDL_DestroyWindow(window_);
}

bool Page::open_canvas() {
    SDL_SetMainReady();
    // Keys only while the canvas has the focus; text is typed elsewhere.
    SDL_SetHint(SDL_HINT_EMSCRIPTEN_KEYBOARD_ELEMENT, "#canvas");
    if (SDL_Init(SDL_INIT_VIDEO) != 0) return false;
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, SDL_GL_CONTEXT_PROFILE_ES);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, 3);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MINOR_VERSION, 0);
    SDL_GL_SetAttribute(SDL_GL_DEPTH_SIZE, 0);
    SDL_GL_SetAttribute(SDL_GL_STENCIL_SIZE, 0);
    window_ = SDL_CreateWindow("Interleave", 0, 0, 640, 480,
                               SDL_WINDOW_OPENGL | SDL_WINDOW_ALLOW_HIGHDPI);
    if (window_ == nullptr) return false;
    SDL_StopTextInput();
    context_ = SDL_GL_CreateContext(window_);
    if (context_ == nullptr) return false;
    IMGUI_CHECKVERSION();
    ImGui::CreateContext();
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.ConfigInputTrickleEventQueue = true;
    ImGui_ImplSDL2_InitForOpenGL(window_, context_);
    ImGui_ImplOpenGL3_Init("#version 300 es");
    fonts_ = ui::load_fonts();
    if (const auto created = spans_.create(); !created) {
        emscripten_console_error(created.error().c_str());
        return false;
    }
    if (draws_in_software()) {
        progress_interval_ms_ = software_progress_interval_ms / hardware_cores_;
        answer_interval_ms_ = software_answer_interval_ms;
        // Without threads, frames are where programs run.
        if (threads_) look_interval_ms_ = software_look_interval_ms;
    }
    wake();
    return true;
}

void Page::resize(double width, double height, int pixel_width, int pixel_height) {
    if (width < 1 || height < 1 || pixel_width < 1 || pixel_height < 1) return;
    width_ = width;
    height_ = height;
    pixel_width_ = pixel_width;
    pixel_height_ = pixel_height;
    if (window_ != nullptr) {
        // SDL scales the pointer by this. It also sets the canvas' size, by its own rounding.
        SDL_SetWindowSize(window_, static_cast<int>(std::lround(width)),
                          static_cast<int>(std::lround(height)));
        emscripten_set_canvas_element_size("#canvas", pixel_width, pixel_height);
    }
    wake();
    // At once: a canvas that was resized is empty until it is drawn, and would flicker.
    if (drawing() && looping_) {
        compose();
        show();
        reduce_intents();
    }
}

void Page::lose_context() {
    context_lost_ = true;
    spans_.forget();
}

void Page::restore_context() {
    if (context_ == nullptr) return;
    ImGui_ImplOpenGL3_DestroyDeviceObjects();
    ImGui_ImplOpenGL3_CreateDeviceObjects();
    context_lost_ = !spans_.create().has_value();
    wake();
}

bool Page::act(std::string_view name, std::string_view value) {
    const auto intent = intent_named(name, value);
    if (!intent) return false;
    reduce(app_, *intent);
    wake();
    return true;
}

void Page::wake() {
    frames_to_draw_ = frames_after_input;
    loop();
}

void Page::loop() {
    if (looping_) return;
    looping_ = true;
    emscripten_request_animation_frame_loop(
        [](double, void* page) -> bool { return static_cast<Page*>(page)->frame(); }, this);
}

bool Page::frame() {
    const bool was_active = app_.session.active();
    app_.session.advance(model_budget);
    if (was_active && !app_.session.active()) frames_to_draw_ = std::max(frames_to_draw_, 2);
    const double started_at_ms = emscripten_get_now();
    const double since_shown_ms = started_at_ms - shown_at_ms_;
    const bool progress = app_.session.active() && since_shown_ms >= progress_interval_ms_;
    if ((frames_to_draw_ > 0 || progress) && drawing() && width_ > 0) {
        compose();
        // ImGui needs its frames to settle, but the screen does not need to see all of them.
        const bool settled = frames_to_draw_ <= 1;
        if (!app_.session.active() || settled || since_shown_ms >= answer_interval_ms_) {
            show();
            frame_ms_ = emscripten_get_now() - started_at_ms;
        }
        reduce_intents();
    }
    if (frames_to_draw_ > 0) --frames_to_draw_;
    if (idle() && preparing()) engine_->prepare(prepared_++);
    looping_ = !idle() || preparing();
    if (app_.session.active() && frames_to_draw_ == 0 && look_interval_ms_ > 0) {
        looping_ = false;
        emscripten_set_timeout([](void* page) { static_cast<Page*>(page)->loop(); },
                               look_interval_ms_, this);
    }
    tell();
    return looping_;
}

void Page::set_display() {
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {static_cast<float>(width_), static_cast<float>(height_)};
    io.DisplayFramebufferScale = {static_cast<float>(pixel_width_ / width_),
                                  static_cast<float>(pixel_height_ / height_)};
}

// What the page is now, as ImGui's draw lists; what was pressed in it is in intents_.
void Page::compose() {
    SDL_Event event;
    while (SDL_PollEvent(&event) != 0) ImGui_ImplSDL2_ProcessEvent(&event);
    const bool dark = app_.appearance.dark();
    if (styled_scale_ != app_.appearance.scale || styled_dark_ != dark) {
        styled_scale_ = app_.appearance.scale;
        styled_dark_ = dark;
        ui::apply_style(ui::colours_for(dark), static_cast<float>(styled_scale_));
    }
    ImGui_ImplOpenGL3_NewFrame();
    ImGui_ImplSDL2_NewFrame();
    set_display();
    ImGui::NewFrame();
    rectangles_.clear();
    panels_.pointed_line = 0;
    ui::draw_page({app_, ui::colours_for(dark), fonts_, spans_, panels_, intents_, rectangles_,
                   static_cast<float>(app_.appearance.scale),
                   static_cast<float>(pixel_width_ / width_)});
    ImGui::Render();
}

// Puts what was composed last on the screen.
void Page::show() {
    shown_at_ms_ = emscripten_get_now();
    glViewport(0, 0, pixel_width_, pixel_height_);
    const ImVec4 ground =
        ImGui::ColorConvertU32ToFloat4(ui::colours_for(app_.appearance.dark()).page);
    glDisable(GL_SCISSOR_TEST);
    glClearColor(ground.x, ground.y, ground.z, 1);
    glClear(GL_COLOR_BUFFER_BIT);
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
    ++frames_drawn_;
}

void Page::reduce_intents() {
    if (intents_.empty()) return;
    for (const Intent& intent : std::exchange(intents_, {})) reduce(app_, intent);
    frames_to_draw_ = frames_after_input;
}

void Page::tell() {
    unsigned news = 0;
    const auto add = [&](News what, auto& told, auto now) {
        if (told == now) return;
        told = std::move(now);
        news |= static_cast<unsigned>(what);
    };
    const Session& session = app_.session;
    add(News::text, told_text_, session.text_revision());
    add(News::link, told_link_, link_of(app_));
    add(News::status, told_status_, status_of(*this));
    add(News::line, told_line_, pointed_line());
    add(News::unpack, told_unpack_, session.code_to_open().value_or(std::string()));
    add(News::pack, told_pack_, session.needs_code() ? session.text() : std::string());
    add(News::idle, told_idle_, idle());
    if (news != 0) tell_script(news);
}

double Page::wanted_height() const { return std::ceil(static_cast<double>(panels_.wanted_height)); }

std::string status_of(const Page& page) {
    std::string status = status_json(page.app());
    status.pop_back();
    return std::format("{},\"wanted_height\":{}}}", status, page.wanted_height());
}

}  // namespace interleave::platform
