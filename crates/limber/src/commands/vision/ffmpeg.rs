//! The program ffmpeg beside this one, which reads videos that are not read here.

use super::pictures::Reason;
use std::ffi::OsString;
use std::io::{self, BufRead, BufReader, Read};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;

/// Containers of one video. Others are single pictures, or lists that name files to be opened in their place.
const CONTAINERS: &str =
    "asf,av1,avi,dv,flv,h264,hevc,ivf,m4v,matroska,mov,mpeg,mpegts,mpegvideo,mxf,obu,ogg,webm";
/// What ffmpeg says of all others.
const NOT_LISTED: &str = "not on whitelist";
/// As many pictures a second as the video has, and at most 60: of one that does not say how many, there would be a thousand. Then pixels as
/// wide as high, pictures no larger than can be looked at, and the colours of every source as our reader takes them.
const FILTERS: &str = "fps=fps='min(source_fps,60)',\
                       scale=w='max(1,iw*sar*min(1,4096/max(iw*sar,ih)))':h='max(1,ih*min(1,4096/max(iw*sar,ih)))'\
                       :out_color_matrix=bt601:out_range=tv,\
                       setsar=1";
/// What is not known to an ffmpeg before 4.4, which names it then, whatever the file.
const SINCE_4_4: &str = "source_fps";
/// Of what ffmpeg says about a file, this much is kept.
const MOST_SAID_BYTES: u64 = 4096;

/// A running ffmpeg. It ends with this value.
pub(crate) struct Ffmpeg {
    process: Child,
    /// Reads what it says, so that it never waits to be heard.
    said: Option<thread::JoinHandle<String>>,
}

impl Ffmpeg {
    /// Lets it read a file, and no other.
    pub(crate) fn start(path: &Path) -> Result<Self, Reason> {
        let started =
            command(path).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn();
        let mut process = started.map_err(|error| match error.kind() {
            io::ErrorKind::NotFound => "is neither JPEG, PNG, GIF, Y4M nor .mjpeg. Other videos are read by the program ffmpeg, which \
                                        is not installed"
                .to_owned(),
            _ => format!("is to be read by ffmpeg, which cannot be started: {error}"),
        })?;
        let said = process.stderr.take().map(|mut errors| {
            thread::spawn(move || {
                let mut said = Vec::new();
                // What cannot be heard is not said.
                drop(errors.by_ref().take(MOST_SAID_BYTES).read_to_end(&mut said));
                drop(io::copy(&mut errors, &mut io::sink()));
                String::from_utf8_lossy(&said).into_owned()
            })
        });
        Ok(Self { process, said })
    }

    /// The video that it writes, once.
    pub(crate) fn pictures(&mut self) -> Option<impl BufRead + use<>> {
        self.process.stdout.take().map(BufReader::new)
    }

    /// Waits for its end. Of a file that it read it may have something to tell, such as damage that it passed over.
    ///
    /// # Errors
    /// What it says where it could not read the file.
    pub(crate) fn ended(&mut self) -> Result<Option<Reason>, Reason> {
        let status =
            self.process.wait().map_err(|error| format!("was given to ffmpeg, which is lost: {error}"))?;
        let said = self.said.take().and_then(|said| said.join().ok()).unwrap_or_default();
        let first = said.lines().map(str::trim).find(|line| !line.is_empty());
        if status.success() {
            return Ok(first.map(|line| format!("was read, but ffmpeg says: {line}")));
        }
        if said.contains(NOT_LISTED) {
            return Err("is no video of a kind that is read here".to_owned());
        }
        if said.contains(SINCE_4_4) {
            return Err("is to be read by ffmpeg, and the one that is installed is older than 4.4".to_owned());
        }
        Err(format!("cannot be read by ffmpeg: {}", first.unwrap_or("it does not say why")))
    }
}

impl Drop for Ffmpeg {
    fn drop(&mut self) {
        // One that has ended cannot be killed, and need not be.
        drop(self.process.kill());
        drop(self.process.wait());
    }
}

/// What is asked of it. A file that leads to another one, or to an address, is not followed.
fn command(path: &Path) -> Command {
    let mut file = OsString::from("file:");
    file.push(path);
    let mut command = Command::new("ffmpeg");
    command.args(["-nostdin", "-v", "error", "-protocol_whitelist", "file", "-format_whitelist", CONTAINERS]);
    command.arg("-i").arg(file).args(["-map", "0:v:0", "-vf", FILTERS]);
    command.args(["-pix_fmt", "yuv420p", "-f", "yuv4mpegpipe", "pipe:1"]);
    command
}
