//! What can go wrong before the first request.

use server::{ServeErrorKind, Server, Site};
use std::fs;
use std::net::TcpListener;
use tokio::runtime::Builder;

#[test]
fn a_folder_without_an_app_is_refused() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let error = Site::read(folder.path()).expect_err("the folder is empty");
    assert_eq!(error.kind(), ServeErrorKind::App);
    assert!(error.to_string().contains("no index.html"), "{error}");
}

#[test]
fn a_taken_port_is_named_and_never_left() {
    let holder = TcpListener::bind("127.0.0.1:0").expect("a free port");
    let port = holder.local_addr().expect("a bound socket").port();
    let folder = tempfile::tempdir().expect("a temporary folder");
    fs::write(folder.path().join("index.html"), "").expect("a file");
    let site = Site::read(folder.path()).expect("an app");

    let runtime = Builder::new_current_thread().enable_all().build().expect("a runtime");
    let error = runtime.block_on(Server::bind(site, port)).expect_err("the port is taken");

    assert_eq!(error.kind(), ServeErrorKind::PortTaken);
    assert!(error.to_string().contains(&format!("Port {port}")), "{error}");
}
