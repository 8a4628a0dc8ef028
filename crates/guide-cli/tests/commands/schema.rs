//! `guide schema`: one JSON Schema for each kind of file, the same on every run.

use crate::support::Folder;

fn schema(arguments: &[&str]) -> serde_json::Value {
    let folder = Folder::with(&[]);
    let ran = folder.run(arguments);
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
    assert_eq!(folder.run(arguments), ran);
    serde_json::from_str(&ran.out).unwrap()
}

#[test]
fn a_schema_for_each_kind_of_file() {
    let guide = schema(&["schema"]);
    assert_eq!(guide, schema(&["schema", "guide"]));
    assert_eq!(guide["$schema"], "http://json-schema.org/draft-07/schema#");
    assert_eq!(guide["properties"]["checked_on"]["description"], "The day on which the sources were read.");
    let leave = &guide["definitions"]["row"]["properties"]["leave"];
    assert_eq!(leave["enum"], serde_json::json!(["may_be_empty", "must_be_empty"]));
    assert_eq!(schema(&["schema", "vendor"])["required"], serde_json::json!(["format", "name"]));
    assert_eq!(schema(&["schema", "translation"])["required"], serde_json::json!(["format", "language", "texts"]));
}

#[test]
fn it_may_lie_beside_the_guides() {
    let folder = Folder::sound();
    folder.write("guides/.guide.schema.json", &folder.run(&["schema"]).out);
    assert_eq!(folder.check(&[]).out, "2 guides checked, no problems\n");
    assert_eq!(folder.run(&["schema", "guides"]).code, Some(2));
}
