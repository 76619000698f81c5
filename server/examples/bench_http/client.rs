//! A client that keeps its connections open and times each answer.

use std::fmt;
use std::net::SocketAddr;
use std::time::{Duration, Instant};

use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::TcpStream;

/// A request as it goes over the wire.
#[derive(Clone)]
pub struct Request {
    head: String,
    body: String,
}

impl Request {
    pub fn get(path: &str) -> Self {
        Self { head: format!("GET {path} HTTP/1.1\r\nhost: bench\r\n"), body: String::new() }
    }

    pub fn post(path: &str, body: String) -> Self {
        Self::sending(path, "application/json", body)
    }

    pub fn form(path: &str, body: String) -> Self {
        Self::sending(path, "application/x-www-form-urlencoded", body)
    }

    fn sending(path: &str, media_type: &str, body: String) -> Self {
        let (start, length) = (format!("POST {path} HTTP/1.1\r\nhost: bench\r\n"), body.len());
        Self { head: format!("{start}content-type: {media_type}\r\ncontent-length: {length}\r\n"), body }
    }

    pub fn header(mut self, name: &str, value: &str) -> Self {
        self.head += &format!("{name}: {value}\r\n");
        self
    }

    pub fn body_length(&self) -> usize {
        self.body.len()
    }
}

/// What a series of requests came to.
pub struct Figures {
    pub per_second: f64,
    median: Duration,
    p99: Duration,
}

impl fmt::Display for Figures {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let milliseconds = |time: Duration| time.as_secs_f64() * 1e3;
        let (median, p99) = (milliseconds(self.median), milliseconds(self.p99));
        write!(f, "{:.0} requests/s, p50 {median:.2} ms, p99 {p99:.2} ms", self.per_second)
    }
}

/// Sends the requests over that many connections.
pub async fn measure(address: SocketAddr, requests: &[Request], connections: usize) -> Figures {
    let started = Instant::now();
    let share = requests.len().div_ceil(connections);
    let senders = requests.chunks(share).map(|requests| tokio::spawn(send_all(address, requests.to_vec())));
    let mut times = Vec::with_capacity(requests.len());
    for sender in senders.collect::<Vec<_>>() {
        times.extend(sender.await.expect("a sender that ends"));
    }
    let per_second = times.len() as f64 / started.elapsed().as_secs_f64();
    times.sort_unstable();
    let at = |share: f64| times[((times.len() - 1) as f64 * share) as usize];
    Figures { per_second, median: at(0.5), p99: at(0.99) }
}

/// The body that one request is answered with.
pub async fn once(address: SocketAddr, request: &Request) -> Vec<u8> {
    let mut stream = BufReader::new(TcpStream::connect(address).await.expect("a server"));
    send(&mut stream, request).await.1
}

/// The headers that one request is answered with.
pub async fn headers(address: SocketAddr, request: &Request) -> Vec<String> {
    let mut stream = BufReader::new(TcpStream::connect(address).await.expect("a server"));
    send(&mut stream, request).await.0
}

async fn send_all(address: SocketAddr, requests: Vec<Request>) -> Vec<Duration> {
    let mut stream = BufReader::new(TcpStream::connect(address).await.expect("a server"));
    let mut times = Vec::with_capacity(requests.len());
    for request in requests {
        let started = Instant::now();
        let (headers, body) = send(&mut stream, &request).await;
        times.push(started.elapsed());
        assert!(headers[0].contains(" 200 "), "{}: {}", headers[0], String::from_utf8_lossy(&body));
    }
    times
}

async fn send(stream: &mut BufReader<TcpStream>, request: &Request) -> (Vec<String>, Vec<u8>) {
    let whole = format!("{}\r\n{}", request.head, request.body);
    stream.write_all(whole.as_bytes()).await.expect("a server that listens");
    let mut headers = Vec::new();
    loop {
        let mut line = String::new();
        stream.read_line(&mut line).await.expect("a line of a header");
        if line.trim().is_empty() {
            break;
        }
        headers.push(line.trim().to_owned());
    }
    let mut body = vec![0; content_length(&headers)];
    stream.read_exact(&mut body).await.expect("the whole body");
    (headers, body)
}

fn content_length(headers: &[String]) -> usize {
    let lengths = headers.iter().filter_map(|line| line.split_once(": "));
    let mut lengths = lengths.filter(|(name, _)| name.eq_ignore_ascii_case("content-length"));
    lengths.next().and_then(|(_, length)| length.parse().ok()).unwrap_or(0)
}
