#version 300 es
// Lines where the picture changes from one thing to another, then flat colours, premultiplied.
// Nine samples a pixel and hardly a branch: a software rasteriser computes both sides of every one.
precision highp float;
precision highp int;
uniform highp usampler2D u_seen;
// Three tones of each material, then ink, face strokes, accent, line round the accent.
uniform vec3 u_colours[22];
// Metres of depth in the whole range, metres a pixel.
uniform vec2 u_metres;
out vec4 o_colour;

// A number that changes where a line is due whatever the depth: 0 paper, 1 to 49 skin and cloth,
// 64 a target, from 128 the faces of props. A target is painted over cloth and hair. 255 is the
// shape of the start, which counts as paper and has the light tone of the shirt.
uint key(uint seen) {
  uint code = seen >> 24;
  uint body = (code & 64u) != 0u ? 64u : (code & 48u) | 1u;
  return seen == 0u || code == 255u ? 0u : code >= 128u ? code : body;
}

float near(uint seen) {
  return float(seen & 0xFFFFu) * (u_metres.x / 65535.0);
}

// Width of the line (x ink, y round a target) where the keys about a pixel run from least to most.
vec2 border(uint least, uint most) {
  float contour = least == 0u || (least < 128u && most >= 128u) || most < 64u ? PEN_CONTOUR : PEN_OVERLAP;
  vec2 found = most == 64u && least > 0u ? vec2(0.0, PEN_TARGET) : vec2(contour, 0.0);
  return least == most ? vec2(0.0) : found;
}

vec4 paint(uint seen) {
  uint code = seen >> 24;
  int first = 3 * int(code >= 128u ? 4u + (code >> 6 & 1u) : code >> 4 & 3u);
  float light = float(seen >> 17 & 127u) / 127.0 * 2.0 - 1.0;
  vec2 tone = smoothstep(vec2(TONE_LIGHT, TONE_DARK) - TONE_SOFT, vec2(TONE_LIGHT, TONE_DARK) + TONE_SOFT, vec2(light));
  vec3 colour = mix(u_colours[first + 2], mix(u_colours[first + 1], u_colours[first], tone.x), tone.y);
  colour = (seen >> 16 & 1u) == 1u ? u_colours[19] : colour;
  colour = (code & 0xC0u) == 0x40u ? u_colours[20] : colour;
  colour = code == 255u ? u_colours[3] : colour;
  return seen == 0u ? vec4(0.0) : vec4(colour, 1.0);
}

void main() {
  ivec2 at = ivec2(gl_FragCoord.xy);
  uint here = texelFetch(u_seen, at, 0).r;
  uvec4 beside = uvec4(texelFetch(u_seen, at + ivec2(-1, 0), 0).r, texelFetch(u_seen, at + ivec2(1, 0), 0).r,
    texelFetch(u_seen, at + ivec2(0, -1), 0).r, texelFetch(u_seen, at + ivec2(0, 1), 0).r);
  uvec4 corner = uvec4(texelFetch(u_seen, at + ivec2(-1, -1), 0).r, texelFetch(u_seen, at + ivec2(1, -1), 0).r,
    texelFetch(u_seen, at + ivec2(-1, 1), 0).r, texelFetch(u_seen, at + ivec2(1, 1), 0).r);
  uvec4 b = uvec4(key(beside.x), key(beside.y), key(beside.z), key(beside.w));
  uvec4 c = uvec4(key(corner.x), key(corner.y), key(corner.z), key(corner.w));
  uint own = key(here);
  uint least = min(own, min(min(b.x, b.y), min(b.z, b.w))), most = max(own, max(max(b.x, b.y), max(b.z, b.w)));
  uint least_about = min(least, min(min(c.x, c.y), min(c.z, c.w)));
  uint most_about = max(most, max(max(c.x, c.y), max(c.z, c.w)));
  // Two pixels share a border, each half the pen's width; a border at a corner softens the stairs.
  vec2 ink = border(least, most) * 0.5;
  ink = max(ink, border(least_about, most_about) * 0.19);
  // A step or crease in depth: small ones count only where two parts of the body meet.
  vec2 bend = abs(vec2(near(beside.x) + near(beside.y), near(beside.z) + near(beside.w)) - 2.0 * near(here));
  uvec4 change = (beside ^ uvec4(here)) >> 24 & 15u;
  bool meet = (change.x | change.y | change.z | change.w) != 0u;
  float full = (here >> 24 & 15u) == 0u && !meet ? HEAD_STEP : max(meet ? JOINED_STEP : STEP, 1.5 * u_metres.y);
  float pressure = clamp(2.0 * max(bend.x, bend.y) / full - 1.0, 0.0, 1.0);
  ink.x = max(ink.x, least == 0u || most >= 128u ? 0.0 : pressure * PEN_OVERLAP * 0.5);
  vec4 colour = paint(here);
  colour = vec4(mix(colour.rgb, u_colours[21], ink.y), max(colour.a, ink.y));
  o_colour = vec4(mix(colour.rgb * colour.a, u_colours[18], ink.x), max(colour.a, ink.x));
}
