//! Whether there is a screen to open a window on. winit panics if there is none, so it is asked first.

use std::ffi::OsStr;
use std::path::PathBuf;

use crate::texts::say;

/// Why no window can be opened, with a remedy.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoDisplay {
    /// Nothing says where the screen is.
    #[error("{}", say!("window-no-display"))]
    Unset,
    /// The screen does not answer.
    #[error("{}", say!("window-silent-display", display = .0, setting = *.1))]
    Silent(String, &'static str),
}

/// How a window gets to the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// As the surroundings of the program say.
    Given,
    /// They name Wayland first, but only X11 answers.
    X11,
}

/// Whether a window can be opened.
pub fn available() -> bool {
    way().is_ok()
}

/// How a window gets to the screen.
///
/// # Errors
/// Why it does not.
pub fn way() -> Result<Way, NoDisplay> {
    #[cfg(all(unix, not(any(target_os = "macos", target_os = "ios", target_os = "android"))))]
    {
        let set = |name| std::env::var_os(name).filter(|value| !value.is_empty());
        let folder = set("XDG_RUNTIME_DIR").map(PathBuf::from);
        let x11 = || match set("DISPLAY") {
            Some(name) => x11(&name.to_string_lossy()),
            None => Err(NoDisplay::Unset),
        };
        // The same order of preference as winit's.
        match set("WAYLAND_DISPLAY").map(|name| wayland(&name, folder)) {
            Some(Ok(())) => Ok(Way::Given),
            // It may be left over from another session.
            Some(Err(silent)) => x11().map(|()| Way::X11).map_err(|_| silent),
            None if set("WAYLAND_SOCKET").is_some() => Ok(Way::Given),
            None => x11().map(|()| Way::Given),
        }
    }
    #[cfg(not(all(
        unix,
        not(any(target_os = "macos", target_os = "ios", target_os = "android"))
    )))]
    Ok(Way::Given)
}

/// Begins the program again without Wayland, in the same process. winit takes Wayland wherever it is
/// named, Bevy lets nobody tell it otherwise, and a program can't safely change its own surroundings.
///
/// # Errors
/// Why it can't; it does not come back otherwise.
#[cfg(unix)]
pub(super) fn without_wayland() -> std::io::Error {
    use std::os::unix::process::CommandExt;
    let program = match std::env::current_exe() {
        Ok(program) => program,
        Err(error) => return error,
    };
    let mut args = std::env::args_os();
    let name = args.next().unwrap_or_else(|| program.clone().into());
    let mut again = std::process::Command::new(program);
    again.arg0(name).args(args).env_remove("WAYLAND_DISPLAY").env_remove("WAYLAND_SOCKET").exec()
}

#[cfg(unix)]
fn wayland(name: &OsStr, folder: Option<PathBuf>) -> Result<(), NoDisplay> {
    let path = folder.unwrap_or_default().join(name);
    let silent = || NoDisplay::Silent(name.to_string_lossy().into_owned(), "WAYLAND_DISPLAY");
    std::os::unix::net::UnixStream::connect(path).map(drop).map_err(|_| silent())
}

#[cfg(unix)]
fn x11(name: &str) -> Result<(), NoDisplay> {
    use std::net::{TcpStream, ToSocketAddrs};
    use std::os::unix::net::UnixStream;
    use std::time::Duration;

    let silent = || NoDisplay::Silent(name.to_owned(), "DISPLAY");
    let (host, rest) = name.rsplit_once(':').ok_or_else(silent)?;
    let number: u16 = rest.split('.').next().and_then(|n| n.parse().ok()).ok_or_else(silent)?;
    let socket = format!("/tmp/.X11-unix/X{number}");
    if matches!(host, "" | "unix") && UnixStream::connect(&socket).is_ok() {
        return Ok(());
    }
    // Some servers listen in the abstract namespace or on the network only.
    #[cfg(target_os = "linux")]
    if matches!(host, "" | "unix") {
        use std::os::linux::net::SocketAddrExt;
        let address = std::os::unix::net::SocketAddr::from_abstract_name(&socket);
        if address.and_then(|address| UnixStream::connect_addr(&address)).is_ok() {
            return Ok(());
        }
    }
    let host = if matches!(host, "" | "unix") { "localhost" } else { host };
    let port = 6_000_u16.checked_add(number).ok_or_else(silent)?;
    let mut addresses = (host, port).to_socket_addrs().map_err(|_| silent())?;
    let answers = |address| TcpStream::connect_timeout(&address, Duration::from_secs(2)).is_ok();
    if addresses.any(answers) { Ok(()) } else { Err(silent()) }
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn screens_that_do_not_answer_are_said_so() {
        for name in [":4242", ":x", "", "localhost:999", ":70000"] {
            let error = x11(name).unwrap_err().to_string();
            assert!(error.contains("does not answer") && error.contains("DISPLAY"), "{error}");
        }
        assert!(wayland(OsStr::new("nowhere-0"), None).is_err());
    }
}
