//! Many phones that look on, in one thread: it waits for all sockets at once, notes when which
//! frame arrived on which, and reads no further than that.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::io::{ErrorKind, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::ops::Range;
use std::os::unix::net::UnixStream;
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use anyhow::{Context, bail, ensure};
use rustix::event::epoll::{self, CreateFlags, EventData, EventFlags};
use rustix::fd::OwnedFd;
use rustix::net::{AddressFamily, SocketType, connect, socket, sockopt};

use crate::frames::{Kind, Reader};

/// The key of what wakes the thread; streams have their number.
const WAKE: u64 = u64::MAX;

/// Between two looks. A thread that waits has to be woken for each frame by whoever sends it: that
/// would cost the slower of two senders more, and is not what either is asked for.
const BLINK: Duration = Duration::from_millis(1);

/// Without anything new for so long, nothing more is coming: frames come a tenth of a second apart.
const REST: Duration = Duration::from_millis(400);

/// Until all streams have what they are waited for.
const PATIENCE: Duration = Duration::from_secs(60);

pub struct Watch {
    orders: Sender<Order>,
    wake: UnixStream,
    thread: RefCell<Option<JoinHandle<anyhow::Result<()>>>>,
}

enum Order {
    Add(TcpStream),
    Pause(Range<usize>),
    Resume(Range<usize>),
    Take(Sender<Seen>),
    Newest(Sender<Vec<Newest>>),
}

/// Where a stream is.
#[derive(Clone, Copy)]
pub struct Newest {
    pub n: Option<u64>,
    pub at: Instant,
}

/// What came since the last time somebody asked.
#[derive(Default)]
pub struct Seen {
    /// When each frame had arrived where. A later frame stands for those it skipped.
    pub frames: BTreeMap<u64, Vec<(usize, Instant)>>,
    /// The bytes of each frame as they came to the first stream, and when.
    pub recorded: Vec<Recorded>,
    pub events: u64,
    pub wholes: u64,
    pub bytes: u64,
}

#[derive(Clone)]
pub struct Recorded {
    pub n: u64,
    pub at: Instant,
    pub bytes: Vec<u8>,
}

impl Watch {
    pub fn begin() -> anyhow::Result<Self> {
        let (orders, heard) = mpsc::channel();
        let (wake, woken) = UnixStream::pair()?;
        woken.set_nonblocking(true)?;
        let eyes = Eyes::new(heard, woken)?;
        Ok(Self {
            orders,
            wake,
            thread: RefCell::new(Some(thread::spawn(|| eyes.watch()))),
        })
    }

    pub fn add(&self, stream: TcpStream) -> anyhow::Result<()> {
        self.order(Order::Add(stream))
    }

    pub fn pause(&self, streams: Range<usize>) -> anyhow::Result<()> {
        self.order(Order::Pause(streams))
    }

    pub fn resume(&self, streams: Range<usize>) -> anyhow::Result<()> {
        self.order(Order::Resume(streams))
    }

    pub fn take(&self) -> anyhow::Result<Seen> {
        let (answer, heard) = mpsc::channel();
        self.order(Order::Take(answer))?;
        heard.recv().or_else(|_| self.why_it_ended())
    }

    pub fn newest(&self) -> anyhow::Result<Vec<Newest>> {
        let (answer, heard) = mpsc::channel();
        self.order(Order::Newest(answer))?;
        heard.recv().or_else(|_| self.why_it_ended())
    }

    /// Waits until this many streams are there and each has seen a frame, this one or a newer.
    pub fn await_frame(&self, streams: usize, frame: Option<u64>) -> anyhow::Result<Vec<Newest>> {
        self.await_frames(&(0..streams), frame)
    }

    fn await_frames(
        &self,
        streams: &Range<usize>,
        frame: Option<u64>,
    ) -> anyhow::Result<Vec<Newest>> {
        let began = Instant::now();
        loop {
            let newest = self.newest()?;
            let there = newest.iter().take(streams.end).skip(streams.start);
            let up_to_date = there
                .filter(|stream| stream.n.is_some() && stream.n >= frame)
                .count();
            if up_to_date == streams.len() {
                return Ok(newest);
            }
            ensure!(
                began.elapsed() < PATIENCE,
                "of {} streams only {up_to_date} have what they should",
                streams.len()
            );
            thread::sleep(Duration::from_millis(10));
        }
    }

    /// Waits until nothing new has come for a while and all of `streams` are where the first one is.
    pub fn await_rest(&self, streams: &Range<usize>) -> anyhow::Result<()> {
        let (mut known, mut since) = (None, Instant::now());
        while since.elapsed() < REST {
            thread::sleep(Duration::from_millis(50));
            let newest = self.newest()?[0].n;
            if newest != known {
                (known, since) = (newest, Instant::now());
            }
        }
        self.await_frames(streams, known)?;
        Ok(())
    }

    fn order(&self, order: Order) -> anyhow::Result<()> {
        let ended = self.orders.send(order).is_err();
        if ended || (&self.wake).write_all(&[0]).is_err() {
            return self.why_it_ended();
        }
        Ok(())
    }

    fn why_it_ended<T>(&self) -> anyhow::Result<T> {
        let thread = self.thread.borrow_mut().take();
        match thread.map(JoinHandle::join) {
            Some(Ok(Err(error))) => Err(error),
            _ => bail!("the thread that watches broke"),
        }
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        // Without orders to come, the thread ends.
        self.orders = mpsc::channel().0;
        let _ = (&self.wake).write_all(&[0]);
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

/// Connects a phone and asks. `takes` is how many bytes it lets wait before it reads them, if that
/// is not left to the system.
pub fn ask(address: SocketAddr, request: &[u8], takes: Option<usize>) -> anyhow::Result<TcpStream> {
    let phone = socket(AddressFamily::INET, SocketType::STREAM, None)?;
    if let Some(takes) = takes {
        sockopt::set_socket_recv_buffer_size(&phone, takes)?;
    }
    connect(&phone, &address)?;
    let mut phone = TcpStream::from(phone);
    phone.write_all(request)?;
    Ok(phone)
}

struct Eyes {
    epoll: OwnedFd,
    orders: Receiver<Order>,
    woken: UnixStream,
    streams: Vec<Stream>,
    seen: Seen,
    /// What the first stream got since its last frame.
    recording: Vec<u8>,
    buffer: Vec<u8>,
}

struct Stream {
    socket: TcpStream,
    reader: Reader,
    newest: Newest,
}

impl Eyes {
    fn new(orders: Receiver<Order>, woken: UnixStream) -> anyhow::Result<Self> {
        let epoll = epoll::create(CreateFlags::CLOEXEC)?;
        epoll::add(&epoll, &woken, EventData::new_u64(WAKE), EventFlags::IN)?;
        Ok(Self {
            epoll,
            orders,
            woken,
            streams: Vec::new(),
            seen: Seen::default(),
            recording: Vec::new(),
            buffer: vec![0; 256 * 1024],
        })
    }

    fn watch(mut self) -> anyhow::Result<()> {
        let mut events = Vec::with_capacity(8 * 1024);
        loop {
            events.clear();
            epoll::wait(
                &self.epoll,
                rustix::buffer::spare_capacity(&mut events),
                None,
            )?;
            for event in &events {
                match event.data.u64() {
                    WAKE => {
                        while self.woken.read(&mut self.buffer).is_ok_and(|read| read > 0) {}
                        if !self.obey()? {
                            return Ok(());
                        }
                    }
                    stream => self
                        .read(stream as usize)
                        .with_context(|| format!("stream {stream}"))?,
                }
            }
            thread::sleep(BLINK);
        }
    }

    /// Whether there may be more orders.
    fn obey(&mut self) -> anyhow::Result<bool> {
        loop {
            match self.orders.try_recv() {
                Ok(Order::Add(socket)) => self.add(socket)?,
                Ok(Order::Pause(streams)) => {
                    for stream in &self.streams[streams] {
                        epoll::delete(&self.epoll, &stream.socket)?;
                    }
                }
                Ok(Order::Resume(streams)) => {
                    for n in streams {
                        self.look_at(n)?;
                    }
                }
                // Whoever does not wait for the answer does not need it.
                Ok(Order::Take(answer)) => {
                    let _ = answer.send(std::mem::take(&mut self.seen));
                }
                Ok(Order::Newest(answer)) => {
                    let _ = answer.send(self.streams.iter().map(|stream| stream.newest).collect());
                }
                Err(mpsc::TryRecvError::Empty) => return Ok(true),
                Err(mpsc::TryRecvError::Disconnected) => return Ok(false),
            }
        }
    }

    fn add(&mut self, socket: TcpStream) -> anyhow::Result<()> {
        socket.set_nonblocking(true)?;
        self.streams.push(Stream {
            socket,
            reader: Reader::new(),
            newest: Newest {
                n: None,
                at: Instant::now(),
            },
        });
        self.look_at(self.streams.len() - 1)
    }

    fn look_at(&self, n: usize) -> anyhow::Result<()> {
        let key = EventData::new_u64(n as u64);
        epoll::add(&self.epoll, &self.streams[n].socket, key, EventFlags::IN)?;
        Ok(())
    }

    fn read(&mut self, number: usize) -> anyhow::Result<()> {
        let stream = &mut self.streams[number];
        let read = match stream.socket.read(&mut self.buffer) {
            Ok(0) => bail!("the server hung up"),
            Ok(read) => read,
            Err(error) if error.kind() == ErrorKind::WouldBlock => return Ok(()),
            Err(error) => return Err(error.into()),
        };
        let at = Instant::now();
        let (seen, recording) = (&mut self.seen, &mut self.recording);
        let bytes = &self.buffer[..read];
        let mut begin = 0;
        seen.bytes += read as u64;
        stream.reader.read(bytes, |event| {
            if number == 0 {
                recording.extend_from_slice(&bytes[begin..event.end]);
                begin = event.end;
            }
            let (Kind::Whole | Kind::Patch, Some(n)) = (event.kind, event.n) else {
                return;
            };
            seen.events += 1;
            seen.wholes += u64::from(event.kind == Kind::Whole);
            // A stream that has just begun has skipped nothing.
            let first = stream.newest.n.map_or(n, |newest| (newest + 1).min(n));
            for frame in first..=n {
                seen.frames.entry(frame).or_default().push((number, at));
            }
            if number == 0 {
                let bytes = std::mem::take(recording);
                seen.recorded.push(Recorded { n, at, bytes });
            }
            stream.newest = Newest { n: Some(n), at };
        });
        if number == 0 {
            recording.extend_from_slice(&bytes[begin..]);
        }
        let status = stream.reader.status;
        ensure!(
            status.is_none_or(|status| status == 200),
            "answered {status:?}"
        );
        Ok(())
    }
}
