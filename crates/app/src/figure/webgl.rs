//! The plate on the graphics card: carries out the recipe of [`figure::webgl`] on a canvas.

use std::rc::Rc;

use figure::webgl::{self, ATTRIBUTES, Attribute, Frame, PROP_BONES, STRIDE, Stored, TARGET_ATTRIBUTE};
use figure::{PropMesh, Theme};
use wasm_bindgen::JsCast;
use wasm_bindgen::JsValue;
use web_sys::{
    HtmlCanvasElement, WebGl2RenderingContext as Gl, WebGlBuffer, WebGlContextAttributes, WebGlFramebuffer,
    WebGlProgram, WebGlRenderbuffer, WebGlTexture, WebGlUniformLocation, WebGlVertexArrayObject,
};

use super::act::{Act, Shot};
use super::body::Body;

/// A canvas with everything uploaded that stays the same from frame to frame.
#[derive(Debug)]
pub struct Painter {
    gl: Gl,
    body_program: WebGlProgram,
    ink_program: WebGlProgram,
    uniforms: Uniforms,
    person: Vertices,
    fixed: Vertices,
    held: Vertices,
    target_buffer: WebGlBuffer,
    screen: Screen,
    /// The act whose props and targets are uploaded.
    act: Option<Rc<Act>>,
}

#[derive(Debug)]
struct Uniforms {
    bones: WebGlUniformLocation,
    view: WebGlUniformLocation,
    light: WebGlUniformLocation,
    seat: WebGlUniformLocation,
    seat_top: WebGlUniformLocation,
    colours: WebGlUniformLocation,
    metres: WebGlUniformLocation,
}

#[derive(Debug)]
struct Vertices {
    array: WebGlVertexArrayObject,
    buffer: WebGlBuffer,
    count: i32,
}

/// What the first pass draws into.
#[derive(Debug)]
struct Screen {
    framebuffer: WebGlFramebuffer,
    texture: WebGlTexture,
    depth: WebGlRenderbuffer,
    size: (u32, u32),
}

impl Painter {
    /// Prepares a canvas; nothing where the browser has no WebGL2 for it.
    #[must_use]
    pub fn new(canvas: &HtmlCanvasElement, body: &Body) -> Option<Self> {
        let attributes = WebGlContextAttributes::new();
        attributes.set_antialias(false);
        attributes.set_alpha(true);
        attributes.set_premultiplied_alpha(true);
        attributes.set_depth(false);
        let gl: Gl = canvas.get_context_with_context_options("webgl2", &attributes).ok()??.dyn_into().ok()?;
        let shaders = webgl::shaders();
        let body_program = program(&gl, &shaders.body_vertex, &shaders.body_fragment)?;
        let ink_program = program(&gl, &shaders.ink_vertex, &shaders.ink_fragment)?;
        let uniforms = Uniforms::find(&gl, &body_program, &ink_program)?;
        let person = Vertices::new(&gl, &webgl::body_vertices(&body.mesh))?;
        upload_indices(&gl, &webgl::body_indices(&body.mesh))?;
        let person = Vertices { count: i32::try_from(3 * body.mesh.triangles().len()).ok()?, ..person };
        let target_buffer = gl.create_buffer()?;
        gl.bind_buffer(Gl::ARRAY_BUFFER, Some(&target_buffer));
        // Every vertex outside every target, until an act says otherwise.
        let no_target = vec![i8::MIN.cast_unsigned(); body.mesh.vertices().len()];
        gl.buffer_data_with_u8_array(Gl::ARRAY_BUFFER, &no_target, Gl::DYNAMIC_DRAW);
        point_at(&gl, &TARGET_ATTRIBUTE, 0);
        let fixed = Vertices::new(&gl, &[])?;
        let held = Vertices::new(&gl, &[])?;
        let screen = Screen::new(&gl)?;
        gl.enable(Gl::CULL_FACE);
        gl.clear_color(0.0, 0.0, 0.0, 0.0);
        Some(Self {
            gl,
            body_program,
            ink_program,
            uniforms,
            person,
            fixed,
            held,
            target_buffer,
            screen,
            act: None,
        })
    }

    /// Draws a moment of an act on a canvas of this size in its own pixels.
    pub fn paint(&mut self, body: &Body, act: &Rc<Act>, shot: &Shot, theme: &Theme, size: (u32, u32)) {
        let (width, height) = size;
        if width == 0 || height == 0 || self.gl.is_context_lost() {
            return;
        }
        self.screen.resize(&self.gl, size);
        self.set_act(body, act);
        self.held.fill(&self.gl, &shot.held);
        let camera = act.camera(width as f32 / height as f32);
        let frame = Frame::new(&shot.palette, &shot.contact, &camera, height);
        self.draw_seen(&frame);
        self.draw_ink(&frame, theme);
    }

    /// Uploads what belongs to an act, once.
    fn set_act(&mut self, body: &Body, act: &Rc<Act>) {
        if self.act.as_ref().is_some_and(|present| Rc::ptr_eq(present, act)) {
            return;
        }
        let field: Vec<u8> = act.target_field(&body.mesh).into_iter().map(i8::cast_unsigned).collect();
        self.gl.bind_buffer(Gl::ARRAY_BUFFER, Some(&self.target_buffer));
        self.gl.buffer_data_with_u8_array(Gl::ARRAY_BUFFER, &field, Gl::DYNAMIC_DRAW);
        self.fixed.fill(&self.gl, &act.fixed(body));
        self.act = Some(Rc::clone(act));
    }

    /// The first pass: what is seen where.
    fn draw_seen(&self, frame: &Frame) {
        let gl = &self.gl;
        gl.bind_framebuffer(Gl::FRAMEBUFFER, Some(&self.screen.framebuffer));
        gl.enable(Gl::DEPTH_TEST);
        gl.clear_bufferuiv_with_u32_array(Gl::COLOR, 0, &[0; 4]);
        gl.clear(Gl::DEPTH_BUFFER_BIT);
        gl.use_program(Some(&self.body_program));
        let at = &self.uniforms;
        gl.uniform4fv_with_f32_array(Some(&at.view), &frame.view);
        gl.uniform3fv_with_f32_array(Some(&at.light), &frame.light);
        gl.uniform2fv_with_f32_array(Some(&at.seat), &frame.seat);
        gl.uniform4fv_with_f32_array(Some(&at.seat_top), &frame.seat_top);
        gl.uniform4fv_with_f32_array(Some(&at.bones), &PROP_BONES);
        for props in [&self.fixed, &self.held].into_iter().filter(|props| props.count > 0) {
            gl.bind_vertex_array(Some(&props.array));
            gl.draw_arrays(Gl::TRIANGLES, 0, props.count);
        }
        gl.uniform4fv_with_f32_array(Some(&at.bones), &frame.bones);
        gl.bind_vertex_array(Some(&self.person.array));
        gl.draw_elements_with_i32(Gl::TRIANGLES, self.person.count, Gl::UNSIGNED_SHORT, 0);
    }

    /// The second pass: lines and colours, onto the canvas.
    fn draw_ink(&self, frame: &Frame, theme: &Theme) {
        let gl = &self.gl;
        gl.bind_framebuffer(Gl::FRAMEBUFFER, None);
        gl.disable(Gl::DEPTH_TEST);
        gl.use_program(Some(&self.ink_program));
        gl.uniform3fv_with_f32_array(Some(&self.uniforms.colours), &webgl::colours(theme));
        gl.uniform2fv_with_f32_array(Some(&self.uniforms.metres), &frame.metres);
        gl.draw_arrays(Gl::TRIANGLES, 0, 3);
    }
}

impl Uniforms {
    fn find(gl: &Gl, body: &WebGlProgram, ink: &WebGlProgram) -> Option<Self> {
        Some(Self {
            bones: gl.get_uniform_location(body, "u_bones")?,
            view: gl.get_uniform_location(body, "u_view")?,
            light: gl.get_uniform_location(body, "u_light")?,
            seat: gl.get_uniform_location(body, "u_seat")?,
            seat_top: gl.get_uniform_location(body, "u_seat_top")?,
            colours: gl.get_uniform_location(ink, "u_colours")?,
            metres: gl.get_uniform_location(ink, "u_metres")?,
        })
    }
}

impl Vertices {
    fn new(gl: &Gl, bytes: &[u8]) -> Option<Self> {
        let array = gl.create_vertex_array()?;
        gl.bind_vertex_array(Some(&array));
        let buffer = gl.create_buffer()?;
        gl.bind_buffer(Gl::ARRAY_BUFFER, Some(&buffer));
        gl.buffer_data_with_u8_array(Gl::ARRAY_BUFFER, bytes, Gl::STATIC_DRAW);
        for attribute in &ATTRIBUTES {
            point_at(gl, attribute, STRIDE);
        }
        // Where no buffer gives the target field, as for props, nothing is a target.
        gl.vertex_attrib1f(TARGET_ATTRIBUTE.location, -1.0);
        Some(Self { array, buffer, count: 0 })
    }

    fn fill(&mut self, gl: &Gl, props: &[PropMesh]) {
        if props.is_empty() && self.count == 0 {
            return;
        }
        let bytes = webgl::prop_vertices(props);
        gl.bind_buffer(Gl::ARRAY_BUFFER, Some(&self.buffer));
        gl.buffer_data_with_u8_array(Gl::ARRAY_BUFFER, &bytes, Gl::DYNAMIC_DRAW);
        self.count = i32::try_from(bytes.len()).unwrap_or(0) / STRIDE;
    }
}

impl Screen {
    fn new(gl: &Gl) -> Option<Self> {
        let mut screen = Self {
            framebuffer: gl.create_framebuffer()?,
            texture: gl.create_texture()?,
            depth: gl.create_renderbuffer()?,
            size: (0, 0),
        };
        screen.resize(gl, (1, 1));
        Some(screen)
    }

    fn resize(&mut self, gl: &Gl, size: (u32, u32)) {
        if self.size == size {
            return;
        }
        let [width, height] = [size.0, size.1].map(|side| i32::try_from(side).unwrap_or(i32::MAX));
        // Storage cannot be resized: a fresh texture takes the place of the old one.
        gl.delete_texture(Some(&self.texture));
        let Some(texture) = gl.create_texture() else { return };
        gl.bind_texture(Gl::TEXTURE_2D, Some(&texture));
        gl.tex_storage_2d(Gl::TEXTURE_2D, 1, Gl::R32UI, width, height);
        for filter in [Gl::TEXTURE_MIN_FILTER, Gl::TEXTURE_MAG_FILTER] {
            gl.tex_parameteri(Gl::TEXTURE_2D, filter, Gl::NEAREST.cast_signed());
        }
        gl.bind_renderbuffer(Gl::RENDERBUFFER, Some(&self.depth));
        gl.renderbuffer_storage(Gl::RENDERBUFFER, Gl::DEPTH_COMPONENT24, width, height);
        gl.bind_framebuffer(Gl::FRAMEBUFFER, Some(&self.framebuffer));
        gl.framebuffer_texture_2d(Gl::FRAMEBUFFER, Gl::COLOR_ATTACHMENT0, Gl::TEXTURE_2D, Some(&texture), 0);
        gl.framebuffer_renderbuffer(
            Gl::FRAMEBUFFER,
            Gl::DEPTH_ATTACHMENT,
            Gl::RENDERBUFFER,
            Some(&self.depth),
        );
        gl.viewport(0, 0, width, height);
        self.texture = texture;
        self.size = size;
    }
}

fn program(gl: &Gl, vertex: &str, fragment: &str) -> Option<WebGlProgram> {
    let program = gl.create_program()?;
    for (kind, source) in [(Gl::VERTEX_SHADER, vertex), (Gl::FRAGMENT_SHADER, fragment)] {
        let shader = gl.create_shader(kind)?;
        gl.shader_source(&shader, source);
        gl.compile_shader(&shader);
        gl.attach_shader(&program, &shader);
    }
    gl.link_program(&program);
    let is_linked = gl.get_program_parameter(&program, Gl::LINK_STATUS) == JsValue::TRUE;
    is_linked.then_some(program)
}

fn upload_indices(gl: &Gl, indices: &[u16]) -> Option<()> {
    let bytes: Vec<u8> = indices.iter().flat_map(|index| index.to_le_bytes()).collect();
    gl.bind_buffer(Gl::ELEMENT_ARRAY_BUFFER, Some(&gl.create_buffer()?));
    gl.buffer_data_with_u8_array(Gl::ELEMENT_ARRAY_BUFFER, &bytes, Gl::STATIC_DRAW);
    Some(())
}

/// Points an attribute of the bound array at the bound buffer.
fn point_at(gl: &Gl, attribute: &Attribute, stride: i32) {
    let Attribute { location, size, stored, offset } = *attribute;
    gl.enable_vertex_attrib_array(location);
    let (kind, normalised) = match stored {
        Stored::Float => (Gl::FLOAT, false),
        Stored::SignedShare => (Gl::BYTE, true),
        Stored::Share => (Gl::UNSIGNED_BYTE, true),
        Stored::Integer => {
            return gl.vertex_attrib_i_pointer_with_i32(location, size, Gl::UNSIGNED_BYTE, stride, offset);
        }
    };
    gl.vertex_attrib_pointer_with_i32(location, size, kind, normalised, stride, offset);
}
