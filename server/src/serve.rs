//! Starting and stopping.

use std::io;
use std::net::SocketAddr;
use std::sync::Arc;

use thiserror::Error;
use tokio::net::TcpListener;
use tokio::signal;

use crate::adopted::adopt_bundled;
use crate::assets::{Site, SiteError};
use crate::clock::Clock;
use crate::config::Serve;
use crate::demo::{self, DemoError};
use crate::jobs::{ChairsTakingOver, Lapses, keep_watch};
use crate::rejected::Rejected;
use crate::router::router;
use crate::state::AppState;
use crate::store::{Store, StoreError};

/// Why the server does not serve.
#[derive(Debug, Error)]
pub enum ServeError {
    #[error(transparent)]
    Site(#[from] SiteError),
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error(transparent)]
    Demo(#[from] DemoError),
    #[error("the procedures cannot be adopted: {0}")]
    Procedures(#[from] Rejected),
    #[error("{address}: {cause}")]
    Listen { address: SocketAddr, cause: io::Error },
    #[error("serving stopped: {0}")]
    Stopped(io::Error),
}

/// Serves until it is told to stop, then lets what is under way end.
pub async fn serve(config: Serve) -> Result<(), ServeError> {
    let state = prepare(&config).await?;
    let address = config.address;
    let listener = TcpListener::bind(address).await.map_err(|cause| ServeError::Listen { address, cause })?;
    tracing::info!("listening on http://{}", listener.local_addr().unwrap_or(address));
    let watch = tokio::spawn(keep_watch::<Lapses>(state.clone()));
    let chairs = tokio::spawn(keep_watch::<ChairsTakingOver>(state.clone()));
    let service = router(state.clone()).into_make_service_with_connect_info::<SocketAddr>();
    axum::serve(listener, service)
        .with_graceful_shutdown(asked_to_stop())
        .await
        .map_err(ServeError::Stopped)?;
    watch.abort();
    chairs.abort();
    state.store.close().await;
    Ok(())
}

async fn prepare(config: &Serve) -> Result<AppState, ServeError> {
    let site = Site::load(&config.dist)?;
    let store = Store::open(&config.location).await?;
    let clock = config.test_clock.map_or_else(Clock::system, Clock::settable);
    let state = AppState {
        demo: config.demo,
        site: Arc::new(site),
        behind_tls: config.behind_tls,
        ..AppState::new(store, clock)
    };
    if config.demo {
        demo::prepare(&state).await?;
    } else {
        demo::refuse_its_data(&state.store).await?;
    }
    adopt_bundled(&state).await?;
    Ok(state)
}

/// Ctrl-C, or a service manager's SIGTERM.
async fn asked_to_stop() {
    let interrupted = async {
        if signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    };
    tokio::select! {
        () = interrupted => {}
        () = terminated() => {}
    }
    tracing::info!("stopping");
}

#[cfg(unix)]
async fn terminated() {
    match signal::unix::signal(signal::unix::SignalKind::terminate()) {
        Ok(mut asked) => drop(asked.recv().await),
        Err(_) => std::future::pending().await,
    }
}

#[cfg(not(unix))]
fn terminated() -> impl std::future::Future<Output = ()> {
    std::future::pending()
}
