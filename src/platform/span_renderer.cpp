#include "platform/span_renderer.h"

#include <array>
#include <cmath>
#include <cstddef>
#include <span>
#include <string_view>

#include "base/embedded.h"
#include "playground/look.h"

namespace interleave::ui {
std::span<const EmbeddedFile> embedded_shaders();
}

namespace interleave::platform {

namespace {

using playground::category_count;
using playground::looks;

constexpr std::uint32_t mixed_flag = 256;
constexpr std::uint32_t pointed_flag = 512;

std::string_view shader_text(std::string_view name) {
    for (const EmbeddedFile& file : ui::embedded_shaders()) {
        if (file.path == name) return file.text;
    }
    return {};
}

std::expected<GLuint, std::string> compiled(GLenum kind, std::string_view name) {
    const std::string_view text = shader_text(name);
    const GLuint shader = glCreateShader(kind);
    const char* const begin = text.data();
    const auto length = static_cast<GLint>(text.size());
    glShaderSource(shader, 1, &begin, &length);
    glCompileShader(shader);
    GLint good = 0;
    glGetShaderiv(shader, GL_COMPILE_STATUS, &good);
    if (good != 0) return shader;
    std::array<char, 1024> log{};
    glGetShaderInfoLog(shader, log.size(), nullptr, log.data());
    glDeleteShader(shader);
    return std::unexpected(std::string(name) + ": " + log.data());
}

std::array<float, 3> colour_of(ImU32 packed) {
    return {static_cast<float>((packed >> IM_COL32_R_SHIFT) & 0xffU) / 255.0F,
            static_cast<float>((packed >> IM_COL32_G_SHIFT) & 0xffU) / 255.0F,
            static_cast<float>((packed >> IM_COL32_B_SHIFT) & 0xffU) / 255.0F};
}

}  // namespace

SpanRenderer::~SpanRenderer() {
    glDeleteProgram(program_);
    glDeleteVertexArrays(1, &vertices_);
    glDeleteBuffers(1, &buffer_);
}

void SpanRenderer::forget() { program_ = vertices_ = buffer_ = 0; }

std::expected<void, std::string> SpanRenderer::create() {
    const auto vertex = compiled(GL_VERTEX_SHADER, "span.vert.glsl");
    if (!vertex) return std::unexpected(vertex.error());
    const auto fragment = compiled(GL_FRAGMENT_SHADER, "span.frag.glsl");
    if (!fragment) return std::unexpected(fragment.error());
    program_ = glCreateProgram();
    glAttachShader(program_, *vertex);
    glAttachShader(program_, *fragment);
    glLinkProgram(program_);
    glDeleteShader(*vertex);
    glDeleteShader(*fragment);
    GLint good = 0;
    glGetProgramiv(program_, GL_LINK_STATUS, &good);
    if (good == 0) return std::unexpected("span.*.glsl do not fit together");
    places_ = {glGetUniformLocation(program_, "plot_origin"),
               glGetUniformLocation(program_, "framebuffer"),
               glGetUniformLocation(program_, "colours"),
               glGetUniformLocation(program_, "patterns"),
               glGetUniformLocation(program_, "ground"),
               glGetUniformLocation(program_, "ink"),
               glGetUniformLocation(program_, "pixel_ratio")};

    glGenVertexArrays(1, &vertices_);
    glGenBuffers(1, &buffer_);
    glBindVertexArray(vertices_);
    glBindBuffer(GL_ARRAY_BUFFER, buffer_);
    glEnableVertexAttribArray(0);
    glVertexAttribPointer(0, 4, GL_FLOAT, GL_FALSE, sizeof(Instance), nullptr);
    glVertexAttribDivisor(0, 1);
    glEnableVertexAttribArray(1);
    glVertexAttribIPointer(1, 1, GL_UNSIGNED_INT, sizeof(Instance),
                           reinterpret_cast<const void*>(offsetof(Instance, style)));
    glVertexAttribDivisor(1, 1);
    glBindVertexArray(0);
    return {};
}

void SpanRenderer::paint(ImDrawList& list, ImVec2 origin, float pixel_ratio, bool dark,
                         ImU32 ground, ImU32 ink,
                         std::vector<playground::SpanRectangle> rectangles) {
    instances_.clear();
    instances_.reserve(rectangles.size());
    for (const playground::SpanRectangle& r : rectangles) {
        const std::uint32_t style = static_cast<std::uint32_t>(r.category) |
                                    (r.mixed ? mixed_flag : 0) | (r.pointed ? pointed_flag : 0);
        instances_.push_back({r.x0, r.y0, r.x1, r.y1, style});
    }
    origin_ = origin;
    pixel_ratio_ = pixel_ratio;
    dark_ = dark;
    ground_ = ground;
    ink_ = ink;
    if (instances_.empty() || program_ == 0) return;
    list.AddCallback(
        [](const ImDrawList*, const ImDrawCmd* command) {
            static_cast<SpanRenderer*>(command->UserCallbackData)->draw(*command);
        },
        this);
    list.AddCallback(ImDrawCallback_ResetRenderState, nullptr);
}

void SpanRenderer::draw(const ImDrawCmd& command) {
    const ImGuiIO& io = ImGui::GetIO();
    const float width = std::round(io.DisplaySize.x * io.DisplayFramebufferScale.x);
    const float height = std::round(io.DisplaySize.y * io.DisplayFramebufferScale.y);
    const ImVec4& clip = command.ClipRect;
    const float left = std::round(clip.x * pixel_ratio_);
    const float bottom = std::round(clip.w * pixel_ratio_);
    glEnable(GL_SCISSOR_TEST);
    glScissor(static_cast<GLint>(left), static_cast<GLint>(height - bottom),
              static_cast<GLsizei>(std::round(clip.z * pixel_ratio_) - left),
              static_cast<GLsizei>(bottom - std::round(clip.y * pixel_ratio_)));
    glEnable(GL_BLEND);
    glBlendFunc(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA);
    glDisable(GL_CULL_FACE);
    glDisable(GL_DEPTH_TEST);

    glUseProgram(program_);
    glUniform2f(places_.plot_origin, std::round(origin_.x * pixel_ratio_),
                std::round(origin_.y * pixel_ratio_));
    glUniform2f(places_.framebuffer, width, height);
    std::array<float, 3 * category_count> colours{};
    std::array<GLint, category_count> patterns{};
    for (std::size_t i = 0; i < category_count; ++i) {
        const playground::Colour& colour = dark_ ? looks[i].dark : looks[i].light;
        colours[3 * i] = static_cast<float>(colour.red) / 255.0F;
        colours[3 * i + 1] = static_cast<float>(colour.green) / 255.0F;
        colours[3 * i + 2] = static_cast<float>(colour.blue) / 255.0F;
        patterns[i] = static_cast<GLint>(looks[i].pattern);
    }
    glUniform3fv(places_.colours, static_cast<GLsizei>(category_count), colours.data());
    glUniform1iv(places_.patterns, static_cast<GLsizei>(category_count), patterns.data());
    glUniform3fv(places_.ground, 1, colour_of(ground_).data());
    glUniform3fv(places_.ink, 1, colour_of(ink_).data());
    glUniform1f(places_.pixel_ratio, pixel_ratio_);

    glBindVertexArray(vertices_);
    glBindBuffer(GL_ARRAY_BUFFER, buffer_);
    // A new store each frame: the GPU may still be reading the last one.
    glBufferData(GL_ARRAY_BUFFER, static_cast<GLsizeiptr>(instances_.size() * sizeof(Instance)),
                 instances_.data(), GL_STREAM_DRAW);
    glDrawArraysInstanced(GL_TRIANGLE_STRIP, 0, 4, static_cast<GLsizei>(instances_.size()));
    glBindVertexArray(0);
}

}  // namespace interleave::platform
