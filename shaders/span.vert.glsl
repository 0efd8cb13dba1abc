#version 300 es
// A span of the timeline: one instance of a quad, placed in whole device pixels.
precision highp float;

layout(location = 0) in vec4 rectangle;  // x0 y0 x1 y1, from the plot's top left, y down
layout(location = 1) in uint style;      // category:8 | flags:8, see span_renderer.cpp

uniform vec2 plot_origin;  // in the framebuffer, from its top left
uniform vec2 framebuffer;

out vec2 at;  // from the rectangle's top left
flat out vec2 size;
flat out uint look;

void main() {
    vec2 corner = vec2(gl_VertexID & 1, gl_VertexID >> 1);
    size = rectangle.zw - rectangle.xy;
    at = corner * size;
    look = style;
    vec2 place = (plot_origin + rectangle.xy + at) / framebuffer;
    gl_Position = vec4(place.x * 2.0 - 1.0, 1.0 - place.y * 2.0, 0.0, 1.0);
}
