// The timeline's spans on the GPU: one instanced draw call, with the shaders of shaders/.
//
// ImGui draws the page in order; paint() only leaves a note in its list. When ImGui's renderer comes to
// it, draw() uploads the rectangles of this frame and draws them, and asks for ImGui's own state back.
#pragma once

#include <GLES3/gl3.h>

#include <cstdint>
#include <expected>
#include <string>
#include <vector>

#include "ui/span_painter.h"

namespace interleave::platform {

class SpanRenderer : public ui::SpanPainter {
public:
    SpanRenderer() = default;
    SpanRenderer(const SpanRenderer&) = delete;
    SpanRenderer& operator=(const SpanRenderer&) = delete;
    ~SpanRenderer() override;

    // Needs a current WebGL2 context. The error is the shader compiler's.
    [[nodiscard]] std::expected<void, std::string> create();
    // The context is gone, and everything in it.
    void forget();

    void paint(ImDrawList& list, ImVec2 origin, float pixel_ratio, bool dark, ImU32 ground,
               ImU32 ink, std::vector<playground::SpanRectangle> rectangles) override;

    [[nodiscard]] std::size_t drawn() const { return instances_.size(); }

private:
    struct Instance {
        float x0, y0, x1, y1;
        std::uint32_t style;  // category:8 | mixed:1 | pointed:1
    };
    struct Places {
        GLint plot_origin, framebuffer, colours, patterns, ground, ink, pixel_ratio;
    };

    void draw(const ImDrawCmd& command);

    GLuint program_ = 0;
    GLuint vertices_ = 0;
    GLuint buffer_ = 0;
    Places places_{};

    // Of this frame.
    std::vector<Instance> instances_;
    ImVec2 origin_;
    float pixel_ratio_ = 1;
    bool dark_ = false;
    ImU32 ground_ = 0;
    ImU32 ink_ = 0;
};

}  // namespace interleave::platform
