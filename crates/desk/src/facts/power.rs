//! Where the power comes from, as the kernel has it.

use breaks::Power;
use std::fs;
use std::path::Path;

use super::Roots;

/// From this charge on a battery is nearly empty, in percent.
const LOW_PERCENT: u32 = 15;

/// The mains unless a battery of the machine itself is being emptied.
pub(super) fn power(roots: &Roots) -> Power {
    let Ok(supplies) = fs::read_dir(roots.sys.join("class/power_supply")) else { return Power::Mains };
    let supplies = supplies.flatten().map(|entry| entry.path());
    let emptied: Vec<u32> = supplies.filter(|path| is_emptied(path)).map(|path| percent(&path)).collect();
    match emptied.iter().min() {
        None => Power::Mains,
        Some(percent) if *percent <= LOW_PERCENT => Power::LowBattery,
        Some(_) => Power::Battery,
    }
}

/// A mouse has a battery too, whose scope is the device.
fn is_emptied(supply: &Path) -> bool {
    let says = |name: &str, word: &str| read(supply, name).is_some_and(|text| text == word);
    says("type", "Battery") && says("status", "Discharging") && !says("scope", "Device")
}

fn percent(supply: &Path) -> u32 {
    read(supply, "capacity").and_then(|text| text.parse().ok()).unwrap_or(100)
}

fn read(supply: &Path, name: &str) -> Option<String> {
    Some(fs::read_to_string(supply.join(name)).ok()?.trim().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_battery_counts_only_while_it_empties() {
        let folder = tempfile::tempdir().expect("a folder");
        let sys = folder.path().to_owned();
        let roots = Roots { proc: sys.clone(), sys: sys.clone(), dev: sys.clone(), config: sys.clone() };
        let supply = |name: &str, files: &[(&str, &str)]| {
            let path = sys.join("class/power_supply").join(name);
            fs::create_dir_all(&path).expect("a folder");
            for (file, text) in files {
                fs::write(path.join(file), format!("{text}\n")).expect("a file");
            }
        };
        assert_eq!(power(&roots), Power::Mains, "a desktop");
        supply("mouse", &[("type", "Battery"), ("status", "Discharging"), ("scope", "Device")]);
        assert_eq!(power(&roots), Power::Mains, "a mouse");
        supply("BAT0", &[("type", "Battery"), ("status", "Charging"), ("capacity", "10")]);
        assert_eq!(power(&roots), Power::Mains, "plugged in");
        supply("BAT0", &[("status", "Discharging"), ("capacity", "80")]);
        assert_eq!(power(&roots), Power::Battery);
        supply("BAT0", &[("capacity", "15")]);
        assert_eq!(power(&roots), Power::LowBattery);
    }
}
