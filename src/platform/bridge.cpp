// What the page's script can call. Text goes in as UTF-8 that the script frees; text comes back in the
// page's `reply`, which the script reads before it calls again.
#include <emscripten.h>
#include <unistd.h>

#include <format>
#include <memory>
#include <string>

#include "platform/page.h"
#include "playground/snapshot.h"
#include "trace/trace_hash.h"

using interleave::platform::Page;

namespace {

const char* replied(Page& page, std::string text) {
    page.reply = std::move(text);
    return page.reply.c_str();
}

}  // namespace

extern "C" {

EMSCRIPTEN_KEEPALIVE Page* page_open(int hardware_cores, bool is_phone) {
#ifdef __EMSCRIPTEN_PTHREADS__
    constexpr bool threads = true;
#else
    constexpr bool threads = false;
#endif
    return std::make_unique<Page>(threads, hardware_cores, is_phone).release();
}

EMSCRIPTEN_KEEPALIVE bool page_open_canvas(Page* page) { return page->open_canvas(); }

EMSCRIPTEN_KEEPALIVE void page_resize(Page* page, double width, double height, int pixel_width,
                                      int pixel_height) {
    page->resize(width, height, pixel_width, pixel_height);
}

EMSCRIPTEN_KEEPALIVE void page_lose_context(Page* page) { page->lose_context(); }
EMSCRIPTEN_KEEPALIVE void page_restore_context(Page* page) { page->restore_context(); }

EMSCRIPTEN_KEEPALIVE bool page_act(Page* page, const char* name, const char* value) {
    return page->act(name, value);
}

EMSCRIPTEN_KEEPALIVE void page_wake(Page* page) { page->wake(); }
EMSCRIPTEN_KEEPALIVE bool page_idle(Page* page) { return page->idle(); }
EMSCRIPTEN_KEEPALIVE unsigned page_line(Page* page) { return page->pointed_line(); }

EMSCRIPTEN_KEEPALIVE const char* page_text(Page* page) {
    return replied(*page, page->app().session.text());
}
EMSCRIPTEN_KEEPALIVE const char* page_link(Page* page) {
    return replied(*page, link_of(page->app()));
}
EMSCRIPTEN_KEEPALIVE const char* page_code(Page* page) {
    return replied(*page, page->app().session.code_to_open().value_or(""));
}
EMSCRIPTEN_KEEPALIVE const char* page_status(Page* page) {
    return replied(*page, interleave::platform::status_of(*page));
}
EMSCRIPTEN_KEEPALIVE const char* page_output(Page* page) {
    return replied(*page, page->app().session.output().text());
}

// The views, and after them what only the platform knows. Memory is what has ever been in use: what the
// allocator once took it keeps.
EMSCRIPTEN_KEEPALIVE const char* page_snapshot(Page* page) {
    std::string views = snapshot_json(page->app());
    views.pop_back();
    return replied(
        *page, std::format("{},\"platform\":{{\"drawing\":{},\"frames\":{},"
                           "\"frame_ms\":{:.3f},\"rectangles\":{},\"memory_bytes\":{}}}}}",
                           views, page->drawing(), page->frames_drawn(), page->frame_ms(),
                           page->rectangles_drawn(), reinterpret_cast<std::uintptr_t>(sbrk(0))));
}

// Of the run that is shown, when it is over; "" before.
EMSCRIPTEN_KEEPALIVE const char* page_trace_hash(Page* page) {
    const auto& session = page->app().session;
    if (session.phase() != interleave::playground::Phase::finished) return "";
    return replied(*page, std::format("{:016x}", hash_of(session.lanes()->trace())));
}

// "" when there is no such thing on the canvas now.
EMSCRIPTEN_KEEPALIVE const char* page_locate(Page* page, const char* name) {
    const auto found = page->rectangles().find(std::string_view(name));
    if (found == page->rectangles().end()) return "";
    const interleave::ui::Rectangle& where = found->second;
    return replied(*page, std::format(R"({{"x":{},"y":{},"width":{},"height":{}}})", where.x,
                                      where.y, where.width, where.height));
}

}  // extern "C"
