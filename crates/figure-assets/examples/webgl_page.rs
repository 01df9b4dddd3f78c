//! Writes a page that draws the figure with WebGL2, for a look at the shaders in a real browser:
//! `cargo run -p figure-assets --example webgl_page -- build/assets/figure.bin page.html`

use std::fmt::Write as _;

use figure::{
    Ball, Camera, Contact, Material, Mesh, Palette, PropMesh, Region, Seat, Target, View, plate, skin, webgl,
};
use glam::Vec3;
use kinematics::skeleton::{BoneTransform, Skeleton};
use kinematics::{Channel, Pose, Side};

const PAGE: &str = include_str!("webgl_page.html");

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let [input, output] = [1, 2].map(|place| std::env::args().nth(place).unwrap_or_default());
    let mesh = Mesh::parse(&std::fs::read(input)?)?;
    let (width, height) = (390, 560);
    let target = mesh.target_field(&[Target { region: Region::UpperTrapezius, side: Side::Left }]);
    let props = [PropMesh::cuboid(Material::Prop, Vec3::new(-0.22, 0.4, -0.2), Vec3::new(0.22, 0.44, 0.2))];
    let contact = Contact { seat: Some(Seat { height: 0.44, least: [-0.22, -0.2], greatest: [0.22, 0.2] }) };
    let palettes: Vec<Palette> = (0..60).map(|k| palette(k as f32 / 60.0)).collect();
    let body = skin(&mesh, &palettes[0], &contact);
    let balls: Vec<Ball> = body.iter().map(|v| Ball { centre: v.position, radius: 0.02 }).collect();
    let camera =
        Camera::framing(&balls, View::BackLeft, kinematics::Support::Standing, width as f32 / height as f32);
    let frames: Vec<webgl::Frame> =
        palettes.iter().map(|p| webgl::Frame::new(p, &contact, &camera, height)).collect();
    let shaders = webgl::shaders();
    let theme = if std::env::args().any(|word| word == "dark") { plate::DARK } else { plate::LIGHT };
    let mut data = String::from("const D={");
    write!(data, "width:{width},height:{height},stride:{},", webgl::STRIDE)?;
    write!(
        data,
        "shaders:[{:?},{:?},{:?},{:?}],",
        shaders.body_vertex, shaders.body_fragment, shaders.ink_vertex, shaders.ink_fragment
    )?;
    write!(data, "vertices:{:?},", hex(&webgl::body_vertices(&mesh)))?;
    write!(
        data,
        "indices:{:?},",
        hex(&webgl::body_indices(&mesh).iter().flat_map(|i| i.to_le_bytes()).collect::<Vec<_>>())
    )?;
    write!(data, "target:{:?},", hex(&target.iter().map(|&field| field as u8).collect::<Vec<_>>()))?;
    write!(data, "props:{:?},propBones:{:?},", hex(&webgl::prop_vertices(&props)), webgl::PROP_BONES)?;
    write!(data, "colours:{:?},frames:[", webgl::colours(&theme))?;
    for frame in &frames {
        write!(
            data,
            "{{bones:{:?},view:{:?},light:{:?},seat:{:?},top:{:?},metres:{:?}}},",
            frame.bones, frame.view, frame.light, frame.seat, frame.seat_top, frame.metres
        )?;
    }
    data.push_str("]};");
    std::fs::write(output, PAGE.replace("/*DATA*/", &data))?;
    Ok(())
}

/// Standing, the head bending from side to side.
fn palette(share: f32) -> Palette {
    let skeleton = Skeleton::reference();
    let mut pose = Pose::default();
    let bend = (share * std::f32::consts::TAU).sin();
    pose[Channel::LowerCervicalLateral] = -25.0 * bend;
    let root = BoneTransform { joint: Vec3::new(0.0, 0.8875, 0.0), ..BoneTransform::default() };
    Palette::of(&skeleton, &skeleton.pose_free(root, &pose))
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}
