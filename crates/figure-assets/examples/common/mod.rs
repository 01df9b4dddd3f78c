//! Pictures of movements from the content, shared by the contact sheets and the golden pictures.

#![expect(dead_code, reason = "each of the programs that share this file uses a part of it")]

use std::error::Error;
use std::fs::File;
use std::io::{BufReader, BufWriter};
use std::path::Path;

use figure::{
    Band, Camera, Format, Image, Mesh, Palette, Prop, Scene, Staging, Target, Theme, View, Zoom, draw, frame,
    set_stage, skin,
};
use kinematics::skeleton::{Posed, Skeleton};
use kinematics::{Side, Stance};
use library::{BandCourse, Movement, Sides, TargetSide};

/// The stances of one repetition, the start first.
pub(crate) fn stances(movement: &Movement) -> Vec<Stance> {
    movement.authored_motion().stances().copied().collect()
}

/// One movement, posed in each of its stances and framed over all of them.
pub(crate) struct Plates<'a> {
    mesh: &'a Mesh,
    movement: &'a Movement,
    skeleton: Skeleton,
    posed: Vec<(Stance, Posed)>,
}

impl<'a> Plates<'a> {
    pub(crate) fn new(mesh: &'a Mesh, movement: &'a Movement) -> Self {
        let skeleton = Skeleton::reference();
        let motion = movement.authored_motion();
        let pose = |stance: Stance| (stance, skeleton.solve_stance(motion.support, &stance, motion.mirrored));
        let posed = stances(movement).into_iter().map(pose).collect();
        Self { mesh, movement, skeleton, posed }
    }

    pub(crate) fn count(&self) -> usize {
        self.posed.len()
    }

    /// The picture of one stance, square.
    pub(crate) fn draw(&self, stance: usize, size: usize, theme: &Theme) -> Image {
        let motion = self.movement.authored_motion();
        let zoom = match self.movement.motion.zoom {
            library::Zoom::Upper => Zoom::Upper,
            library::Zoom::Trunk => Zoom::Trunk,
            library::Zoom::Hips => Zoom::Hips,
            library::Zoom::Whole => Zoom::Whole,
        };
        let (stance, posed) = &self.posed[stance];
        let support = motion.support;
        let staging = Staging { support, stance, posed };
        let wanted = props(self.movement);
        let key_poses: Vec<Staging<'_>> =
            self.posed.iter().map(|(stance, posed)| Staging { support, stance, posed }).collect();
        let fixed = set_stage(&key_poses, &wanted);
        let camera = Camera::framing(&frame(&key_poses, &fixed, zoom), view(self.movement), support, 1.0);
        let start = (self.movement.motion.shows_start)
            .then(|| key_poses[0].left_behind(self.mesh, &self.skeleton, view(self.movement), &wanted));
        let props = [fixed, start.into_iter().collect(), staging.held(&wanted)].concat();
        let body = skin(self.mesh, &Palette::of(&self.skeleton, posed), &staging.contact());
        let target = self.mesh.target_field(&targets(self.movement));
        let scene = Scene { mesh: self.mesh, body: &body, target: &target, props: &props, camera };
        draw(&scene, theme, Format { width: size, height: size, supersampling: 3 })
    }
}

/// The view that content names.
fn view(movement: &Movement) -> View {
    match movement.motion.view {
        library::View::Front => View::Front,
        library::View::Back => View::Back,
        library::View::Left => View::LeftSide,
        library::View::Right => View::RightSide,
        library::View::ThreeQuarter => View::FrontLeft,
    }
}

fn props(movement: &Movement) -> Vec<Prop> {
    let band = match movement.motion.band {
        BandCourse::BetweenHands => Band::BetweenHands,
        BandCourse::UnderFeet => Band::UnderFeet,
        BandCourse::FixedAhead => Band::FixedAhead,
        BandCourse::FixedAside => Band::FixedAside(Side::Right),
    };
    let weight = match movement.sides {
        Sides::Each => Prop::WeightIn(Side::Left),
        Sides::Both | Sides::None => Prop::Weight,
    };
    let drawn = |prop: &library::Prop| match prop {
        library::Prop::Chair => Prop::Chair,
        library::Prop::Desk => Prop::Desk,
        library::Prop::Wall => Prop::Wall,
        library::Prop::Corner => Prop::Corner,
        library::Prop::DoorFrame => Prop::DoorFrame,
        library::Prop::Band => Prop::Band(band),
        library::Prop::Cushion => Prop::Cushion,
        library::Prop::Towel => Prop::Towel,
        library::Prop::Mat => Prop::Mat,
        library::Prop::Weight => weight,
        library::Prop::Step => Prop::Step,
        library::Prop::Stick => Prop::Stick,
    };
    let pointer = movement.motion.points_pelvis.then_some(Prop::PelvisPointer);
    movement.props.iter().map(drawn).chain(pointer).collect()
}

fn targets(movement: &Movement) -> Vec<Target> {
    let areas = movement.targets.iter().filter_map(|area| Some((area.name.parse().ok()?, area.side)));
    areas
        .flat_map(|(region, side)| {
            let sides: &[Side] = match side {
                TargetSide::Same => &[Side::Left],
                TargetSide::Opposite => &[Side::Right],
                TargetSide::Both => &Side::BOTH,
            };
            sides.iter().map(move |&side| Target { region, side })
        })
        .collect()
}

/// Writes a picture with its transparent paper.
pub(crate) fn save(path: &Path, image: &Image) -> Result<(), Box<dyn Error>> {
    let (width, height) = (u32::try_from(image.width)?, u32::try_from(image.height)?);
    let mut encoder = png::Encoder::new(BufWriter::new(File::create(path)?), width, height);
    encoder.set_color(png::ColorType::Rgba);
    encoder.set_compression(png::Compression::High);
    encoder.write_header()?.write_image_data(&image.rgba)?;
    Ok(())
}

/// Reads a picture that [`save`] wrote.
pub(crate) fn load(path: &Path) -> Result<Image, Box<dyn Error>> {
    let mut reader = png::Decoder::new(BufReader::new(File::open(path)?)).read_info()?;
    let mut rgba = vec![0; reader.output_buffer_size().ok_or("a picture of a size that fits")?];
    let info = reader.next_frame(&mut rgba)?;
    Ok(Image { width: usize::try_from(info.width)?, height: usize::try_from(info.height)?, rgba })
}

/// Lays a picture on a sheet of opaque paper.
pub(crate) fn lay(sheet: &mut Image, picture: &Image, left: usize, top: usize) {
    for y in 0..picture.height {
        for x in 0..picture.width {
            let from = 4 * (y * picture.width + x);
            let to = 4 * ((top + y) * sheet.width + left + x);
            let opacity = u32::from(picture.rgba[from + 3]);
            for channel in 0..3 {
                let (ink, paper) =
                    (u32::from(picture.rgba[from + channel]), u32::from(sheet.rgba[to + channel]));
                sheet.rgba[to + channel] = ((ink * opacity + paper * (255 - opacity)) / 255) as u8;
            }
        }
    }
}
