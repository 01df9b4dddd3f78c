//! `limber completions` and `limber man`: made from the same definition that reads the command line.

use clap::{Args, Command};
use clap_complete::{Shell, generate};
use serde_json::json;

use crate::outcome::{Failure, Said};

/// Which shell.
#[derive(Args)]
pub(crate) struct Completions {
    /// The shell to complete commands in.
    shell: Shell,
}

impl Completions {
    pub(crate) fn run(&self, command: &mut Command) -> Result<Said, Failure> {
        let mut bytes = Vec::new();
        generate(self.shell, command, "limber", &mut bytes);
        said(bytes)
    }
}

/// One page with every command on it.
pub(crate) fn page(mut command: Command) -> Result<Said, Failure> {
    command.build();
    let mut bytes = Vec::new();
    render(&command, &mut bytes)
        .map_err(|error| Failure::could_not(format!("The page cannot be made: {error}.")))?;
    said(bytes)
}

fn render(command: &Command, page: &mut Vec<u8>) -> std::io::Result<()> {
    clap_mangen::Man::new(command.clone()).render(page)?;
    for below in command.get_subcommands().filter(|below| below.get_name() != "help") {
        let manual = clap_mangen::Man::new(below.clone());
        let name = below.get_bin_name().unwrap_or(below.get_name());
        page.extend_from_slice(format!(".SH \"{}\"\n", name.to_uppercase()).as_bytes());
        manual.render_synopsis_section(page)?;
        manual.render_description_section(page)?;
        manual.render_options_section(page)?;
    }
    Ok(())
}

fn said(bytes: Vec<u8>) -> Result<Said, Failure> {
    let text = String::from_utf8(bytes).map_err(|error| Failure::could_not(error.to_string()))?;
    let text = text.trim_end();
    Ok(Said::new(text, json!({ "text": text })))
}
