//! Framing, staging and drawing without the body file.

use figure::wire::HalfMesh;
use figure::{
    Band, Camera, Format, Material, Mesh, Prop, PropMesh, Region, Scene, Staging, View, Zoom, draw, extent,
    plate, set_stage, webgl,
};
use glam::{Vec2, Vec3};
use kinematics::skeleton::{BoneTransform, Posed, Skeleton};
use kinematics::{HandPlacement, Pose, Side, Stance, Support};

fn standing() -> Posed {
    let root = BoneTransform { joint: Vec3::new(0.0, 0.8875, 0.0), ..BoneTransform::default() };
    Skeleton::reference().pose_free(root, &Pose::default())
}

fn nobody() -> Mesh {
    let empty = HalfMesh {
        step: 1.0e-4,
        origin: [0.0; 3],
        joints: [[0.0; 3]; 68],
        vertices: vec![],
        triangles: vec![],
    };
    Mesh::from_half(&empty)
}

#[test]
fn a_frame_holds_all_it_should_at_every_shape() {
    for view in View::ALL {
        for zoom in [Zoom::Upper, Zoom::Trunk, Zoom::Hips, Zoom::Whole] {
            for aspect in [0.5, 1.0, 2.2] {
                let balls = extent(&standing(), zoom);
                let camera = Camera::framing(&balls, view, Support::Standing, aspect);
                for ball in &balls {
                    let place = camera.place(ball.centre).truncate().abs() + Vec2::splat(ball.radius);
                    assert!(place.cmple(camera.half_extent).all(), "{view:?} {zoom:?} {aspect}: {place}");
                }
                let shape = camera.half_extent.x / camera.half_extent.y;
                assert!((shape - aspect).abs() < 1.0e-4, "{view:?} {zoom:?}: {shape} for {aspect}");
            }
        }
    }
}

#[test]
fn left_is_left_from_behind() {
    let camera = Camera::framing(&extent(&standing(), Zoom::Whole), View::Back, Support::Standing, 1.0);
    assert!(camera.place(Vec3::X).x < 0.0);
    let camera = Camera::framing(&extent(&standing(), Zoom::Whole), View::Front, Support::Standing, 1.0);
    assert!(camera.place(Vec3::X).x > 0.0);
}

#[test]
fn every_prop_can_be_asked_for() {
    use Prop as P;
    let stance = Stance { hands: [HandPlacement::SupportAhead; 2], ..Stance::default() };
    let posed = standing();
    let props = [
        P::Chair,
        P::Desk,
        P::Wall,
        P::Corner,
        P::DoorFrame,
        P::Band(Band::BetweenHands),
        P::Band(Band::UnderFeet),
        P::Band(Band::FixedAhead),
        P::Band(Band::FixedAside(Side::Right)),
        P::Cushion,
        P::Towel,
        P::Mat,
        P::Weight,
        P::WeightIn(Side::Left),
        P::Step,
        P::Stick,
        P::PelvisPointer,
    ];
    for support in [Support::Standing, Support::Seated, Support::Supine] {
        let staging = Staging { support, stance: &stance, posed: &posed };
        for mesh in [set_stage(&[staging], &props), staging.held(&props)].concat() {
            assert!(mesh.corners().all(Vec3::is_finite), "{support:?}: {mesh:?}");
        }
        assert_eq!(staging.contact().seat.is_some(), support == Support::Seated);
    }
}

#[test]
fn facets_of_a_box_and_a_rod_look_outward() {
    let shapes = [
        PropMesh::cuboid(Material::Prop, Vec3::new(-1.0, 0.0, -2.0), Vec3::new(1.0, 3.0, 2.0)),
        PropMesh::rod(Material::Prop, Vec3::new(-1.0, 0.2, 0.0), Vec3::new(1.0, 0.5, 1.0), 0.1),
        PropMesh::cuboid(Material::Prop, Vec3::ZERO, Vec3::new(0.3, 2.0, 0.1))
            .turned_and_moved(45.0, Vec3::X),
    ];
    for shape in &shapes {
        let middle = shape.corners().sum::<Vec3>() / shape.corners().count() as f32;
        for facet in &shape.triangles {
            let [a, b, c] = facet.corners;
            assert!(facet.normal().dot((a + b + c) / 3.0 - middle) > 0.0, "{facet:?}");
        }
    }
}

#[test]
fn a_box_is_inked_and_toned_on_transparent_paper() {
    let mesh = nobody();
    let props = [PropMesh::cuboid(Material::Prop, Vec3::splat(-0.4), Vec3::splat(0.4))];
    let camera = Camera::looking(0.0, 0.0, Vec3::ZERO, Vec2::splat(1.0));
    let scene = Scene { mesh: &mesh, body: &[], target: &[], props: &props, camera };
    let format = Format { width: 40, height: 40, supersampling: 3 };
    let image = draw(&scene, &plate::LIGHT, format);
    let pixel =
        |x: usize, y: usize| <[u8; 4]>::try_from(&image.rgba[4 * (40 * y + x)..][..4]).expect("four bytes");
    assert_eq!(pixel(2, 2)[3], 0, "paper is transparent");
    let ink = plate::LIGHT.ink;
    assert_eq!(pixel(20, 12)[..3], ink, "the upper edge is ink");
    let tones = plate::LIGHT.tones[Material::Prop as usize];
    assert!(
        tones.iter().any(|tone| pixel(20, 20)[..3] == *tone),
        "the face is one flat tone: {:?}",
        pixel(20, 20)
    );
    assert_eq!(image, draw(&scene, &plate::LIGHT, format), "twice the same");
}

#[test]
fn every_region_has_its_name() {
    for &region in Region::ALL {
        assert_eq!(region.name().parse::<Region>(), Ok(region));
    }
    assert_eq!(Region::ALL.len(), 26);
    assert!("knee".parse::<Region>().is_err());
}

#[test]
fn shaders_hold_numbers_and_no_names_of_them() {
    let shaders = webgl::shaders();
    for source in [&shaders.body_vertex, &shaders.body_fragment, &shaders.ink_vertex, &shaders.ink_fragment] {
        assert!(source.starts_with("#version 300 es\n"), "{source}");
        for name in ["PEN_", "STEP", "TONE_", "SOFTNESS", "//"] {
            assert!(!source.contains(name), "{name} is left in {source}");
        }
    }
    let props = [PropMesh::cuboid(Material::Soft, Vec3::ZERO, Vec3::ONE)];
    assert_eq!(webgl::prop_vertices(&props).len(), 36 * webgl::STRIDE as usize);
    assert_eq!(webgl::colours(&plate::DARK).len(), 22 * 3);
}
