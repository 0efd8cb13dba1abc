// The page's program: the state, the frame, and what the page's script is told.
//
// Frames are drawn only while something changes. Whatever may have changed something calls wake();
// after a few frames in which nothing happens, and with no program running, drawing stops. A running
// program's progress alone is drawn less often than the screen could show it.
#pragma once

#include <SDL.h>
#include <imgui.h>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "platform/span_renderer.h"
#include "playground/app.h"
#include "ui/frame.h"

namespace interleave::platform {

// What has changed since the script was last told; it then asks for what it needs.
enum class News : unsigned {
    text = 1,     // the program's text, other than by typing
    link = 2,     // what the address bar should hold
    status = 4,   // page_status()
    line = 8,     // the line under the pointer
    pack = 16,    // the text should be compressed for the link
    unpack = 32,  // the link brought a compressed text
    idle = 64,    // nothing changes any more
};

class Page {
public:
    Page(bool threads, int hardware_cores, bool is_phone);
    Page(const Page&) = delete;
    Page& operator=(const Page&) = delete;
    ~Page();

    // False when there is no WebGL2: everything else works all the same.
    bool open_canvas();
    void resize(double width, double height, int pixel_width, int pixel_height);
    void lose_context();
    void restore_context();

    // From the script: a name and a value, see page.cpp for the names. False: no such name.
    bool act(std::string_view name, std::string_view value);
    void wake();

    [[nodiscard]] const playground::App& app() const { return app_; }
    [[nodiscard]] const ui::NamedRectangles& rectangles() const { return rectangles_; }
    [[nodiscard]] bool idle() const { return frames_to_draw_ == 0 && !app_.session.active(); }
    [[nodiscard]] bool drawing() const { return context_ != nullptr && !context_lost_; }
    // Of the line that the pointer is on; 0 when it is on none.
    [[nodiscard]] std::uint32_t pointed_line() const { return panels_.pointed_line; }
    // Of the canvas in CSS pixels, where the page can scroll.
    [[nodiscard]] double wanted_height() const;
    [[nodiscard]] std::uint64_t frames_drawn() const { return frames_drawn_; }
    [[nodiscard]] double frame_ms() const { return frame_ms_; }
    [[nodiscard]] std::size_t rectangles_drawn() const { return spans_.drawn(); }

    // A place for text that the script reads right after a call.
    std::string reply;

private:
    void loop();
    bool frame();
    void compose();
    void show();
    void set_display();
    void reduce_intents();
    void tell();
    [[nodiscard]] bool preparing() const {
        return prepared_ < library::Engine::preparation_steps();
    }

    std::shared_ptr<library::Engine> engine_;
    std::size_t prepared_ = 0;  // steps
    playground::App app_;
    bool threads_;
    int hardware_cores_;
    SDL_Window* window_ = nullptr;
    SDL_GLContext context_ = nullptr;
    bool context_lost_ = false;
    SpanRenderer spans_;
    ui::Fonts fonts_;
    ui::PanelState panels_;
    ui::NamedRectangles rectangles_;
    std::vector<playground::Intent> intents_;

    double width_ = 0;
    double height_ = 0;
    int pixel_width_ = 0;
    int pixel_height_ = 0;
    double styled_scale_ = 0;
    bool styled_dark_ = false;

    int frames_to_draw_ = 0;
    bool looping_ = false;
    std::uint64_t frames_drawn_ = 0;
    double frame_ms_ = 0;
    double shown_at_ms_ = 0;
    double progress_interval_ms_ = 33;
    double answer_interval_ms_ = 0;
    double look_interval_ms_ = 0;  // 0: with the screen's frames

    // What the script was told last.
    std::uint64_t told_text_ = 0;
    std::string told_link_;
    std::string told_status_;
    std::uint32_t told_line_ = 0;
    std::string told_pack_;
    std::string told_unpack_;
    bool told_idle_ = false;
};

// Short enough to be asked for after every change: phase, sentences, what is chosen.
[[nodiscard]] std::string status_of(const Page& page);

}  // namespace interleave::platform
