//! Constants of a model as plain numbers: half precision widened, sparse tensors filled up.

use crate::Error;
use crate::tflite::{Dimension, Kind, Tensor};
use vision::half::widened;

/// The most numbers in one constant, far above any here.
const MOST: usize = 1 << 24;

/// All numbers of a constant in their natural order.
pub(crate) fn values(tensor: &Tensor<'_>) -> Result<Vec<f32>, Error> {
    let stored: Vec<f32> = match tensor.kind {
        Kind::F16 => tensor.data.chunks_exact(2).map(|b| widened(u16::from_le_bytes([b[0], b[1]]))).collect(),
        Kind::F32 => {
            tensor.data.chunks_exact(4).map(|b| f32::from_le_bytes([b[0], b[1], b[2], b[3]])).collect()
        }
        _ => return Err(Error::Tflite("a weight is neither single nor half precision")),
    };
    let count = tensor.shape.iter().try_fold(1_usize, |product, extent| product.checked_mul(*extent));
    let count =
        count.filter(|count| (1..=MOST).contains(count)).ok_or(Error::Tflite("a constant is too large"))?;
    let values = match &tensor.sparsity {
        None => stored,
        Some(dimensions) => dense(&stored, dimensions, &tensor.shape, count)?,
    };
    if values.len() == count {
        Ok(values)
    } else {
        Err(Error::Tflite("a constant has not as many numbers as its shape"))
    }
}

/// The whole numbers of a constant.
pub(crate) fn whole(tensor: &Tensor<'_>) -> Result<Vec<i32>, Error> {
    if tensor.kind != Kind::I32 {
        return Err(Error::Tflite("a setting is no whole number"));
    }
    Ok(tensor.data.chunks_exact(4).map(|b| i32::from_le_bytes([b[0], b[1], b[2], b[3]])).collect())
}

/// Walks the dimensions from the outermost: each stored position leads to a place in the full tensor.
fn dense(stored: &[f32], dimensions: &[Dimension], shape: &[usize], count: usize) -> Result<Vec<f32>, Error> {
    let wrong = || Error::Tflite("a sparse tensor does not fit its shape");
    if dimensions.len() != shape.len() {
        return Err(wrong());
    }
    // The place in the full tensor of every stored position of the dimensions so far.
    let mut places = vec![0_usize];
    for (dimension, extent) in dimensions.iter().zip(shape) {
        let mut inner = Vec::new();
        for (position, place) in places.iter().enumerate() {
            let indices: Vec<usize> = match dimension {
                Dimension::Dense(size) if size == extent => (0..*size).collect(),
                Dimension::Dense(_) => return Err(wrong()),
                Dimension::Sparse { segments, indices } => {
                    let (begin, end) =
                        segments.get(position).zip(segments.get(position + 1)).ok_or_else(wrong)?;
                    indices.get(*begin..*end).ok_or_else(wrong)?.to_vec()
                }
            };
            if inner.len() + indices.len() > count || indices.iter().any(|index| index >= extent) {
                return Err(wrong());
            }
            inner.extend(indices.into_iter().map(|index| place * extent + index));
        }
        places = inner;
    }
    let mut values = vec![0.0; count];
    for (place, value) in places.iter().zip(stored) {
        values[*place] = *value;
    }
    Ok(values)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sparse_tensor_is_filled_up() {
        let rows = Dimension::Dense(2);
        let columns = Dimension::Sparse { segments: vec![0, 1, 3], indices: vec![2, 0, 1] };
        let filled = dense(&[5.0, 6.0, 7.0], &[rows, columns], &[2, 3], 6).expect("fits");
        assert_eq!(filled, [0.0, 0.0, 5.0, 6.0, 7.0, 0.0]);
    }

    #[test]
    fn indices_outside_the_shape_are_refused() {
        for indices in [vec![3], vec![0, 1, 2, 0]] {
            let segments = vec![0, indices.len()];
            let columns = Dimension::Sparse { segments, indices };
            assert!(dense(&[1.0; 4], &[Dimension::Dense(1), columns], &[1, 3], 3).is_err());
        }
    }
}
