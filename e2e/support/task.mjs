// A bundle for MediaPipe's tasks from published networks: a zip of two TFLite files, each with the word that its task needs, which
// the files of `@mediapipe/pose` do not hold: what a pixel's 0 to 255 is to be taken for. For measuring beside it alone.
//
// A TFLite file is a flatbuffer, in which everything is found by how far ahead it lies. So nothing inside is touched: a new beginning
// stands before the old file, and points at what it takes over.

/** The networks of a body by the names that the task looks for, and what of a pixel is taken off and what it is divided by. */
const NETWORKS = { "pose_detector.tflite": [127.5, 127.5], "pose_landmarks_detector.tflite": [0, 255] };

/** A bundle for PoseLandmarker from the bytes of the detector and of the points' network. */
export function poseTask(detector, landmarks) {
  const files = [detector, landmarks];
  return zip(Object.entries(NETWORKS).map(([name, [mean, deviation]], at) => [name, withNormalisation(files[at], mean, deviation)]));
}

/** Fields of TFLite's table `Model`, by their place in its schema. */
const MODEL = { version: 0, operatorCodes: 1, subgraphs: 2, description: 3, buffers: 4, metadataBuffer: 5, metadata: 6, signatures: 7 };
/** The member of the union `ProcessUnitOptions` that tells how numbers are normalised. */
const NORMALISATION = 1;
/** Weights may begin at multiples of so many bytes. */
const ALIGNED = 16;

/** The file with metadata that say how its input is normalised. */
function withNormalisation(file, mean, deviation) {
  const old = new Flat(file);
  const model = old.root();
  const taken = (field) => old.follow(model, MODEL[field]);
  const buffers = old.vector(taken("buffers"));
  const described = table(text("TFLITE_METADATA"), number(buffers.length));
  const fields = [];
  fields[MODEL.version] = number(old.number(model, MODEL.version));
  for (const field of ["operatorCodes", "subgraphs", "description", "metadataBuffer", "signatures"]) {
    if (taken(field) !== undefined) fields[MODEL[field]] = behind(taken(field));
  }
  fields[MODEL.buffers] = vector([...buffers.map(behind), table(bytes(normalisation(mean, deviation)))]);
  fields[MODEL.metadata] = vector([...old.vector(taken("metadata")).map(behind), described]);
  return flatbuffer(table(...fields), "TFL3", file);
}

/** `ModelMetadata` of one subgraph with one input, by the schema of TFLite's metadata. */
function normalisation(mean, deviation) {
  const options = table(floats([mean]), floats([deviation]));
  const input = table(undefined, undefined, undefined, undefined, vector([table(number(NORMALISATION), options)]));
  const subgraph = table(undefined, undefined, vector([input]));
  return flatbuffer(table(undefined, undefined, undefined, vector([subgraph])), "M001");
}

/** A flatbuffer as it is read. */
class Flat {
  constructor(file) {
    this.view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  }

  root() {
    return this.view.getUint32(0, true);
  }

  /** Where a field of a table lies, if it is there. */
  field(table, place) {
    const known = table - this.view.getInt32(table, true);
    const at = 4 + 2 * place;
    const from = at < this.view.getUint16(known, true) ? this.view.getUint16(known + at, true) : 0;
    return from === 0 ? undefined : table + from;
  }

  number(table, place) {
    const at = this.field(table, place);
    return at === undefined ? 0 : this.view.getUint32(at, true);
  }

  /** What a field points at, if it is there. */
  follow(table, place) {
    const at = this.field(table, place);
    return at === undefined ? undefined : at + this.view.getUint32(at, true);
  }

  /** What each entry of a vector points at. */
  vector(at) {
    const length = at === undefined ? 0 : this.view.getUint32(at, true);
    return Array.from({ length }, (_, entry) => {
      const place = at + 4 + 4 * entry;
      return place + this.view.getUint32(place, true);
    });
  }
}

// What is written: pieces that know their size, where in them others point (`entry`), and how to write themselves at a place. Each
// comes before what it points at.

const number = (value) => ({ value });
/** A place in the file that follows. */
const behind = (at) => ({ behind: at });

function table(...fields) {
  const known = 4 * Math.ceil((4 + 2 * fields.length) / 4);
  const present = fields.filter((field) => field !== undefined).length;
  return {
    size: known + 4 + 4 * present,
    entry: known,
    children: fields.filter((field) => field?.size),
    write(view, at, placed) {
      view.setUint16(at, 4 + 2 * fields.length, true);
      view.setUint16(at + 2, 4 + 4 * present, true);
      view.setInt32(at + known, known, true);
      let next = 4;
      for (const [place, field] of fields.entries()) {
        if (field === undefined) continue;
        view.setUint16(at + 4 + 2 * place, next, true);
        const own = at + known + next;
        view.setUint32(own, field.value ?? placed(field) - own, true);
        next += 4;
      }
    },
  };
}

function vector(entries) {
  return {
    size: 4 + 4 * entries.length,
    entry: 0,
    children: entries.filter(({ size }) => size),
    write(view, at, placed) {
      view.setUint32(at, entries.length, true);
      for (const [place, entry] of entries.entries()) view.setUint32(at + 4 + 4 * place, placed(entry) - (at + 4 + 4 * place), true);
    },
  };
}

/** A vector of numbers of so many bytes: its length, then the numbers, which begin where weights may. */
function numbers(length, content) {
  const before = ALIGNED - 4;
  return {
    size: before + 4 + content.length,
    entry: before,
    children: [],
    write(view, at) {
      view.setUint32(at + before, length, true);
      new Uint8Array(view.buffer).set(content, at + before + 4);
    },
  };
}

const bytes = (content) => numbers(content.length, content);
const floats = (values) => numbers(values.length, new Uint8Array(Float32Array.from(values).buffer));
/** A string ends in a zero that its length does not count. */
function text(words) {
  const content = new TextEncoder().encode(`${words}\0`);
  return numbers(content.length - 1, content);
}

/** All pieces from the root on, and a file behind them. */
function flatbuffer(root, identifier, file = new Uint8Array()) {
  const places = new Map();
  let end = ALIGNED;
  const place = (piece) => {
    places.set(piece, end);
    end = ALIGNED * Math.ceil((end + piece.size) / ALIGNED);
    piece.children.forEach(place);
  };
  place(root);
  const whole = new Uint8Array(end + file.length);
  const view = new DataView(whole.buffer);
  const placed = (piece) => (piece.behind === undefined ? places.get(piece) + piece.entry : end + piece.behind);
  view.setUint32(0, placed(root), true);
  whole.set(new TextEncoder().encode(identifier), 4);
  for (const [piece, at] of places) piece.write(view, at, placed);
  whole.set(file, end);
  return whole;
}

/** A zip of files that are stored as they are. */
function zip(files) {
  const parts = [];
  const list = [];
  let at = 0;
  const put = (part) => {
    parts.push(part);
    at += part.length;
  };
  for (const [name, content] of files) {
    const title = Buffer.from(name);
    const about = Buffer.alloc(26);
    // Version 2.0; no flags, stored, the first day that a zip knows.
    about.writeUInt16LE(20, 0);
    about.writeUInt16LE((1 << 5) | 1, 8);
    about.writeUInt32LE(checksum(content), 10);
    about.writeUInt32LE(content.length, 14);
    about.writeUInt32LE(content.length, 18);
    about.writeUInt16LE(title.length, 22);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    list.push(Buffer.concat([Buffer.from("PK\x01\x02"), Buffer.from([20, 0]), about, rest, title]));
    put(Buffer.concat([Buffer.from("PK\x03\x04"), about, title]));
    put(content);
  }
  const [from, entries] = [at, Buffer.concat(list)];
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(entries.length, 12);
  end.writeUInt32LE(from, 16);
  return Buffer.concat([...parts, entries, end]);
}

/** CRC-32, as a zip has it. */
function checksum(content) {
  let sum = ~0;
  for (const byte of content) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return ~sum >>> 0;
}
