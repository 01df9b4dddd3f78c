#version 300 es
// Writes what is seen in 32 bits: code, light and whether it is a face stroke, nearness (16 bits).
// Zero is paper.
precision highp float;
precision highp int;
in vec4 v_fields;
in vec2 v_light_and_near;
flat in uint v_tag;
out uint o_seen;

void main() {
  uint code = v_tag;
  uint stroke = 0u;
  if ((v_tag & 0x80u) == 0u) {
    // Shirt over shorts over hair over skin.
    uint material = v_fields.x > 0.0 ? 1u : v_fields.y > 0.0 ? 2u : v_fields.z > 0.0 ? 3u : 0u;
    uint target = v_fields.w > 0.0 ? 0x40u : 0u;
    code = (v_tag & 0x0Fu) | material << 4 | target;
    stroke = (v_tag >> 4) & 1u;
  }
  uint light = uint(clamp(v_light_and_near.x * 0.5 + 0.5, 0.0, 1.0) * 127.0 + 0.5) << 1 | stroke;
  uint near = uint(clamp(v_light_and_near.y, 0.0, 1.0) * 65534.0) + 1u;
  o_seen = code << 24 | light << 16 | near;
}
