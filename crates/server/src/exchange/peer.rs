//! Whether the other end of a connection belongs to the same person.
//!
//! Loopback is shared by everybody who has an account on the machine, and whoever writes a request by hand can write any header
//! into it. Linux says whose a socket is, so there the record is for the account that runs Limber. Elsewhere that is not known, and
//! docs/adr/0012 says what follows.

use std::fs;
use std::net::SocketAddr;

use super::wire::Failure;

/// The kernel's lists of connections.
const LISTS: [&str; 2] = ["/proc/self/net/tcp", "/proc/self/net/tcp6"];

/// Refuses a connection of another account on this machine.
pub(super) fn is_same_person(peer: SocketAddr, port: u16) -> Result<(), Failure> {
    let lists: Vec<String> = LISTS.iter().filter_map(|list| fs::read_to_string(list).ok()).collect();
    let Some(own) = own_account().filter(|_| !lists.is_empty()) else { return Ok(()) };
    let owner = lists.iter().find_map(|list| account_of(list, peer.port(), port));
    if owner == Some(own) { Ok(()) } else { Err(Failure::other_person()) }
}

#[cfg(target_os = "linux")]
fn own_account() -> Option<u32> {
    use std::os::unix::fs::MetadataExt;
    fs::metadata("/proc/self").ok().map(|own| own.uid())
}

#[cfg(not(target_os = "linux"))]
fn own_account() -> Option<u32> {
    None
}

/// The number of the account that holds the connection from one port of this machine to another, in a list of the kernel's.
fn account_of(list: &str, from_port: u16, to_port: u16) -> Option<u32> {
    list.lines().skip(1).find_map(|line| {
        let fields: Vec<&str> = line.split_ascii_whitespace().collect();
        let port = |field: &str| u16::from_str_radix(field.rsplit(':').next()?, 16).ok();
        let is_it = port(fields.get(1)?)? == from_port && port(fields.get(2)?)? == to_port;
        if is_it { fields.get(7)?.parse().ok() } else { None }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_connection_is_found_in_the_list() {
        let list = "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode\n   \
                    0: 0100007F:1CFC 00000000:0000 0A 00000000:00000000 00:00000000 00000000  1000        0 22 1 0 100 0 0 10 0\n   \
                    1: 0100007F:B2A4 0100007F:1CFC 01 00000000:00000000 00:00000000 00000000  1001        0 23 1 0 20 4 30 10 -1\n";
        assert_eq!(account_of(list, 0xb2a4, 0x1cfc), Some(1001));
        assert_eq!(account_of(list, 0x1cfc, 0xb2a4), None, "the other direction is the other end");
        assert_eq!(account_of("", 1, 2), None);
        assert_eq!(account_of("header\nshort line\n", 1, 2), None);
    }
}
