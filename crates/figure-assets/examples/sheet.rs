//! Contact sheets of every movement's key poses, to be looked at one by one:
//! `cargo run --release -p figure-assets --example sheet -- build/assets/figure.bin build/sheets [dark] [ID...]`
//!
//! A row is one movement, its start first. The names are printed in the order of the rows.

mod common;

use std::error::Error;
use std::path::Path;

use common::{Plates, lay, save};
use figure::{Image, Mesh, plate};

const PICTURE: usize = 300;
const COLUMNS: usize = 4;
const ROWS: usize = 8;

#[expect(clippy::print_stdout, reason = "the names of the rows are the key to the sheets")]
fn main() -> Result<(), Box<dyn Error>> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let [input, output, wanted @ ..] = words.as_slice() else {
        return Err("say where the body file is and where the sheets should go".into());
    };
    let mesh = Mesh::parse(&std::fs::read(input)?)?;
    std::fs::create_dir_all(output)?;
    let is_dark = wanted.iter().any(|word| word == "dark");
    let (theme, paper) = if is_dark {
        (plate::DARK, [0x1A, 0x21, 0x1E, 255])
    } else {
        (plate::LIGHT, [0xFB, 0xFB, 0xF8, 255])
    };
    let ids: Vec<&String> = wanted.iter().filter(|word| *word != "dark").collect();
    let movements: Vec<_> = (content_bundle::content().movements.iter())
        .filter(|movement| ids.is_empty() || ids.iter().any(|id| movement.id.to_string() == **id))
        .collect();
    for (number, rows) in movements.chunks(ROWS).enumerate() {
        let (width, height) = (COLUMNS * PICTURE, rows.len() * PICTURE);
        let mut sheet = Image { width, height, rgba: paper.repeat(width * height) };
        let path = Path::new(output).join(format!("sheet-{number:02}.png"));
        println!("{}", path.display());
        for (row, movement) in rows.iter().enumerate() {
            println!("  {}", movement.id);
            let plates = Plates::new(&mesh, movement);
            for stance in 0..plates.count().min(COLUMNS) {
                lay(&mut sheet, &plates.draw(stance, PICTURE, &theme), stance * PICTURE, row * PICTURE);
            }
        }
        save(&path, &sheet)?;
    }
    Ok(())
}
