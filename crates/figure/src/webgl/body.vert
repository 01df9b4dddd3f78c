#version 300 es
// Skins the body (or passes a prop through) and prepares what the ink pass wants to know.
precision highp float;
layout(location = 0) in vec3 a_position;
layout(location = 1) in vec4 a_normal;
layout(location = 2) in uvec4 a_bones;
layout(location = 3) in vec4 a_weights;
layout(location = 4) in vec3 a_fields;
layout(location = 5) in uint a_tag;
layout(location = 6) in float a_target;
// Three rows a bone: from rest to world.
uniform vec4 u_bones[204];
// Rows that give x, y and z in the picture, -1 to 1.
uniform vec4 u_view[3];
uniform vec3 u_light;
// Height of the seat and whether there is one; least x, z and greatest x, z of its top.
uniform vec2 u_seat;
uniform vec4 u_seat_top;
out vec4 v_fields;
out vec2 v_light_and_near;
flat out uint v_tag;

float pressed(float y, float softness) {
  return y < softness ? softness * exp((y - softness) / softness) : y;
}

void main() {
  vec4 point = vec4(a_position, 1.0);
  vec4 row_x = vec4(0.0), row_y = vec4(0.0), row_z = vec4(0.0);
  for (int k = 0; k < 4; k++) {
    int first = int(a_bones[k]) * 3;
    row_x += a_weights[k] * u_bones[first];
    row_y += a_weights[k] * u_bones[first + 1];
    row_z += a_weights[k] * u_bones[first + 2];
  }
  vec3 world = vec3(dot(row_x, point), dot(row_y, point), dot(row_z, point));
  vec3 normal = vec3(dot(row_x.xyz, a_normal.xyz), dot(row_y.xyz, a_normal.xyz), dot(row_z.xyz, a_normal.xyz));
  bool sits = (a_tag & 0xA0u) == 0x20u && u_seat.y > 0.5 && world.y > u_seat.x - SEAT_REACH
    && all(greaterThan(world.xz, u_seat_top.xy)) && all(lessThan(world.xz, u_seat_top.zw));
  if (sits) {
    world.y = u_seat.x + pressed(world.y - u_seat.x, SEAT_SOFTNESS);
  }
  world.y = pressed(world.y, FLOOR_SOFTNESS);
  vec4 placed = vec4(world, 1.0);
  gl_Position = vec4(dot(u_view[0], placed), dot(u_view[1], placed), dot(u_view[2], placed), 1.0);
  v_fields = vec4(a_fields, a_target);
  v_light_and_near = vec2(dot(normalize(normal), u_light), 0.5 - 0.5 * gl_Position.z);
  v_tag = a_tag;
}
