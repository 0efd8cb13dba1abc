#version 300 es
// What works is solid, what waits is hatched: a state can be told without its colour.
// Patterns are drawn from the span's own corner, so that they move with it when the view is panned.
precision highp float;

in vec2 at;
flat in vec2 size;
flat in uint look;

uniform vec3 colours[7];   // by category
uniform int patterns[7];   // by category
uniform vec3 ground;       // what the timeline lies on
uniform vec3 ink;          // of the outline of the span under the pointer
uniform float pixel_ratio;

out vec4 colour;

const uint mixed_flag = 256u;
const uint pointed_flag = 512u;

// 1 inside a stripe of `width` in every `period`, softened over one device pixel.
float stripe(float x, float period, float width) {
    float off = abs(mod(x, period) - period * 0.5) - width * 0.5;
    return clamp(0.5 - off * pixel_ratio, 0.0, 1.0);
}

float dot_grid(vec2 p, float period, float radius) {
    vec2 cell = mod(p + vec2(floor(p.y / period) * period * 0.5, 0.0), period) - period * 0.5;
    return clamp(0.5 - (length(cell) - radius) * pixel_ratio, 0.0, 1.0);
}

// How much of the pixel the pattern covers; `p` in CSS pixels.
float hatch(int pattern, vec2 p) {
    if (pattern == 1) return stripe((p.x + p.y) * 0.7071, 6.5, 2.2);
    if (pattern == 2) return stripe((p.x - p.y) * 0.7071, 5.5, 2.8);
    if (pattern == 3) return dot_grid(p, 6.0, 1.7);
    if (pattern == 4) return stripe(p.y + 0.5, 5.0, 1.6);
    if (pattern == 5) return stripe(p.x, 6.0, 1.8);
    if (pattern == 6) return dot_grid(p, 9.0, 1.0);
    return 1.0;
}

// Signed distance to a rounded rectangle, in device pixels.
float outside(vec2 p, vec2 extent, float radius) {
    vec2 q = abs(p - extent * 0.5) - extent * 0.5 + radius;
    return length(max(q, 0.0)) + min(max(q.x, q.y), 0.0) - radius;
}

void main() {
    uint category = look & 255u;
    bool mixed = (look & mixed_flag) != 0u;
    bool pointed = (look & pointed_flag) != 0u;
    vec3 own = colours[category];
    int pattern = patterns[category];
    // As light as the pattern would be on the whole: solid is for work, in one pixel too.
    if (mixed) {
        colour = vec4(pattern == 0 ? own : mix(ground, own, 0.62), 1.0);
        return;
    }
    // A hair of ground between neighbours, where there is room for it.
    vec2 extent = size - vec2(size.x > 5.0 * pixel_ratio ? 1.0 : 0.0, 0.0);
    float radius = min(3.0 * pixel_ratio, max(0.0, extent.x * 0.5 - pixel_ratio));
    float distance = outside(at, extent, radius);
    float covered = clamp(0.5 - distance, 0.0, 1.0);
    if (radius < 0.5) covered = at.x < extent.x ? 1.0 : 0.0;

    vec3 fill = own;
    if (pattern != 0) {
        float faint = pattern == 6 ? 0.16 : 0.34;
        // Too narrow for a pattern to be one: plain, and still lighter than work.
        float hatched = extent.x > 5.0 * pixel_ratio ? hatch(pattern, at / pixel_ratio) : 0.55;
        float edge = clamp(distance + 1.5, 0.0, 1.0) * 0.65;
        fill = mix(ground, own, max(mix(faint, 0.9, hatched), pattern == 6 ? edge * 0.7 : edge));
    }
    if (pointed) {
        float rim = clamp(distance + 2.0 * pixel_ratio + 0.5, 0.0, 1.0);
        fill = mix(fill, ink, rim);
    }
    colour = vec4(fill, covered);
}
