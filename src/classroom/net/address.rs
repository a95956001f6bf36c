//! Under which addresses other devices may reach this machine.

use std::net::{IpAddr, Ipv4Addr};

/// `http://HOST:PORT`, without the port where it is the usual one.
pub(super) fn url(host: &str, port: u16) -> String {
    if port == 80 { format!("http://{host}") } else { format!("http://{host}:{port}") }
}

/// Addresses of this machine that devices near by may reach, the likeliest first.
pub fn reachable(port: u16, name: Option<&str>) -> Vec<String> {
    let mut found: Vec<(u8, Ipv4Addr)> = Vec::new();
    for interface in if_addrs::get_if_addrs().unwrap_or_default() {
        if let IpAddr::V4(ip) = interface.ip()
            && !ip.is_loopback()
        {
            found.push((rank(ip, &interface.name), ip));
        }
    }
    found.sort();
    found.dedup();
    let addresses = found.into_iter().map(|(_, ip)| url(&ip.to_string(), port));
    name.map(|name| url(name, port)).into_iter().chain(addresses).collect()
}

/// Networks of homes and schools come first; those of virtual machines and tunnels, and addresses that a machine
/// gives itself when nobody gives it one, come last.
fn rank(ip: Ipv4Addr, interface: &str) -> u8 {
    let virtual_ones = ["docker", "veth", "br-", "virbr", "vmnet", "tun", "tap", "wg", "tailscale"];
    if virtual_ones.iter().any(|start| interface.starts_with(start)) {
        return 3;
    }
    match ip.octets() {
        [169, 254, ..] => 4,
        [192, 168, ..] => 0,
        [10, ..] => 1,
        [172, 16..=31, ..] => 1,
        _ => 2,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn networks_of_schools_come_first() {
        let order = [
            (Ipv4Addr::new(192, 168, 1, 20), "wlan0"),
            (Ipv4Addr::new(10, 1, 2, 3), "eth0"),
            (Ipv4Addr::new(203, 0, 113, 5), "eth0"),
            (Ipv4Addr::new(172, 17, 0, 1), "docker0"),
            (Ipv4Addr::new(169, 254, 3, 4), "eth0"),
        ];
        let ranks: Vec<_> = order.iter().map(|(ip, name)| rank(*ip, name)).collect();
        assert_eq!(ranks, [0, 1, 2, 3, 4]);
        assert_eq!(url("class.test", 80), "http://class.test");
        assert_eq!(url("192.168.1.20", 7878), "http://192.168.1.20:7878");
    }
}
