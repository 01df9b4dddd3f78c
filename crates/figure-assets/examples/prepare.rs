//! `cargo run -p figure-assets --example prepare -- data/mpfb2 build/assets/figure.bin`

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let [input, output] = [1, 2].map(|place| std::env::args().nth(place).unwrap_or_default());
    let bytes = figure_assets::build(input.as_ref())?;
    std::fs::write(output, bytes)?;
    Ok(())
}
