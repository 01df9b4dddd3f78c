//! Every picture of a finding on one page of HTML, to be looked at: `cargo run -p figure --example plans > plans.html`.

#![expect(clippy::print_stdout, reason = "the page is the output")]

use figure::plan::{
    BagCarry, Bed, Car, DeskScene, DeskWords, Device, Dial, Drawing, Filling, Finding, Ink, Lift, LiftWords,
    Lying, Mark, Person, PhoneHold, ScreenKind, Stance, TaskAngles, Voice, bag, dial, finding, phone,
    phone_hands, pillow_filling, task, turn, two_screens,
};

const STYLE: &str = "body{font:14px sans-serif;background:#f2f3ee;display:grid;grid-template-columns:repeat(5,auto);gap:12px}
figure{margin:0}svg{display:block;background:#fbfbf8;border:1px solid #18221e;overflow:hidden}path{stroke-linejoin:round}
.Flesh{fill:#e3e6dd}.Contour{fill:none;stroke:#18221e;stroke-width:3.2}.Line{fill:none;stroke:#18221e;stroke-width:1.7}
.Fine{fill:none;stroke:#18221e;stroke-width:.9;opacity:.6}.Axis{fill:none;stroke:#18221e;stroke-width:1}.Solid{fill:#18221e}
.Paper{fill:#fbfbf8;stroke:#18221e;stroke-width:1.3}.Target{fill:#f3b53f;stroke:#18221e;stroke-width:1.1}
.Ghost{fill:none;stroke:#78827c;stroke-width:1.3;stroke-dasharray:4 3}.Grid{stroke:#cfd3ca;fill:none}";

fn main() {
    println!("<!doctype html><meta charset=utf-8><style>{STYLE}</style>");
    for it in Finding::ALL {
        show(&finding(it), &format!("{it:?}"));
    }
    for (drawing, name) in scenes() {
        show(&drawing, name);
    }
}

fn show(drawing: &Drawing, name: &str) {
    println!("<figure>{}<figcaption>{name}</figcaption></figure>", svg(drawing));
}

fn scenes() -> Vec<(Drawing, &'static str)> {
    let person = Person::of_stature(178.0);
    let desk = DeskScene {
        person,
        stance: Stance::Sitting,
        screen: ScreenKind::Monitor,
        kitchen_chair: false,
        reads_through_lower_lens: false,
        seat: 46.0,
        desk: 72.0,
        screen_top: 110.0,
        distance: 58.0,
        keyboard: 6.0,
        footrest: 0.0,
    };
    let words = DeskWords {
        eye_height: "eye height".into(),
        distance: "58 cm".into(),
        seat: "46 cm".into(),
        desk: "72 cm".into(),
        screen_off: Some(["14 cm".into(), "too low".into()]),
        neck: ["neck bent".into(), "22\u{b0} forward".into()],
    };
    let standing = DeskScene { stance: Stance::Standing, desk: 110.0, screen_top: 166.0, ..desk };
    let laptop = DeskScene { screen: ScreenKind::Laptop, kitchen_chair: true, ..desk };
    let high =
        DeskScene { seat: 54.0, desk: 76.0, reads_through_lower_lens: true, screen_top: 135.0, ..desk };
    let car = Car {
        person,
        back_deg: 18.0,
        pedal: 84.0,
        wheel: 32.0,
        restraint_over_crown: 0.0,
        restraint_gap: 4.0,
    };
    let bed = Bed { person, lying: Lying::OnTheSide, shoulder_breadth: 46.0, pillow: 11.0, sink: 4.0 };
    let lift = Lift { person, horizontal: 40.0, vertical: 30.0, travel: 70.0 };
    let lift_words =
        LiftWords { horizontal: "40 cm".into(), vertical: "30 cm".into(), travel: "70 cm".into() };
    let reaching = TaskAngles {
        trunk_deg: 30.0,
        neck_deg: 20.0,
        upper_arm_deg: 70.0,
        lower_arm_deg: 30.0,
        ..TaskAngles::default()
    };
    let mut scenes = vec![
        (desk.draw(&words), "desk"),
        (laptop.draw(&words), "laptop"),
        (high.draw(&words), "high, lower lens"),
        (standing.draw(&words), "standing"),
        (car.draw(Some(["32 cm", "knee 40\u{b0}", "elbow 60\u{b0}"]), 360.0), "car"),
        (bed.draw(Some("11 cm"), 360.0), "side"),
        (Bed { pillow: 4.0, ..bed }.draw(Some("4 cm"), 360.0), "side, low"),
        (Bed { lying: Lying::OnTheBack, pillow: 8.0, ..bed }.draw(Some("8 cm"), 360.0), "back"),
        (Bed { lying: Lying::OnTheFront, pillow: 8.0, ..bed }.draw(Some("8 cm"), 360.0), "front"),
        (pillow_filling(Filling::KeepsHeight), "keeps its height"),
        (pillow_filling(Filling::GoesFlat), "goes flat"),
        (lift.draw(Some(&lift_words), 360.0), "lift"),
        (Lift { vertical: 100.0, travel: 40.0, ..lift }.draw(Some(&lift_words), 360.0), "lift from a table"),
        (task(person, &reaching, 300.0), "task"),
        (task(person, &TaskAngles { sits: true, ..reaching }, 300.0), "task, sitting"),
        (two_screens(true), "two screens"),
        (two_screens(false), "a main screen"),
        (turn(true), "turned with the feet"),
        (turn(false), "turned in the trunk"),
        (phone_hands(true), "both hands"),
        (phone_hands(false), "one hand"),
        (dial(Dial::Lasts(0.4)), "how long"),
        (dial(Dial::Times(4)), "how often"),
    ];
    scenes.extend(PhoneHold::ALL.map(|hold| (phone(hold, Device::Phone), "phone")));
    scenes.extend(BagCarry::ALL.map(|carry| (bag(carry), "bag")));
    scenes
}

fn svg(drawing: &Drawing) -> String {
    let marks: String = drawing.marks.iter().map(mark).collect();
    let (width, height) = (drawing.width, drawing.height);
    format!("<svg width={width} height={height} viewBox='0 0 {width} {height}'>{marks}</svg>")
}

fn mark(mark: &Mark) -> String {
    match mark {
        Mark::Path { ink, data } => format!("<path class={} d='{data}'/>", class(*ink)),
        Mark::Words { at: [x, y], anchor, voice, text } => {
            let anchor = format!("{anchor:?}").to_lowercase();
            let style = if *voice == Voice::Name { "italic" } else { "normal" };
            format!("<text x={x} y={y} text-anchor={anchor} font-style={style}>{text}</text>")
        }
    }
}

fn class(ink: Ink) -> String {
    format!("{ink:?}")
}
