//! Where values lie between steps: in few buffers, each used again once nothing reads what it holds.

use super::kernel::SLACK;
use crate::graph::{Graph, GraphError};

/// Numbers in all buffers together: several times what the largest network here needs, and 256 MB.
const MOST_IN_ALL: u64 = 1 << 26;

/// The buffers, and which value is in which.
#[derive(Clone, Debug)]
pub(super) struct Places {
    buffers: Vec<Vec<f32>>,
    buffer_of: Vec<usize>,
}

impl Places {
    /// Gives each value the free buffer that fits it best. The input and the results keep theirs to themselves.
    ///
    /// # Errors
    /// [`GraphError`] when the buffers together would be too large; none is made then.
    pub(super) fn of(graph: &Graph) -> Result<Self, GraphError> {
        let last_reads = last_reads(graph);
        let mut plan = Plan { sizes: Vec::new(), free: Vec::new() };
        let mut buffer_of = vec![0; graph.shapes.len()];
        buffer_of[0] = plan.take(graph.shapes[0].elements());
        for (index, node) in graph.nodes.iter().enumerate() {
            buffer_of[node.output] = plan.take(graph.shapes[node.output].elements());
            let mut over: Vec<usize> =
                node.inputs.iter().copied().filter(|input| last_reads[*input] == Some(index)).collect();
            over.sort_unstable();
            over.dedup();
            plan.free.extend(over.into_iter().map(|value| buffer_of[value]));
        }
        if plan.sizes.iter().map(|size| (size + SLACK) as u64).sum::<u64>() > MOST_IN_ALL {
            return Err(GraphError { node: 0, message: "its values need too much memory at once" });
        }
        Ok(Self { buffers: plan.sizes.iter().map(|size| vec![0.0; size + SLACK]).collect(), buffer_of })
    }

    pub(super) fn value(&self, value: usize) -> &[f32] {
        &self.buffers[self.buffer_of[value]]
    }

    pub(super) fn value_mut(&mut self, value: usize) -> &mut [f32] {
        &mut self.buffers[self.buffer_of[value]]
    }

    /// A value's buffer, which is not there until it is put back.
    pub(super) fn take(&mut self, value: usize) -> Vec<f32> {
        std::mem::take(&mut self.buffers[self.buffer_of[value]])
    }

    pub(super) fn put_back(&mut self, value: usize, buffer: Vec<f32>) {
        self.buffers[self.buffer_of[value]] = buffer;
    }

    pub(super) fn bytes(&self) -> usize {
        self.buffers.iter().map(|buffer| size_of_val(buffer.as_slice())).sum()
    }
}

/// The last step that reads each value; nothing for the input, for results and for what nobody reads.
fn last_reads(graph: &Graph) -> Vec<Option<usize>> {
    let mut last = vec![None; graph.shapes.len()];
    for (index, node) in graph.nodes.iter().enumerate() {
        node.inputs.iter().for_each(|input| last[*input] = Some(index));
    }
    last[0] = None;
    graph.outputs.iter().for_each(|output| last[*output] = None);
    last
}

struct Plan {
    sizes: Vec<usize>,
    free: Vec<usize>,
}

impl Plan {
    /// The smallest free buffer that is large enough, else the largest one, grown, else a new one.
    fn take(&mut self, size: usize) -> usize {
        let best = (0..self.free.len()).min_by_key(|at| {
            let has = self.sizes[self.free[*at]];
            if has >= size { (false, has - size) } else { (true, size - has) }
        });
        let Some(at) = best else {
            self.sizes.push(size);
            return self.sizes.len() - 1;
        };
        let buffer = self.free.swap_remove(at);
        self.sizes[buffer] = self.sizes[buffer].max(size);
        buffer
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::graph::{Node, Operator, Shape};

    /// A network whose results are so many copies of its input, all kept.
    fn copies(count: usize, shape: Shape) -> Graph {
        let node = |output| Node { operator: Operator::Resize, inputs: vec![0], output };
        Graph {
            shapes: vec![shape; count + 1],
            nodes: (1..=count).map(node).collect(),
            outputs: (1..=count).collect(),
        }
    }

    #[test]
    fn a_small_file_cannot_ask_for_terabytes() {
        let large = copies(65_534, Shape::new(4_096, 4_096, 1));
        assert!(large.check().is_ok(), "each step by itself fits");
        assert_eq!(
            Places::of(&large).map(|_| ()).map_err(|error| error.message),
            Err("its values need too much memory at once")
        );
        assert!(Places::of(&copies(65_534, Shape::new(1, 1, 8))).is_ok());
    }
}
