# How Dear ImGui is compiled: its library and everything that includes its headers must agree.
set(IMGUI_DEFINITIONS
    "ImDrawIdx=unsigned int" IMGUI_DEFINE_MATH_OPERATORS IMGUI_DISABLE_OBSOLETE_FUNCTIONS
    IMGUI_DISABLE_DEMO_WINDOWS IMGUI_DISABLE_DEBUG_TOOLS
    $<$<BOOL:${EMSCRIPTEN}>:IMGUI_IMPL_OPENGL_ES3>)
