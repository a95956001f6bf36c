//! The hash of names.

/// FNV-1a, 64 bits, over a text's UTF-8 bytes (Fowler, Noll, Vo; RFC 9923).
pub const fn fnv(text: &str) -> u64 {
    fnv_more(0xcbf2_9ce4_8422_2325, text.as_bytes())
}

/// The same hash, carried on over more bytes.
pub const fn fnv_more(mut hash: u64, bytes: &[u8]) -> u64 {
    let mut at = 0;
    while at < bytes.len() {
        hash = (hash ^ bytes[at] as u64).wrapping_mul(0x0000_0100_0000_01b3);
        at += 1;
    }
    hash
}
