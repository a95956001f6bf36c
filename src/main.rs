//! The program: everything is in the library.

fn main() -> std::process::ExitCode {
    offramp::cli::main()
}
