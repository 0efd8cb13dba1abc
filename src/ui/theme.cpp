#include "ui/theme.h"

#include <span>
#include <string_view>

#include "base/embedded.h"

namespace interleave::ui {

std::span<const EmbeddedFile> embedded_fonts();

namespace {

constexpr ImU32 rgb(unsigned hex) {
    return IM_COL32((hex >> 16U) & 0xffU, (hex >> 8U) & 0xffU, hex & 0xffU, 0xff);
}

ImFont* add_font(std::string_view name) {
    for (const EmbeddedFile& file : embedded_fonts()) {
        if (!file.path.starts_with(name)) continue;
        ImFontConfig config;
        config.FontDataOwnedByAtlas = false;
        // ImGui takes a pointer to non-const and only reads.
        return ImGui::GetIO().Fonts->AddFontFromMemoryTTF(const_cast<char*>(file.text.data()),
                                                          static_cast<int>(file.text.size()),
                                                          text_size, &config);
    }
    return ImGui::GetIO().Fonts->AddFontDefault();
}

}  // namespace

Colours colours_for(bool dark) {
    if (dark) {
        return {.page = rgb(0x0f1317),
                .card = rgb(0x161b21),
                .well = rgb(0x1f262e),
                .border = rgb(0x2a323c),
                .grid = rgb(0x232a33),
                .text = rgb(0xe9edf1),
                .muted = rgb(0x9aa5b1),
                .accent = rgb(0x2f8fd0),
                .accent_hover = rgb(0x45a0de),
                .on_accent = rgb(0xffffff),
                .selected = rgb(0x24313d),
                .error = rgb(0xff8f73),
                .notice = rgb(0x2c2717),
                .on_notice = rgb(0xf1dfae),
                .shade = rgb(0xe9edf1),
                .on_shade = rgb(0x12171c)};
    }
    return {.page = rgb(0xf5f7f9),
            .card = rgb(0xffffff),
            .well = rgb(0xebeef2),
            .border = rgb(0xdde2e8),
            .grid = rgb(0xecEff3),
            .text = rgb(0x1a2129),
            .muted = rgb(0x5c6875),
            .accent = rgb(0x0069a8),
            .accent_hover = rgb(0x0079c0),
            .on_accent = rgb(0xffffff),
            .selected = rgb(0xffffff),
            .error = rgb(0xb3330a),
            .notice = rgb(0xfff5dc),
            .on_notice = rgb(0x5a4300),
            .shade = rgb(0x1a2129),
            .on_shade = rgb(0xf5f7f9)};
}

Fonts load_fonts() {
    return {add_font("Inter-Regular"), add_font("Inter-SemiBold"), add_font("JetBrainsMono")};
}

void apply_style(const Colours& colours, float scale) {
    ImGuiStyle& style = ImGui::GetStyle();
    style = ImGuiStyle();
    style.FontSizeBase = text_size * scale;
    style.WindowPadding = {0, 0};
    style.WindowBorderSize = 0;
    style.WindowRounding = 0;
    style.ChildBorderSize = 0;
    style.PopupRounding = rounding * scale;
    style.PopupBorderSize = 1;
    style.ScrollbarSize = 10 * scale;
    style.ScrollbarRounding = 5 * scale;
    style.ItemSpacing = {0, 0};
    const auto set = [&](ImGuiCol index, ImU32 colour) {
        style.Colors[index] = ImGui::ColorConvertU32ToFloat4(colour);
    };
    set(ImGuiCol_WindowBg, colours.page);
    set(ImGuiCol_PopupBg, colours.card);
    set(ImGuiCol_Border, colours.border);
    set(ImGuiCol_Text, colours.text);
    set(ImGuiCol_ScrollbarBg, 0);
    set(ImGuiCol_ScrollbarGrab, colours.border);
    set(ImGuiCol_ScrollbarGrabHovered, colours.muted);
    set(ImGuiCol_ScrollbarGrabActive, colours.muted);
}

}  // namespace interleave::ui
