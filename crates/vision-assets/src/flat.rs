//! Tables of FlatBuffers, as far as TFLite files need them.
//!
//! A table begins with the signed distance back to its list of field places; a field that is absent there has its
//! default. Source: "FlatBuffers internals", flatbuffers.dev. Every step is checked against the file's end.

use crate::Error;

/// A table in a file.
#[derive(Clone, Copy)]
pub(crate) struct Table<'a> {
    file: &'a [u8],
    at: usize,
}

/// Numbers or places one after the other.
#[derive(Clone, Copy)]
pub(crate) struct Vector<'a> {
    file: &'a [u8],
    at: usize,
    pub(crate) count: usize,
}

fn broken() -> Error {
    Error::Tflite("it ends too soon or points outside itself")
}

fn bytes_at<const N: usize>(file: &[u8], at: usize) -> Result<[u8; N], Error> {
    let end = at.checked_add(N).ok_or_else(broken)?;
    file.get(at..end).and_then(|bytes| bytes.try_into().ok()).ok_or_else(broken)
}

fn u32_at(file: &[u8], at: usize) -> Result<usize, Error> {
    bytes_at(file, at).map(u32::from_le_bytes).and_then(|value| usize::try_from(value).map_err(|_| broken()))
}

/// Where the place written at `at` leads.
fn follow(file: &[u8], at: usize) -> Result<usize, Error> {
    at.checked_add(u32_at(file, at)?).ok_or_else(broken)
}

impl<'a> Table<'a> {
    /// The table that a whole file is.
    pub(crate) fn root(file: &'a [u8]) -> Result<Self, Error> {
        Ok(Self { file, at: follow(file, 0)? })
    }

    /// Where a field lies, if it is there.
    fn field(self, id: usize) -> Result<Option<usize>, Error> {
        let back = i32::from_le_bytes(bytes_at(self.file, self.at)?);
        let places = i64::try_from(self.at).map_err(|_| broken())? - i64::from(back);
        let places = usize::try_from(places).map_err(|_| broken())?;
        let length = usize::from(u16::from_le_bytes(bytes_at(self.file, places)?));
        let entry = 4 + 2 * id;
        if entry + 2 > length {
            return Ok(None);
        }
        let offset = usize::from(u16::from_le_bytes(bytes_at(self.file, places + entry)?));
        Ok((offset != 0).then_some(self.at + offset))
    }

    pub(crate) fn u8(self, id: usize) -> Result<u8, Error> {
        self.field(id)?.map_or(Ok(0), |at| bytes_at::<1>(self.file, at).map(|[byte]| byte))
    }

    pub(crate) fn i32(self, id: usize) -> Result<i32, Error> {
        self.field(id)?.map_or(Ok(0), |at| bytes_at(self.file, at).map(i32::from_le_bytes))
    }

    pub(crate) fn index(self, id: usize) -> Result<usize, Error> {
        self.field(id)?.map_or(Ok(0), |at| u32_at(self.file, at))
    }

    pub(crate) fn table(self, id: usize) -> Result<Option<Self>, Error> {
        let Some(at) = self.field(id)? else { return Ok(None) };
        Ok(Some(Self { file: self.file, at: follow(self.file, at)? }))
    }

    /// Empty where the field is absent.
    pub(crate) fn vector(self, id: usize) -> Result<Vector<'a>, Error> {
        let Some(at) = self.field(id)? else { return Ok(Vector { file: self.file, at: 0, count: 0 }) };
        let at = follow(self.file, at)?;
        let count = u32_at(self.file, at)?;
        // No element is smaller than a byte, so a count beyond the file is a lie.
        if count > self.file.len() {
            return Err(broken());
        }
        Ok(Vector { file: self.file, at: at + 4, count })
    }
}

impl<'a> Vector<'a> {
    pub(crate) fn tables(self) -> Result<Vec<Table<'a>>, Error> {
        let table = |index| Ok(Table { file: self.file, at: follow(self.file, self.at + 4 * index)? });
        (0..self.count).map(table).collect()
    }

    pub(crate) fn bytes(self) -> Result<&'a [u8], Error> {
        self.file.get(self.at..self.at + self.count).ok_or_else(broken)
    }

    pub(crate) fn i32s(self) -> Result<Vec<i32>, Error> {
        (0..self.count)
            .map(|index| bytes_at(self.file, self.at + 4 * index).map(i32::from_le_bytes))
            .collect()
    }

    pub(crate) fn u16s(self) -> Result<Vec<u16>, Error> {
        (0..self.count)
            .map(|index| bytes_at(self.file, self.at + 2 * index).map(u16::from_le_bytes))
            .collect()
    }
}
