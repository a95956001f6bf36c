//! Taking connections: `axum::serve` sets no time for heads, bodies or writes, so this is our own.

use std::io;
use std::net::TcpListener as StdListener;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use hyper::Request;
use hyper::body::Incoming;
use hyper::rt::{Read, ReadBufCursor, Write};
use hyper::server::conn::http1;
use hyper::service::{Service, service_fn};
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::service::TowerToHyperService;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Semaphore, oneshot};
use tokio::time::{Instant, Sleep, sleep};

use super::strangers::Strangers;
use super::{Shared, api, reports, visit};

/// The most connections at once.
const CONNECTIONS: usize = 2_048;
/// How many of the files that the system lets a program have open are kept for what is no connection.
#[cfg(unix)]
const FILES: usize = 128;
/// How long a head may take.
const HEAD: Duration = Duration::from_secs(10);
/// How long a write may stand still.
const STILL: Duration = Duration::from_secs(15);
/// The most bytes of a head.
const HEAD_BYTES: usize = 16 * 1_024;

/// Serves until it is told to stop.
pub(super) async fn serve(listener: StdListener, shared: Arc<Shared>, stop: oneshot::Receiver<()>) {
    let listening = listener.set_nonblocking(true).and_then(|()| TcpListener::from_std(listener));
    let Ok(listener) = listening else { return };
    let router = api::router(Arc::clone(&shared));
    let places = Arc::new(Semaphore::new(connections()));
    tokio::select! {
        () = take_in(&listener, &router, &places, &shared.strangers) => {}
        () = reports::follow(Arc::clone(&shared)) => {}
        _ = stop => {}
    }
}

/// How many connections at once there can be. Many systems let a program have 1,024 files open until it asks for more.
#[cfg(unix)]
fn connections() -> usize {
    use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
    let wanted = (CONNECTIONS + FILES) as u64;
    let mut files = getrlimit(Resource::Nofile);
    let most = files.maximum.map_or(wanted, |most| most.min(wanted));
    if files.current.is_some_and(|now| now < most) {
        let asked = Rlimit { current: Some(most), ..files };
        // Where more is refused, those there are do.
        if setrlimit(Resource::Nofile, asked).is_ok() {
            files.current = Some(most);
        }
    }
    let files = files.current.and_then(|files| usize::try_from(files).ok());
    files.unwrap_or(usize::MAX).saturating_sub(FILES).clamp(1, CONNECTIONS)
}

#[cfg(not(unix))]
fn connections() -> usize {
    CONNECTIONS
}

async fn take_in(
    listener: &TcpListener,
    router: &axum::Router,
    places: &Arc<Semaphore>,
    strangers: &Arc<Strangers>,
) {
    loop {
        let (stream, peer) = match listener.accept().await {
            Ok(accepted) => accepted,
            Err(_) => {
                // Such as no file handles left: others may give some back.
                sleep(Duration::from_millis(50)).await;
                continue;
            }
        };
        // Nobody is turned out for somebody new.
        let Ok(place) = Arc::clone(places).try_acquire_owned() else { continue };
        let _ = stream.set_nodelay(true);
        let connection = strangers.come(peer.ip());
        let service = TowerToHyperService::new(router.clone());
        tokio::spawn(async move {
            let asked = service_fn(|mut request: Request<Incoming>| {
                request.extensions_mut().insert(visit::Peer(Arc::clone(&connection)));
                service.call(request)
            });
            let mut server = http1::Builder::new();
            server.timer(TokioTimer::new()).header_read_timeout(HEAD).max_buf_size(HEAD_BYTES);
            tokio::select! {
                // How a connection ends is of no interest to anybody.
                _ = server.serve_connection(Watched::new(stream), asked) => {}
                () = connection.makes_room() => {}
            }
            drop(place);
        });
    }
}

/// A connection that ends when what is written to it stands still for too long: nobody reads at the other end.
struct Watched {
    io: TokioIo<TcpStream>,
    still: Option<Pin<Box<Sleep>>>,
}

impl Watched {
    fn new(stream: TcpStream) -> Self {
        Self { io: TokioIo::new(stream), still: None }
    }

    /// A write that moved ends the waiting; one that did not begins or goes on with it.
    fn watch<T>(
        &mut self,
        written: Poll<io::Result<T>>,
        context: &mut Context<'_>,
    ) -> Poll<io::Result<T>> {
        if written.is_ready() {
            self.still = None;
            return written;
        }
        let still = self.still.get_or_insert_with(|| Box::pin(sleep(STILL)));
        match still.as_mut().poll(context) {
            Poll::Ready(()) => {
                still.as_mut().reset(Instant::now() + STILL);
                Poll::Ready(Err(io::ErrorKind::TimedOut.into()))
            }
            Poll::Pending => Poll::Pending,
        }
    }
}

impl Read for Watched {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: ReadBufCursor<'_>,
    ) -> Poll<io::Result<()>> {
        Pin::new(&mut self.io).poll_read(context, buffer)
    }
}

impl Write for Watched {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        let written = Pin::new(&mut self.io).poll_write(context, bytes);
        self.watch(written, context)
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        let flushed = Pin::new(&mut self.io).poll_flush(context);
        self.watch(flushed, context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.io).poll_shutdown(context)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        let written = Pin::new(&mut self.io).poll_write_vectored(context, bytes);
        self.watch(written, context)
    }

    fn is_write_vectored(&self) -> bool {
        self.io.is_write_vectored()
    }
}
