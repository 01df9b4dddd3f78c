//! Running a person's own commands.

use breaks::Record;
use std::process::Stdio;
use tokio::process::Command;

use crate::engine::{details, kind_name};
use crate::settings::Hook;
use crate::words::say_with;

/// Starts every command that waits for an event. None is waited for; one that cannot be started is told as a line.
pub(crate) fn run(hooks: &[Hook], record: &Record) -> Vec<String> {
    let wanted = hooks.iter().filter(|hook| hook.waits_for(record.event.name()));
    wanted.filter_map(|hook| start(hook, record)).collect()
}

fn start(hook: &Hook, record: &Record) -> Option<String> {
    let (program, arguments) = hook.run.split_first()?;
    let (kind, why) = details(record.event);
    let mut command = Command::new(program);
    command
        .args(arguments)
        .env("LIMBER_EVENT", record.event.name())
        .env("LIMBER_KIND", kind.map_or("", kind_name))
        .env("LIMBER_WHY", why.unwrap_or_default())
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    let error = command.spawn().err()?;
    let why = format!("{program}: {error}");
    Some(say_with("hook-not-started", [("event", hook.on.as_str().into()), ("why", why.into())]))
}
