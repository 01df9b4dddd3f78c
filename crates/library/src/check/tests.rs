use super::*;

#[test]
fn every_example_reads_without_a_mistake() {
    fn reads<T: serde::de::DeserializeOwned>(text: &'static str) {
        toml::from_str::<T>(text).expect("an example is a valid file of its type");
    }
    reads::<Movement>(MOVEMENT_EXAMPLE);
    reads::<Routine>(ROUTINE_EXAMPLE);
    reads::<SourceList>(SOURCES_EXAMPLE);
    reads::<Risks>(RISKS_EXAMPLE);
    reads::<ScreeningFile>(SCREENING_EXAMPLE);
}
