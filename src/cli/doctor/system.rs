//! What the system has.

use std::path::Path;

/// What a system calls itself, and for which processor the program is.
pub fn name() -> String {
    let file = std::fs::read_to_string("/etc/os-release").unwrap_or_default();
    let pretty = file.lines().find_map(|line| line.strip_prefix("PRETTY_NAME="));
    let pretty = pretty.map_or(std::env::consts::OS, |name| name.trim_matches('"'));
    format!("{pretty}, {}", std::env::consts::ARCH)
}

/// A path that does not tell whose it is.
pub fn without_home(path: &Path) -> String {
    let dirs = directories::UserDirs::new();
    let below = dirs.as_ref().and_then(|dirs| path.strip_prefix(dirs.home_dir()).ok());
    below.map_or_else(
        || path.display().to_string(),
        |below| Path::new("~").join(below).display().to_string(),
    )
}

/// Whether we may make files in a folder.
pub fn may_write(folder: &Path) -> bool {
    #[cfg(unix)]
    {
        rustix::fs::access(folder, rustix::fs::Access::WRITE_OK | rustix::fs::Access::EXEC_OK)
            .is_ok()
    }
    #[cfg(not(unix))]
    {
        folder.metadata().is_ok_and(|about| !about.permissions().readonly())
    }
}

/// How many bytes there is room for, where the system says so.
pub fn room(folder: &Path) -> Option<u64> {
    #[cfg(unix)]
    {
        let disk = rustix::fs::statvfs(folder).ok()?;
        Some(disk.f_bavail.saturating_mul(disk.f_frsize))
    }
    #[cfg(not(unix))]
    {
        let _ = folder;
        None
    }
}

#[cfg(all(feature = "gui", target_os = "linux"))]
pub use linux::{display, graphics};

/// Elsewhere the system itself brings what a window needs.
#[cfg(all(feature = "gui", not(target_os = "linux")))]
mod others {
    use super::super::{Examined, Health};
    use crate::window::display::Way;

    pub fn display(_: Way) -> Examined {
        Examined::new("window", Health::Works, "The system has a display.")
    }

    pub fn graphics() -> Examined {
        Examined::new("graphics", Health::Works, "The system's own.")
    }
}
#[cfg(all(feature = "gui", not(target_os = "linux")))]
pub use others::{display, graphics};

#[cfg(all(feature = "gui", target_os = "linux"))]
mod linux {
    use std::path::PathBuf;

    use crate::cli::doctor::{Examined, Health};
    use crate::window::display::Way;

    /// A library that a window asks for while it opens, and the package of Debian and Ubuntu that brings it.
    type Library = (&'static str, &'static str);

    const X11: [Library; 7] = [
        ("libX11.so.6", "libx11-6"),
        ("libX11-xcb.so.1", "libx11-xcb1"),
        ("libxcb.so.1", "libxcb1"),
        ("libXcursor.so.1", "libxcursor1"),
        ("libXi.so.6", "libxi6"),
        ("libxkbcommon.so.0", "libxkbcommon0"),
        ("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
    ];
    const WAYLAND: [Library; 2] =
        [("libwayland-client.so.0", "libwayland-client0"), ("libxkbcommon.so.0", "libxkbcommon0")];
    const VULKAN: Library = ("libvulkan.so.1", "libvulkan1");
    const DRIVERS: &str = "mesa-vulkan-drivers";

    /// How a window gets to the screen, and what is missing for that.
    pub fn display(way: Way) -> Examined {
        let wayland = way == Way::Given
            && std::env::var_os("WAYLAND_DISPLAY").is_some_and(|name| !name.is_empty());
        let (name, needed): (_, &[Library]) =
            if wayland { ("Wayland", &WAYLAND) } else { ("X11", &X11) };
        let missing: Vec<_> = needed.iter().filter(|(file, _)| !is_there(file)).collect();
        if missing.is_empty() {
            return Examined::new(
                "window",
                Health::Works,
                format!("A display answers, by {name}."),
            );
        }
        let files: Vec<_> = missing.iter().map(|(file, _)| *file).collect();
        let packages: Vec<_> = missing.iter().map(|(_, package)| *package).collect();
        let words = format!(
            "A display answers, by {name}, but {} missing: {}.\n{}",
            if files.len() == 1 { "a library is" } else { "libraries are" },
            files.join(", "),
            install(&packages.join(" "))
        );
        Examined::new("window", Health::Broken, words)
    }

    /// Whether there is something to draw with.
    pub fn graphics() -> Examined {
        if !is_there(VULKAN.0) {
            let words = format!(
                "Vulkan is missing, with which the window draws.\n{}",
                install(&format!("{} {DRIVERS}", VULKAN.1))
            );
            return Examined::new("graphics", Health::Broken, words);
        }
        let drivers = drivers(&driver_folders());
        let in_software = |name: &String| name.starts_with("lvp");
        if drivers.is_empty() {
            let words = format!("Vulkan has no driver.\n{}", install(DRIVERS));
            return Examined::new("graphics", Health::Broken, words);
        }
        let only = if drivers.iter().all(in_software) {
            ", which draws without a graphics card, and slower"
        } else {
            ""
        };
        Examined::new(
            "graphics",
            Health::Works,
            format!("Vulkan, with drivers for {}{only}.", drivers.join(", ")),
        )
    }

    fn install(packages: &str) -> String {
        format!(
            "Install it: sudo apt install {packages} (Debian, Ubuntu; elsewhere the packages have like names)."
        )
    }

    /// Whether the loader would find a library: in its list, or in a folder that it looks into.
    fn is_there(file: &str) -> bool {
        let listed = std::fs::read("/etc/ld.so.cache").unwrap_or_default();
        if lists(&listed, file) {
            return true;
        }
        let named = std::env::var_os("LD_LIBRARY_PATH").unwrap_or_default();
        let usual =
            ["/lib", "/usr/lib", "/lib64", "/usr/lib64", "/usr/local/lib"].map(PathBuf::from);
        std::env::split_paths(&named).chain(usual).any(|folder| folder.join(file).exists())
    }

    /// Whether the loader's list has a file: names stand in it as text that ends with a zero, or as the ends of paths.
    fn lists(cache: &[u8], file: &str) -> bool {
        let names = cache.split(|byte| *byte == 0);
        names
            .filter_map(|name| name.rsplit(|byte| *byte == b'/').next())
            .any(|name| name == file.as_bytes())
    }

    /// Where drivers of Vulkan say that they are there.
    fn driver_folders() -> Vec<PathBuf> {
        let own = directories::BaseDirs::new().map(|dirs| dirs.data_dir().to_owned());
        let all = ["/usr/share", "/usr/local/share", "/etc"].map(PathBuf::from);
        all.into_iter().chain(own).map(|folder| folder.join("vulkan/icd.d")).collect()
    }

    /// Drivers by their short names.
    fn drivers(folders: &[PathBuf]) -> Vec<String> {
        let files = folders.iter().filter_map(|folder| folder.read_dir().ok()).flatten().flatten();
        let names = files.filter_map(|file| file.file_name().into_string().ok());
        let short = |name: String| {
            let end = name.find(['.', '_']).unwrap_or(name.len());
            name.ends_with(".json").then(|| name[..end].to_owned())
        };
        let mut drivers: Vec<_> = names.filter_map(short).collect();
        drivers.sort();
        drivers.dedup();
        drivers
    }

    #[cfg(test)]
    mod tests {
        use super::*;

        #[test]
        fn libraries_are_found_by_their_whole_names() {
            let cache = b"glibc-ld.so.cache1.1\0libXi.so.6\0/usr/lib/libXi.so.6\0/usr/lib/libX11-xcb.so.1\0";
            assert!(lists(cache, "libX11-xcb.so.1") && lists(cache, "libXi.so.6"));
            assert!(!lists(cache, "libxcb.so.1") && !lists(cache, "libX11-xcb.so"));
        }

        #[test]
        fn drivers_are_told_by_their_short_names() {
            let folder = tempfile::tempdir().unwrap();
            for name in
                ["lvp_icd.x86_64.json", "radeon_icd.x86_64.json", "radeon_icd.i686.json", "notes"]
            {
                std::fs::write(folder.path().join(name), "{}").unwrap();
            }
            let folders = [folder.path().to_owned(), folder.path().join("nowhere")];
            assert_eq!(drivers(&folders), ["lvp", "radeon"]);
        }
    }
}
