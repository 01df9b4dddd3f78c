//! Joins steps that one pass over the numbers can do.

use std::collections::HashMap;
use vision::graph::{Activation, Node, Operator};

/// Puts activations and sums into the convolutions before them.
pub(super) fn fuse(nodes: &mut Vec<Node>, outputs: &[usize]) {
    fuse_activations(nodes, outputs);
    fuse_sums(nodes, outputs);
}

/// How often each value is read; a result counts as read once more.
fn readers(nodes: &[Node], outputs: &[usize]) -> HashMap<usize, usize> {
    let mut readers = HashMap::new();
    for value in nodes.iter().flat_map(|node| &node.inputs).chain(outputs) {
        *readers.entry(*value).or_default() += 1;
    }
    readers
}

fn activation_of(operator: &mut Operator) -> Option<&mut Activation> {
    match operator {
        Operator::Convolution(_, _, activation)
        | Operator::Depthwise(_, _, activation)
        | Operator::Add(activation) => Some(activation),
        _ => None,
    }
}

/// An activation goes into the step that alone feeds it. Not the logistic one: it is rare, and dear.
fn fuse_activations(nodes: &mut Vec<Node>, outputs: &[usize]) {
    let readers = readers(nodes, outputs);
    let mut index = 0;
    while index < nodes.len() {
        let Node { operator: Operator::Activate(activation), inputs, output } = &nodes[index] else {
            index += 1;
            continue;
        };
        let (activation, input, output) = (activation.clone(), inputs[0], *output);
        let before = nodes[..index].iter_mut().find(|node| node.output == input);
        let place = before.and_then(|node| Some((activation_of(&mut node.operator)?, &mut node.output)));
        match place {
            Some((place, place_output))
                if *place == Activation::Identity
                    && activation != Activation::Logistic
                    && readers[&input] == 1 =>
            {
                *place = activation;
                *place_output = output;
                nodes.remove(index);
            }
            _ => index += 1,
        }
    }
}

/// A sum goes into the later of the two convolutions that feed it, which then runs where the sum did.
fn fuse_sums(nodes: &mut Vec<Node>, outputs: &[usize]) {
    let readers = readers(nodes, outputs);
    let mut index = 0;
    while index < nodes.len() {
        let Some((convolution, activation, other)) = summand(nodes, index, &readers) else {
            index += 1;
            continue;
        };
        let output = nodes[index].output;
        let mut node = nodes.remove(convolution);
        node.inputs.push(other);
        node.output = output;
        if let Some(place) = activation_of(&mut node.operator) {
            *place = activation;
        }
        // What was behind the convolution has moved up by one.
        nodes[index - 1] = node;
    }
}

/// The convolution that a sum can go into, the sum's activation and its other summand.
fn summand(
    nodes: &[Node],
    index: usize,
    readers: &HashMap<usize, usize>,
) -> Option<(usize, Activation, usize)> {
    let Operator::Add(activation) = &nodes[index].operator else { return None };
    let [left, right] = nodes[index].inputs[..] else { return None };
    let candidate = |value: usize, other: usize| {
        let at = nodes[..index].iter().position(|node| node.output == value)?;
        let is_plain = match &nodes[at].operator {
            Operator::Convolution(_, _, own) | Operator::Depthwise(_, _, own) => *own == Activation::Identity,
            _ => false,
        };
        let is_free = nodes[at].inputs.len() == 1 && readers[&value] == 1;
        (is_plain && is_free).then(|| (at, activation.clone(), other))
    };
    let candidates = [candidate(left, right), candidate(right, left)];
    candidates.into_iter().flatten().max_by_key(|(at, ..)| *at)
}
