//! Reading events that an older Limber wrote.
//!
//! A stored event is never rewritten. When it is read, its data is lifted one version at a time until it has the
//! present shape of its kind; only that shape is known outside this module.

use serde_json::Value;
use serde_json::value::RawValue;

use super::BodyError;

/// How data of one version of a kind becomes data of the next.
pub(crate) struct Step {
    /// The kind's name.
    pub(crate) kind: &'static str,
    /// The version that is read; the next one is what comes out.
    pub(crate) from: u16,
    /// The change.
    pub(crate) lift: fn(Value) -> Value,
}

/// Every step there is.
pub(crate) const STEPS: &[Step] = &[
    // Version 2 may also say by which chances the first was drawn.
    Step { kind: "routine.offered", from: 1, lift: |offered| offered },
    // Version 2 may also say where the person was.
    Step { kind: "habit.cracked", from: 1, lift: |moment| moment },
    // Version 3 may also say that it was only seen.
    Step { kind: "habit.cracked", from: 2, lift: |moment| moment },
    Step { kind: "habit.urge_resisted", from: 1, lift: |moment| moment },
    // Version 2 may also say how strong the pain is.
    Step { kind: "screen.answered", from: 1, lift: |answered| answered },
    // Version 2 may also say by how much.
    Step { kind: "symptom.next_day", from: 1, lift: |next_day| next_day },
    // Version 2 may also say which break it was.
    Step { kind: "break.taken", from: 1, lift: |taken| taken },
    // Version 2 may also say that the neck is to be left out.
    Step { kind: "break.prompted", from: 1, lift: |prompted| prompted },
    // Version 3 may also say how long the break is.
    Step { kind: "break.prompted", from: 2, lift: |prompted| prompted },
];

/// Lifts `data` from version `from` to version `to`.
pub(crate) fn lift(
    steps: &[Step],
    kind: &str,
    from: u16,
    to: u16,
    data: &RawValue,
) -> Result<Box<RawValue>, BodyError> {
    let shape = |source| BodyError::Shape { kind: kind.to_owned(), version: from, source };
    let mut value: Value = serde_json::from_str(data.get()).map_err(shape)?;
    for version in from..to {
        let step = steps.iter().find(|step| step.kind == kind && step.from == version);
        let step = step.ok_or_else(|| BodyError::NoSuchVersion { kind: kind.to_owned(), version: from })?;
        value = (step.lift)(value);
    }
    serde_json::value::to_raw_value(&value).map_err(shape)
}

#[cfg(test)]
mod tests {
    use super::*;

    const MADE_UP: &[Step] = &[
        Step { kind: "relief.asked", from: 1, lift: |value| serde_json::json!({ "second": value["first"] }) },
        Step { kind: "relief.asked", from: 2, lift: |value| serde_json::json!({ "third": value["second"] }) },
    ];

    fn check(from: u16, data: &str, expected: Option<&str>) {
        let raw: Box<RawValue> = serde_json::from_str(data).expect("the test's own data is JSON");
        let lifted = lift(MADE_UP, "relief.asked", from, 3, &raw).ok();
        assert_eq!(lifted.as_deref().map(RawValue::get), expected, "from version {from}");
    }

    #[test]
    fn steps_are_taken_in_order_up_to_the_present() {
        check(1, r#"{"first":7}"#, Some(r#"{"third":7}"#));
        check(2, r#"{"second":7}"#, Some(r#"{"third":7}"#));
        check(3, r#"{"third":7}"#, Some(r#"{"third":7}"#));
        check(0, r#"{"zeroth":7}"#, None);
    }
}
